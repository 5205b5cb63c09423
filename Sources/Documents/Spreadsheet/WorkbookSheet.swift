extension Workbook {
  /// A sheet: a row of headings that stays in sight and repeats on every printed page, and rows under it.
  package struct Sheet: Sendable, Hashable {
    /// What its tab should say; the file has it made legal and unlike every other tab's.
    package var name: String
    /// What stands at the head of its printed pages.
    package var title: String
    package var columns: [Column]
    package var rows: [[Cell]]
    /// A last row that sums up the others: neither sorted nor filtered with them.
    package var footer: [Cell]?
    /// Whether its rows are records to filter; otherwise they are there to be read.
    package var isList: Bool

    package init(
      name: String, title: String = "", columns: [Column], rows: [[Cell]], footer: [Cell]? = nil,
      isList: Bool = true
    ) {
      self.name = name
      self.title = title
      self.columns = columns
      self.rows = rows
      self.footer = footer
      self.isList = isList
    }
  }

  package struct Column: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      /// Set to the left.
      case words
      /// Set to the right, under a heading set to the right.
      case figures
    }

    package let title: String
    /// In figures of the standard font.
    package let width: Double
    package let kind: Kind

    package init(_ title: String, width: Double, _ kind: Kind = .words) {
      self.title = title
      self.width = width
      self.kind = kind
    }
  }
}
