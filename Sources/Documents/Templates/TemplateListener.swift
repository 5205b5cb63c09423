/// Looks for what reaches outside a template: addresses that a word processor fetches by itself, and fields
/// that bring in other files or start programs. Links that somebody must click stay.
final class TemplateListener: XMLListener {
  private(set) var refusal: TemplateRefusal?
  /// The words of fields, which may be broken over many tags.
  private var fields = ""
  private var isField = false

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "Relationship": relationship(attributes)
    case "instrText": isField = true
    case "fldSimple": fields += " " + (attributes["instr"] ?? "")
    case "script", "event-listener", "event-listeners", "altChunk", "control", "OLEObject", "object-ole",
      "applet",
      "plugin":
      refuse(.program)
    // Links of OpenDocument, as Word's are relationships; and where its file began, which papers do not repeat.
    case "a", "template": break
    case "dde-source", "dde-connection-decl": refuse(.outside("a DDE link"))
    default:
      if let href = attributes["href"] ?? attributes["link"], Self.leaves(href) { refuse(.outside(href)) }
    }
  }

  func end(_ name: String) {
    if name == "instrText" { isField = false }
    if name == "p" { fields += " " }
  }

  func text(_ text: String) {
    if isField, fields.utf8.count < 100_000 { fields += text }
  }

  /// To be called at the end of a part.
  func finish() {
    let words = fields.uppercased().split { !$0.isLetter }
    if let field = words.first(where: { Self.reaching.contains(String($0)) }) {
      refuse(.outside("the field \(field)"))
    }
  }

  /// ECMA-376, part 1, 17.16.5; DDE is older than that.
  private static let reaching: Set = [
    "DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "INCLUDE", "LINK", "DATABASE", "RD", "EMBED",
  ]

  private func relationship(_ attributes: XMLAttributes) {
    let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    guard kind != "hyperlink" else { return }
    let target = attributes["Target"] ?? ""
    if attributes["TargetMode"]?.lowercased() == "external" || Self.leaves(target) {
      refuse(.outside("\(kind) \(target.prefix(200))"))
    }
  }

  /// "http://…", "file:…", "\\server\…"; OpenDocument's own parts have no colon.
  private static func leaves(_ address: String) -> Bool {
    address.contains(":") || address.hasPrefix("//") || address.hasPrefix("\\\\") || address.contains("../..")
  }

  private func refuse(_ new: TemplateRefusal) {
    if refusal == nil { refusal = new }
  }
}
