/// The name of a file that somebody chose, made safe to show and to save under.
enum FileName {
  /// Its last part, whichever way the folders before it are divided, without what cannot be seen: control
  /// characters, and those that turn the direction of writing ("exe.fdp" could be shown as "pdf.exe").
  static func cleaned(_ sent: String) -> String {
    let scalars = Array(sent.unicodeScalars)
    let base = scalars.lastIndex { $0 == "/" || $0 == "\\" }.map { scalars[($0 + 1)...] } ?? scalars[...]
    let name = shortened(trimmed(base.filter(isShown)[...]))
    return name.allSatisfy { $0 == "." } ? "unnamed" : String(String.UnicodeScalarView(name))
  }

  private static let most = 200

  /// Cuts a long name before its ending, which says how to open the file.
  private static func shortened(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard name.count > most else { return name }
    let ending = name.lastIndex(of: ".").map { name[$0...] } ?? []
    guard ending.count <= 20 else { return name.prefix(most) }
    return name.prefix(most - ending.count) + ending
  }

  private static func trimmed(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = name.drop(while: \.properties.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return [] }
    return start[...end]
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isBidiControl && scalar != "\u{FEFF}"
    }
  }
}
