/// Why a council's file is not taken as a template.
enum TemplateRefusal: Error, Equatable {
  case tooLarge, tooLargeInside, damaged, doctype, program
  case otherKind(FileKind)
  case noPart(String)
  /// The address, or what it is of.
  case outside(String)
  /// Styles of which the trial had none.
  case clash([String])
  case notUsed(Tool, String)

  func problem(_ name: String) -> FileProblem { FileProblem(sentence: "“\(name)” " + rest) }

  private var rest: String {
    switch self {
    case .tooLarge:
      """
      is larger than \(OfficeTemplate.mostBytes / 1_000_000) MB, which is the most that is taken: make its \
      pictures smaller, and save it again.
      """
    case .tooLargeInside:
      """
      unpacks to more than \(OfficeTemplate.mostUnpacked / 1_000_000) MB, which is the most that is taken: \
      leave only what the header and footer need, and save it again.
      """
    case .damaged:
      """
      cannot be read: it is damaged, was not copied whole, or is written in a way that word processors do not. \
      Open it in its own program, save it again as .docx or .odt, and choose that.
      """
    case .doctype:
      """
      declares a document type (DOCTYPE), which word processors never write and which can reach for other \
      files. Open it in its own program, save it again, and choose that.
      """
    case .program:
      """
      holds a program or an embedded object (a macro, a control, another file), which is not taken: remove it, \
      and save the file again.
      """
    case .otherKind(let kind):
      "is \(kind.name): choose a Word document (.docx) or an OpenDocument text (.odt)."
    case .noPart(let part):
      """
      has no \(part), where word processors keep its styles and text. Open it in its own program, save it \
      again, and choose that.
      """
    case .outside(let address):
      """
      refers to something outside itself (\(address)), which every paper would carry along. Put pictures into the \
      file itself; a template is unlinked in Word under Developer, Document Template, with “Normal”. Save it \
      again, and choose that.
      """
    case .clash(let styles):
      """
      takes the place of styles that papers need, without the colour that tells a rating \
      (\(styles.prefix(5).joined(separator: ", "))): remove its own styles of these names, and save it again.
      """
    case .notUsed(let tool, let words):
      """
      could not be used by \(tool.rawValue), which makes the papers: \(words). Open it in its own program, save it \
      again, and choose that; or try with a plainer file.
      """
    }
  }
}
