import Improvement

extension PlanImport {
  /// What a row under the header is, before it is read.
  enum RowKind {
    case empty
    /// A heading over the rows below it: "Priority 6: Care Leavers" or "6.1 Health".
    case heading(NumberedTitle)
    /// A lettered part of the action above: its letter and wording.
    case part(letter: String, wording: String)
    case action(Reference)
    /// Words that belong to no action, such as a footnote.
    case remark
    /// It should be something, and is not: the column to blame, and why.
    case wrong(Column, String)

    init(_ row: Row) {
      let reference = row.line(.reference)
      let wording = row.line(.wording)
      if row.filled.isEmpty {
        self = .empty
      } else if row.isOfRegister, !wording.isEmpty, let reference = Reference(reference) {
        self = .action(reference)
      } else if row.filled.count == 1, let place = row.filled.first {
        self.init(lone: row.text(at: place), at: place, of: row)
      } else if wording.isEmpty {
        self.init(withoutWording: reference, row)
      } else if case .day? = row.cell(.reference)?.value {
        self = .wrong(
          .reference,
          """
          The spreadsheet made a date of this reference, and shows \(quoted(reference)). Write it again as text, \
          with an apostrophe before it: '1.7.2.
          """)
      } else if let letter = LetteredParts.letter(alone: reference) {
        self = .init(part: letter, wording, row)
      } else if let reference = Reference(reference) {
        self = .action(reference)
      } else if reference.isEmpty {
        self.init(withoutReference: wording, row)
      } else if Self.isTotal(reference, wording, row) {
        self = .remark
      } else {
        self = .wrong(.reference, "\(quoted(reference)) is not a reference. Write its number, such as 1.7.2.")
      }
    }

    /// "Total actions" and a number, below the table.
    private static func isTotal(_ reference: String, _ wording: String, _ row: Row) -> Bool {
      let says = [Column.timescale, .start, .end, .rating, .lead].contains { !row.line($0).isEmpty }
      return !says && (Double(wording) != nil || reference.lowercased().hasPrefix("total"))
    }

    private init(part letter: String, _ wording: String, _ row: Row) {
      let timed = [Column.timescale, .start, .end].contains { !row.line($0).isEmpty }
      guard !timed else {
        self = .wrong(
          .reference,
          """
          \(quoted(row.line(.reference))) is the letter of a part, and parts have no timescale of their own: \
          give the row a reference, or leave its timescale out.
          """)
        return
      }
      self = .part(letter: letter, wording: wording)
    }

    private init(withoutReference wording: String, _ row: Row) {
      if let part = LetteredParts.part(opening: wording), row.filled.count == 1 {
        self = .part(letter: part.letter, wording: part.text)
      } else {
        self = .wrong(.reference, "\(quoted(wording)) has no reference. Write its number, such as 1.7.2.")
      }
    }

    private init(withoutWording reference: String, _ row: Row) {
      if let heading = NumberedTitle(reference), heading.isNamed || heading.isTitled {
        self = .heading(heading)
      } else if Reference(reference) != nil {
        self = .wrong(.wording, "\(quoted(reference)) has no wording. Write what will be done.")
      } else if [Column.rating, .timescale, .end, .narrative, .lead].contains(where: { !row.line($0).isEmpty }
      ) {
        self = .wrong(
          .reference, "This row has neither a reference nor a wording. Give it both, or remove the row.")
      } else {
        self = .remark
      }
    }

    /// A row with one cell filled: most often a band across the table.
    private init(lone text: String, at place: Int, of row: Row) {
      let column = row.column(at: place)
      let canHead = place == 0 || column == nil || [.reference, .priority].contains(column)
      if let heading = NumberedTitle(text), heading.isNamed || canHead && heading.isTitled {
        self = .heading(heading)
      } else if column == .wording {
        self.init(withoutReference: text, row)
      } else if canHead, NumberedTitle.isOfAction(text) || LetteredParts.letter(alone: text) != nil {
        self = .wrong(.wording, "\(quoted(text)) has no wording. Write what will be done.")
      } else if canHead, text.count <= 120 {
        self = .heading(NumberedTitle(bare: text))
      } else if canHead {
        self = .remark
      } else {
        self = .wrong(
          column ?? .reference,
          "Only the \(column?.name ?? "text") is filled in this row. Move it to its action, or remove it.")
      }
    }
  }
}
