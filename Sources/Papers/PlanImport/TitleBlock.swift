import Improvement

extension PlanImport {
  /// The rows above the header, in which councils say how the plan stood when.
  enum TitleBlock {
    /// "Position as at 31 March 2017 (version 2.0)", or "As at:" and the date in the next cell.
    static func asAt(in rows: [String]) -> Month? {
      for row in rows {
        let words = line(row).split(separator: " ")
        for place in words.indices.dropFirst() where isAsAt(words[place - 1], words[place]) {
          if let month = month(words[(place + 1)...].prefix(5)) { return month }
        }
      }
      return nil
    }

    /// "4. Red actions at 31 March 2017", in the words above a document's table: the last day of a month.
    static func asAt(inProse paragraphs: [String]) -> Month? {
      if let month = asAt(in: paragraphs.reversed()) { return month }
      for paragraph in paragraphs.reversed() {
        let words = line(paragraph).split(separator: " ")
        for place in words.indices.dropFirst() where words[place - 1].lowercased() == "at" {
          guard let day = Int(words[place]), (28...31).contains(day) else { continue }
          if let month = month(words[place...].prefix(3)) { return month }
        }
      }
      return nil
    }

    private static func isAsAt(_ first: Substring, _ second: Substring) -> Bool {
      let first = first.lowercased().drop { !$0.isLetter }
      let second = second.lowercased().filter(\.isLetter)
      return first == "as" && ["at", "of"].contains(second) || first == "position" && second == "at"
    }

    /// The month that the words begin with: as many of them as make sense together.
    private static func month(_ words: ArraySlice<Substring>) -> Month? {
      for count in stride(from: words.count, to: 0, by: -1) {
        var text = Substring(words.prefix(count).joined(separator: " "))
        while let last = text.last, "),.;:–-".contains(last) { text.removeLast() }
        if case .success(let read) = Timescale.read(String(text)), !read.isRange { return read.to }
      }
      return nil
    }
  }
}
