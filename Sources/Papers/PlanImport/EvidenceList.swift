import Improvement

extension PlanImport {
  /// The evidence in a cell, one piece a line: "Minute of the board (15/06/2016)".
  enum EvidenceList {
    static func read(_ cell: String) -> [Evidence] {
      cell.split(whereSeparator: \.isNewline).compactMap { evidence(PostTitles.withoutBullet(line($0))) }
    }

    private static func evidence(_ text: String) -> Evidence? {
      guard !saysNothing(text) else { return nil }
      var title = text
      let link = takeLink(from: &title)
      let date = takeDate(from: &title)
      if title.isEmpty { title = link ?? text }
      return Evidence(title: title, kind: Evidence.kind(titled: title), date: date, link: link)
    }

    private static func takeLink(from title: inout String) -> String? {
      let words = title.split(separator: " ")
      let found = words.enumerated().lazy.compactMap { place, word in
        link(in: word).map { (place: place, link: $0) }
      }
      guard let (place, link) = found.first else { return nil }
      var rest = Substring((words[..<place] + words[(place + 1)...]).joined(separator: " "))
      while let last = rest.last, last.isWhitespace || ":-–,(<".contains(last) { rest.removeLast() }
      title = String(rest)
      return link
    }

    private static func link(in word: Substring) -> String? {
      let bare = word.drop { "(<[".contains($0) }
      let lower = bare.lowercased()
      guard ["https://", "http://"].contains(where: { lower.hasPrefix($0) && lower.count > $0.count }) else {
        return nil
      }
      var link = bare
      while let last = link.last, ")>].,;".contains(last) { link.removeLast() }
      return String(link)
    }

    /// A date in brackets at the end.
    private static func takeDate(from title: inout String) -> Day? {
      guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else { return nil }
      let inside = title[title.index(after: open)...].dropLast()
      guard let day = DatedText.day(inside) else { return nil }
      title = line(title[..<open])
      return day
    }

  }

  /// A whole date in figures or words, day first.
  enum DatedText {
    static func day(_ text: some StringProtocol) -> Day? {
      let text = line(text)
      if let day = Day(text) { return day }
      let pieces = text.split { !$0.isLetter && !$0.isNumber }
      guard pieces.count == 3, case .success(let read) = Timescale.read(text), !read.isRange else {
        return nil
      }
      let digits = pieces[0].prefix { $0.isASCII && $0.isNumber }
      guard digits.count <= 2, let day = Int(digits) else { return nil }
      return Day(year: read.to.year, month: read.to.month, day: day)
    }
  }
}
