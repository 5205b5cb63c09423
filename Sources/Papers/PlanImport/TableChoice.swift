import Documents

extension PlanImport {
  /// Which tables of a file are the plan.
  struct TableChoice {
    /// Empty when that cannot be told.
    let tables: [FileTable]
    let problem: String?

    init(_ document: TableDocument, _ mapping: PlanMapping, isOnPage: Bool = false) {
      let filled = document.tables.filter { !$0.rows.isEmpty }
      if let names = mapping.tables, !names.isEmpty {
        (tables, problem) = Self.named(names, document)
      } else if filled.isEmpty {
        (tables, problem) = ([], Self.nothing(document))
      } else {
        let plans = filled.filter { HeaderSearch($0.rows, hidden: $0.hiddenColumns)?.header.isPlan ?? false }
        let areSheets =
          plans.count > 1 && plans.allSatisfy { if case .sheet = $0.name { true } else { false } }
        if areSheets {
          let names = listed(plans.map { Self.mappingName($0.name) }.map { "“\($0)”" })
          problem = """
            Sheets \(names) look like a plan each. Say which one is to be read\(isOnPage ? "" : " (--sheet)"), or name each of them if \
            together they are one plan.
            """
          tables = []
        } else {
          (tables, problem) = (plans.isEmpty ? [Self.nearest(filled)] : plans, nil)
        }
      }
    }

    /// A document may have a plan in several tables, each named by its number.
    static func mappingName(_ name: FileTable.Name) -> String {
      switch name {
      case .sheet(let name): name
      case .table(let number): String(number)
      }
    }

    private static func named(_ names: [String], _ document: TableDocument) -> ([FileTable], String?) {
      var found: [FileTable] = []
      for name in names {
        let wanted = normalised(name)
        let all = document.tables.map { mappingName($0.name) }
        if let table = document.tables.first(where: {
          [normalised(mappingName($0.name)), normalised($0.name.description)].contains(wanted)
        }) {
          if !found.contains(where: { $0.name == table.name }) { found.append(table) }
        } else if document.hiddenSheets.contains(where: { normalised($0) == wanted }) {
          return (
            [], "Sheet “\(name)” is hidden, and hidden sheets are not read: show it in the file, and save it."
          )
        } else {
          let have = all.isEmpty ? "none" : listed(all.prefix(20).map { "“\($0)”" })
          return ([], "There is no sheet or table “\(name)” in the file. It has \(have).")
        }
      }
      return (found, nil)
    }

    private static func nothing(_ document: TableDocument) -> String {
      guard document.hiddenSheets.isEmpty else {
        return
          "Nothing in the file is shown: its sheets are hidden or empty. Show the sheet with the plan, and save it."
      }
      return document.tables.isEmpty
        ? "There is no table in the file: a plan is read from its tables." : "There is nothing in the file."
    }

    /// Of tables none of which is a plan, the one that has most headings, for what is said of it.
    private static func nearest(_ tables: [FileTable]) -> FileTable {
      func known(_ table: FileTable) -> Int {
        table.rows.prefix(Header.searchedRows).map { Header($0).places.count }.max() ?? 0
      }
      let most = tables.map(known).max() ?? 0
      return tables.first { known($0) == most && most > 2 } ?? tables[0]
    }
  }
}

extension PlanImport.Header {
  /// Whether it heads more than a list of actions, such as one of risks, could have.
  fileprivate var isPlan: Bool {
    isHeader && ([PlanImport.Column.timescale, .end, .rating].contains { places[$0] != nil })
  }
}
