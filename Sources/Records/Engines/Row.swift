import Improvement

/// One row of a result. Columns are taken in the order of the SELECT, one call each.
package struct Row {
  let source: any RowSource
  private var column = 0

  init(_ source: any RowSource) {
    self.source = source
  }

  /// A stored value that is not what the program keeps there: the database was changed by hand.
  package struct Mismatch: Error, CustomStringConvertible {
    package let column: Int
    package let expected: String
    package var description: String { "column \(column + 1) of a result is not \(expected)" }
  }

  private mutating func next() -> Int {
    defer { column += 1 }
    return column
  }

  package mutating func optionalText() -> String? { source.text(at: next()) }

  package mutating func text() throws -> String {
    let index = next()
    guard let text = source.text(at: index) else { throw Mismatch(column: index, expected: "text") }
    return text
  }

  package mutating func optionalInteger() -> Int? { source.integer(at: next()) }

  package mutating func integer() throws -> Int {
    let index = next()
    guard let number = source.integer(at: index) else { throw Mismatch(column: index, expected: "a number") }
    return number
  }

  package mutating func optionalBoolean() -> Bool? { source.boolean(at: next()) }

  package mutating func boolean() throws -> Bool {
    let index = next()
    guard let answer = source.boolean(at: index) else { throw Mismatch(column: index, expected: "yes or no") }
    return answer
  }

  package mutating func id<Entity>() throws -> ID<Entity> { ID(try text()) }

  package mutating func reference() throws -> Reference { Reference(kept: try text()) }

  package mutating func optionalReference() -> Reference? { optionalText().map(Reference.init(kept:)) }

  package mutating func month() throws -> Month {
    let index = next()
    guard let month = source.text(at: index).flatMap({ Month($0) }) else {
      throw Mismatch(column: index, expected: "a month")
    }
    return month
  }

  package mutating func optionalMonth() -> Month? { optionalText().flatMap { Month($0) } }

  package mutating func day() throws -> Day {
    let index = next()
    guard let day = source.text(at: index).flatMap({ Day($0) }) else {
      throw Mismatch(column: index, expected: "a day")
    }
    return day
  }

  package mutating func optionalDay() -> Day? { optionalText().flatMap { Day($0) } }

  /// One of an enumeration's own words.
  package mutating func word<Word: RawRepresentable>(_: Word.Type = Word.self) throws -> Word
  where Word.RawValue == String {
    let index = next()
    guard let word = source.text(at: index).flatMap(Word.init(rawValue:)) else {
      throw Mismatch(column: index, expected: "a word of \(Word.self)")
    }
    return word
  }

  /// A list that is kept as one text.
  package mutating func list() throws -> [String] { StoredList.read(try text()) }
}

protocol RowSource {
  func text(at index: Int) -> String?
  func integer(at index: Int) -> Int?
  func boolean(at index: Int) -> Bool?
}

/// Short lists of plain texts (contributors, other names) are kept one a line in a single column.
package enum StoredList {
  package static func write(_ items: [String]) -> String { items.joined(separator: "\n") }
  package static func read(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
