import Improvement

extension PlanImport {
  /// Councils write what is done in the meantime as a last line of the progress column.
  struct InterimLine {
    let narrative: String
    let interim: String?

    private static let openings = ["meanwhile:", "in the meantime:", "interim measure:", "interim measures:"]

    init(_ text: String) {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let last = lines.last,
        let opening = Self.openings.first(where: { last.lowercased().hasPrefix($0) })
      else {
        (narrative, interim) = (text, nil)
        return
      }
      lines.removeLast()
      narrative = lines.joined(separator: "\n")
      let said = String(trimmed(last.dropFirst(opening.count)))
      interim = said.isEmpty ? nil : said
    }
  }
}
