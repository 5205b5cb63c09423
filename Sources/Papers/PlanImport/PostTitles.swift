extension PlanImport {
  /// The titles of posts, as far as they must be told apart: an action has one lead.
  package enum PostTitles {
    /// Two leads, where a cell clearly names two. "Head of Fostering and Adoption" is one post.
    package static func two(in cell: String) -> (String, String)? {
      if let pair = pair(cell.split(separator: ";")) { return pair }
      let rows = cell.split(whereSeparator: \.isNewline)
      if let pair = pair(rows), alike(rows) { return pair }
      let text = line(cell)
      let halves = text.split(separator: "/")
      if let pair = pair(halves), alike(halves, text.contains(" / ")) { return pair }
      for join in [" and ", " & "] {
        for place in text.ranges(of: join) {
          let (before, after) = (text[..<place.lowerBound], text[place.upperBound...])
          if isPost(before), isPost(after) { return (line(before), line(after)) }
        }
      }
      return nil
    }

    /// Names in a list. A comma may belong to a post ("Executive Director, Children and Families").
    static func list(_ cell: String) -> [String] {
      guard !saysNothing(line(cell)) else { return [] }
      let lines = cell.split { $0.isNewline || $0 == ";" || $0 == "/" }
      return lines.flatMap { entry in
        let pieces = entry.split(separator: ",").map { withoutBullet(line($0)) }.filter { !saysNothing($0) }
        guard pieces.contains(where: { isPost($0) }) else { return pieces }
        return pieces.reduce(into: [String]()) { names, piece in
          if let last = names.last, !isPost(piece) {
            names[names.count - 1] = last + ", " + piece
          } else {
            names.append(piece)
          }
        }
      }
    }

    /// Whether text is the title of a post: by its first word ("Head of …"), or by its last before a comma
    /// ("Virtual School Head").
    static func isPost(_ text: some StringProtocol) -> Bool {
      let title = text.prefix { $0 != "," }.lowercased()
      let words = title.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.map(String.init)
      guard let first = words.first, let last = words.last else { return false }
      return opening.contains(first) || closing.contains(last)
        || describing.contains(first) && words.contains(where: closing.contains)
    }

    static func withoutBullet(_ line: String) -> String {
      guard let first = line.first, "•·◦▪●*-–".contains(first) else { return line }
      return PlanImport.line(line.dropFirst())
    }

    private static func pair(_ pieces: [Substring]) -> (String, String)? {
      let names = pieces.map { withoutBullet(line($0)) }.filter { !$0.isEmpty }
      return names.count > 1 ? (names[0], names[1]) : nil
    }

    /// All of them posts, or all of them names of another sort: not a post that goes on in another line.
    private static func alike(_ pieces: [Substring], _ mayBeNames: Bool = true) -> Bool {
      let names = pieces.map { withoutBullet(line($0)) }.filter { !$0.isEmpty }
      if names.allSatisfy({ isPost($0) }) { return true }
      return mayBeNames && names.allSatisfy { !isPost($0) && $0.contains(" ") && !$0.hasSuffix(",") }
    }

    private static let opening: Set = [
      "head", "director", "manager", "officer", "chief", "lead", "chair", "chairman", "cllr", "councillor",
      "leader", "headteacher", "deputy", "assistant",
    ]

    /// Words that begin a post's title when it goes on with one of those that close one: "Group Manager".
    private static let describing: Set = [
      "group", "principal", "service", "services", "team", "executive", "strategic", "interim", "acting",
      "designated", "senior", "independent", "named",
    ]

    private static let closing: Set = [
      "head", "director", "manager", "officer", "executive", "chief", "lead", "leader", "chair", "chairman",
      "worker", "nurse", "doctor", "superintendent", "inspector", "solicitor", "lawyer", "adviser", "advisor",
      "co-ordinator", "coordinator", "councillor", "member", "commissioner", "practitioner", "headteacher",
      "partner", "analyst", "consultant", "secretary", "treasurer",
    ]
  }
}
