/// Why a file is not taken.
enum FileRefusal: Error, Equatable {
  case empty, cutShort, damaged, password, macros
  case oldOffice, otherOffice, richText, message
  case markup, script, program, archive, picture, recording
  case misnamed(FileKind, better: String)
  case unknown

  /// What the file is, and what to do about it.
  func sentence(of name: String) -> String {
    "“\(name)” " + rest
  }

  private var rest: String {
    switch self {
    case .empty:
      "is empty: save it again in the program that it was made with, and check that it opens."
    case .cutShort:
      "is a PDF whose end is missing: it was not saved or copied whole. Save it again, and check that it "
        + "opens."
    case .damaged:
      "cannot be read: it is damaged, or was not copied whole. Open it in its own program, and save it again."
    case .password:
      "has a password: save it without one, or as PDF."
    case .macros:
      "holds macros (programs inside a document), which are not taken: save it without them (as .docx, .xlsx "
        + "or .pptx), or as PDF."
    case .oldOffice:
      "is an old Office file (.doc, .xls or .ppt): open it, and save it as .docx, .xlsx or .pptx."
    case .otherOffice:
      "is a template, a drawing or another special Office file: open it, and save it as a document, a "
        + "workbook or a presentation, or as PDF."
    case .richText:
      "is rich text (.rtf): open it, and save it as .docx, .odt or PDF."
    case .message:
      "is an e-mail, which can carry any file with it: print it to PDF, and choose its attachments by "
        + "themselves."
    case .markup:
      "is a web page, a drawing (SVG) or an XML file, which can carry programs with them: open it, and print "
        + "it to PDF."
    case .script, .program:
      "is a program, which is not taken: choose a document that shows what it did."
    case .archive:
      "is an archive of other files: unpack it, and choose the files that are in it."
    case .picture:
      "is a picture of a kind that not every browser shows: save it as PNG or JPEG."
    case .recording:
      "is a recording of sound or pictures, which is not taken: give the address where it is kept, or a note "
        + "of what it shows."
    case .misnamed(let kind, let better):
      "is \(kind.name) under another name: rename it “\(better)”, or choose the right file."
    case .unknown:
      "is not of a kind that is taken: choose a PDF, a Word, Excel, PowerPoint or OpenDocument file, a PNG "
        + "or JPEG picture, plain text, or CSV."
    }
  }
}
