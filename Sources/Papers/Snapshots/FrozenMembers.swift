import Improvement

/// The members of one object in a snapshot's text, read by name. What was frozen is all there: a member
/// that is missing, or is not what it should be, is thrown with its path. One without a value is null.
struct FrozenMembers {
  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private let members: KeyedDecodingContainer<Name>

  init(_ decoder: any Decoder) throws {
    members = try decoder.container(keyedBy: Name.self)
  }

  private init(_ members: KeyedDecodingContainer<Name>) {
    self.members = members
  }

  /// Whether a member is there that later versions added.
  func has(_ name: String) -> Bool { members.contains(Name(name)) }

  func text(_ name: String) throws -> String { try members.decode(String.self, forKey: Name(name)) }
  func texts(_ name: String) throws -> [String] { try members.decode([String].self, forKey: Name(name)) }
  func answer(_ name: String) throws -> Bool { try members.decode(Bool.self, forKey: Name(name)) }
  func number(_ name: String) throws -> Int { try members.decode(Int.self, forKey: Name(name)) }

  /// A number with which sums are done: one out of its range would not be a figure of any plan.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int {
    let number = try number(name)
    guard range.contains(number) else {
      throw fault(name, "expected a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func count(_ name: String) throws -> Int { try number(name, in: 0...1_000_000) }

  func object<Value>(_ name: String, _ read: (FrozenMembers) throws -> Value) throws -> Value {
    try read(FrozenMembers(try members.nestedContainer(keyedBy: Name.self, forKey: Name(name))))
  }

  func list<Value>(_ name: String, _ read: (FrozenMembers) throws -> Value) throws -> [Value] {
    var items = try members.nestedUnkeyedContainer(forKey: Name(name))
    var values: [Value] = []
    values.reserveCapacity(items.count ?? 0)
    while !items.isAtEnd {
      values.append(try read(FrozenMembers(try items.nestedContainer(keyedBy: Name.self))))
    }
    return values
  }

  /// Nil when the member is null; that it is there is asked all the same.
  func optional<Value>(_ name: String, _ read: (String) throws -> Value) throws -> Value? {
    try members.decodeNil(forKey: Name(name)) ? nil : try read(name)
  }

  /// The first and the last number of a range.
  func range(_ name: String) throws -> ClosedRange<Int> {
    let ends = try members.decode([Int].self, forKey: Name(name))
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw fault(name, "expected two numbers in their order")
    }
    return ends[0]...ends[1]
  }

  func checkUnique(_ values: [some Hashable], in name: String) throws {
    guard Set(values).count == values.count else { throw fault(name, "two of these are the same") }
  }

  func fault(_ name: String, _ sentence: String) -> DecodingError {
    DecodingError.dataCorruptedError(forKey: Name(name), in: members, debugDescription: sentence)
  }
}

// Text with a meaning.
extension FrozenMembers {
  func day(_ name: String) throws -> Day { try made(name, "a day such as 2017-03-31") { Day($0) } }
  func month(_ name: String) throws -> Month { try made(name, "a month such as 2017-03") { Month($0) } }
  func id<Entity>(_ name: String) throws -> ID<Entity> { ID(try text(name)) }
  func reference(_ name: String) throws -> Reference { Reference(kept: try text(name)) }
  func references(_ name: String) throws -> [Reference] { try texts(name).map { Reference(kept: $0) } }

  func word<Word: RawRepresentable & CaseIterable>(_ name: String) throws -> Word
  where Word.RawValue == String {
    try made(name, "one of \(Words.list(Word.allCases.map(\.rawValue)))") { Word(rawValue: $0) }
  }

  private func made<Value>(
    _ name: String, _ expected: String, _ make: (String) -> Value?
  ) throws -> Value {
    guard let value = make(try text(name)) else { throw fault(name, "expected \(expected)") }
    return value
  }
}
