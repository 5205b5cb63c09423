/// What is said of a workbook or a document that cannot be read, and how to mend it.
enum TableFileSentence {
  static func refused(_ refusal: FileRefusal) -> String {
    switch refusal {
    case .macros:
      """
      The file can carry macros (programs inside a document), which are not taken. Save it without them, as \
      .xlsx or .docx, and import that.
      """
    case .password: "The file has a password. Save it without one, and import that."
    case .oldOffice:
      "This is an old Excel or Word file (.xls or .doc). Open it, save it as .xlsx or .docx, and import that."
    case .otherOffice:
      "This is a template or another special Office file. Open it, save it as .xlsx or .docx, and import that."
    case .archive:
      "This is an archive of other files, not a plan. Unpack it, and import the plan that is in it."
    case .message: "This is an e-mail, not a plan. Save what is attached to it, and import that."
    default: damaged
    }
  }

  static let damaged = """
    The file is incomplete or damaged: it was not saved, copied or sent whole. Open it in its own program, save \
    it again, and send it again.
    """
  static let cutShort = """
    The file is incomplete: its end, where the list of its parts stands, is missing. Open it in its own program, \
    save it again, and send it again.
    """
  static let doctype = """
    The file declares a document type (DOCTYPE), which spreadsheet and word processing programs never write \
    and which can reach for other files; nothing of it was read. Open it in its own program, save it again, and \
    import that.
    """
  static let tooDeep = "The file has parts within parts without end. Save it again in its own program."

  static func noTables(_ kind: String) -> String {
    "This is \(kind), which has no tables that can be read. Import the workbook or the document with the plan."
  }

  static func tooLarge(_ bytes: Int) -> String {
    """
    The file is too large when opened: more than \(bytes / 1_000_000) MB, which is the most that is read; an \
    improvement plan is well under 5 MB. Copy the plan alone into a new file, and import that.
    """
  }

  static func tooManyRows(_ limit: Int) -> String {
    """
    The file has more than \(limit.grouped) rows, which is the most that is read; an improvement plan has \
    some hundreds. Split the file, or remove the rows that are not the plan's.
    """
  }

  static func tooManyCells(_ limit: Int) -> String {
    """
    The file has more than \(limit.grouped) cells, which is the most that is read; an improvement plan has \
    some thousands. Copy the plan alone into a new file, and import that.
    """
  }

  static func rowTooLong(_ limit: Int) -> String {
    """
    This row has more than \(limit.grouped) cells, which is the most that is read; an improvement plan has \
    some ten columns. Remove the columns that are not needed.
    """
  }

  static func cellTooLong(_ limit: Int) -> String {
    "This cell is longer than \(limit.grouped) bytes, which is the most that is read: shorten its text."
  }

  static func tooManyTables(_ limit: Int) -> String {
    "The file has more than \(limit.grouped) tables, which is the most that is read. Copy the plan into a new one."
  }
}
