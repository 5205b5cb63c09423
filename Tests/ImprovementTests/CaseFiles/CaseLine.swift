import Foundation
import Improvement

/// One line of a case file, and where it stands.
struct CaseLine: Sendable {
  let file: URL
  let number: Int
  let text: String
  let isIndented: Bool

  /// Lines that say something, notes left out.
  static func all(in file: URL) throws -> [CaseLine] {
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    return lines.enumerated().compactMap { index, line in
      let text = line.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
      return CaseLine(file: file, number: index + 1, text: text, isIndented: line.hasPrefix(" "))
    }
  }

  /// What stands between two spaces or more; within “ and ” spaces are as they are.
  var fields: [String] {
    var fields: [String] = []
    for piece in text.components(separatedBy: "  ") {
      if let open = fields.last, open.contains("“"), !open.contains("”") {
        fields[fields.count - 1] = open + "  " + piece
      } else {
        fields.append(piece)
      }
    }
    return fields.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  var place: String { "\(file.lastPathComponent):\(number)" }

  func misprint(_ why: String) -> CaseMisprint {
    CaseMisprint(description: "\(place): \(why), in “\(text)”")
  }

  func month(_ text: String) throws -> Month {
    if let month = Month(text) { return month }
    let timescale = try timescale(text)
    guard !timescale.isRange else { throw misprint("“\(text)” is not one month") }
    return timescale.to
  }

  func timescale(_ text: String) throws -> Timescale {
    switch Timescale.read(text) {
    case .success(let timescale): return timescale
    case .failure(let problem): throw misprint(problem.sentence)
    }
  }

  func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw misprint("“\(text)” is not a day such as 2017-03-31") }
    return day
  }

  func reference(_ text: String) throws -> Reference {
    guard let reference = Reference(text) else { throw misprint("“\(text)” is not a reference") }
    return reference
  }

  func number(_ text: String) throws -> Int {
    guard let number = Int(text) else { throw misprint("“\(text)” is not a number") }
    return number
  }

  /// “May 2017” for a field that opens with "forecast"; nil for other fields.
  static func rest(of field: String, after word: String) -> String? {
    field.hasPrefix(word + " ") ? String(field.dropFirst(word.count + 1)) : nil
  }

  /// Words between “ and ”, where ¶ begins a new line; nil for other fields.
  static func quoted(_ field: String) -> String? {
    guard field.hasPrefix("“"), field.hasSuffix("”") else { return nil }
    return field.dropFirst().dropLast().replacingOccurrences(of: " ¶ ", with: "\n")
  }
}

/// A case file that cannot be understood.
struct CaseMisprint: Error, CustomStringConvertible {
  let description: String
}
