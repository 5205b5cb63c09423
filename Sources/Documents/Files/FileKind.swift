/// The kinds of file that a person may give to be kept beside a record. What a file is, its content says,
/// never its name or what a browser says of it.
package enum FileKind: String, Sendable, CaseIterable {
  case pdf, word, excel, powerPoint
  case openDocumentText, openDocumentSpreadsheet, openDocumentPresentation
  case png, jpeg, plainText, csv

  /// As people call it, with its article: "a Word document".
  package var name: String {
    switch self {
    case .pdf: "a PDF"
    case .word: "a Word document"
    case .excel: "an Excel workbook"
    case .powerPoint: "a PowerPoint presentation"
    case .openDocumentText: "an OpenDocument text"
    case .openDocumentSpreadsheet: "an OpenDocument spreadsheet"
    case .openDocumentPresentation: "an OpenDocument presentation"
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .plainText: "plain text"
    case .csv: "a CSV table"
    }
  }

  /// As it is registered with IANA.
  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .powerPoint: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .openDocumentText: "application/vnd.oasis.opendocument.text"
    case .openDocumentSpreadsheet: "application/vnd.oasis.opendocument.spreadsheet"
    case .openDocumentPresentation: "application/vnd.oasis.opendocument.presentation"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .plainText: "text/plain"
    case .csv: "text/csv"
    }
  }

  /// How its name usually ends, without the full stop: "docx".
  package var ending: String { endings[0] }

  /// Every ending that its name may have, in lower case.
  var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .word: ["docx"]
    case .excel: ["xlsx"]
    case .powerPoint: ["pptx"]
    case .openDocumentText: ["odt"]
    case .openDocumentSpreadsheet: ["ods"]
    case .openDocumentPresentation: ["odp"]
    case .png: ["png"]
    // Windows saves pictures from web pages as .jfif.
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .plainText: ["txt", "text", "md"]
    case .csv: ["csv"]
    }
  }
}
