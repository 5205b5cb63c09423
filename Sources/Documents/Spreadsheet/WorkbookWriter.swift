import CXlsxwriter
import Foundation
import Synchronization

extension Workbook {
  /// The file. The same workbook gives the same bytes.
  package func file() throws(WorkbookFault) -> WorkbookFile {
    for sheet in sheets {
      let rows = sheet.rows.count + (sheet.footer == nil ? 0 : 1)
      guard rows <= WorkbookFault.mostRows else { throw .tooManyRows(sheet: sheet.name, rows) }
      let columns = ([sheet.columns.count] + sheet.rows.map(\.count)).max() ?? 0
      guard columns <= WorkbookFault.mostColumns else {
        throw .tooManyColumns(sheet: sheet.name, columns)
      }
    }
    // libxlsxwriter tells times through gmtime(), whose answer threads share: one file at a time.
    return try Self.turn.withLock { _ throws(WorkbookFault) in
      try PrivateFolder.with(orThrow: Self.noFolder) { folder throws(WorkbookFault) in
        try WorkbookWriter(self, in: folder).file()
      }
    }
  }

  private static let noFolder = WorkbookFault.notWritten("there is no folder for temporary files")
  private static let turn = Mutex(())
}

/// Writes one workbook through libxlsxwriter, which writes to a file and nowhere else.
private struct WorkbookWriter {
  private let workbook: Workbook
  private let path: String
  private let book: UnsafeMutablePointer<lxw_workbook>

  init(_ workbook: Workbook, in folder: String) throws(WorkbookFault) {
    self.workbook = workbook
    let path = folder + "/workbook.xlsx"
    self.path = path
    let book = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)  // copied, never changed
      return workbook_new_opt(path, &options)
    }
    guard let book else { throw .notWritten("there is too little memory") }
    self.book = book
  }

  func file() throws(WorkbookFault) -> WorkbookFile {
    setProperties()
    let formats = WorkbookFormats(book)
    let names = SheetNames(workbook.sheets.map(\.name)).names
    var cut: [WorkbookFile.CutCell] = []
    var error = LXW_NO_ERROR
    for (sheet, name) in zip(workbook.sheets, names) {
      guard let page = workbook_add_worksheet(book, name) else {
        error = LXW_ERROR_MEMORY_MALLOC_FAILED
        break
      }
      let writer = SheetWriter(sheet, name, title: workbook.properties.title, names, page, formats)
      writer.write()
      cut += writer.cut
      if error == LXW_NO_ERROR { error = writer.error }
    }
    // Closing frees the book too, so that it is done even after an error.
    let closing = workbook_close(book)
    for error in [error, closing] where error != LXW_NO_ERROR {
      throw .notWritten(lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
    }
    guard let data = FileManager.default.contents(atPath: path) else { throw .notWritten("it was not kept") }
    return WorkbookFile(bytes: try WorkbookFinish.finished(Array(data)), cut: cut)
  }

  private func setProperties() {
    let properties = workbook.properties
    // Copied by the library; freed here.
    let texts = [properties.title, properties.subject, properties.organisation].map {
      strdup(CellText.clean($0))
    }
    defer { texts.forEach { free($0) } }
    var set = lxw_doc_properties()
    (set.title, set.subject, set.author, set.company) = (texts[0], texts[1], texts[2], texts[2])
    set.created = time_t(max(1, properties.created))  // nought would be the clock's
    workbook_set_properties(book, &set)
  }
}
