import TestChance
import Testing

@testable import Site

struct FormPropertyTests {
  private static let pieces = [
    "a", "7", " ", "+", "%", "%22", "%2", "&", "=", "\"", "\\", ";", "'", "\n", "--", "--b", "\n--b", "£",
    "é",
    "e\u{301}", "🙂", "漢", "\u{FEFF}", "\t",
  ]

  private func text(_ chance: inout SeededChance, _ pieces: [String] = pieces) -> String {
    (0..<Int.random(in: 0...8, using: &chance)).map { _ in pieces.randomElement(using: &chance)! }.joined()
  }

  private func posted(_ chance: inout SeededChance) -> PostedForm {
    // A browser's escapes cannot be told from the same letters in a name, so names have none.
    let named = Self.pieces.filter { !["%22", "\\", "\n", "\n--b"].contains($0) }
    let delimiters = Array("\r\n--b-".utf8)
    return PostedForm(
      fields: (0..<Int.random(in: 0...5, using: &chance)).map { _ in
        (text(&chance, named), text(&chance))
      },
      files: (0..<Int.random(in: 0...3, using: &chance)).map { number in
        let bytes = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
          Bool.random(using: &chance)
            ? delimiters.randomElement(using: &chance)! : UInt8.random(in: 0...255, using: &chance)
        }
        return (text(&chance, named), "n\(number).pdf", bytes)
      }, boundary: Bool.random(using: &chance) ? "bound-ary" : "--b-b-b-")
  }

  @Test func `What is sent is read back`() throws {
    var chance = SeededChance(2017)
    for _ in 0..<1_000 {
      let posted = posted(&chance)
      let form = try FormData.read(posted.multipart, contentType: posted.multipartType).get()
      // Compared as bytes: String's own equality takes "é" and "e" with an accent for the same.
      #expect(form.items.map { Array($0.name.utf8) } == posted.fields.map { Array($0.name.utf8) })
      #expect(form.items.map { Array($0.value.utf8) } == posted.fields.map { Array($0.value.utf8) })
      #expect(form.files.map { Array($0.field.utf8) } == posted.files.map { Array($0.field.utf8) })
      #expect(form.files.map(\.bytes) == posted.files.map(\.bytes))
      #expect(form.files.map(\.name) == posted.files.map(\.name))
      let encoded = try FormData.read(posted.urlEncoded, contentType: urlEncodedType).get()
      #expect(encoded.items.map { Array($0.name.utf8) } == posted.fields.map { Array($0.name.utf8) })
      #expect(encoded.items.map { Array($0.value.utf8) } == posted.fields.map { Array($0.value.utf8) })
    }
  }

  @Test func `A form that is cut anywhere is told from a whole one`() {
    let posted = PostedForm(
      fields: [("note", "one\ntwo"), ("empty", "")], files: [("file", "a.pdf", [13, 10, 45, 45, 0, 13])])
    let whole = posted.multipart
    // The line end after the last delimiter may be missing.
    for length in 0..<(whole.count - 2) {
      let result = FormData.read(Array(whole.prefix(length)), contentType: posted.multipartType)
      #expect(formProblem(result) == .cutShort, "cut after \(length) bytes")
    }
    #expect(formProblem(FormData.read(whole.dropLast(2), contentType: posted.multipartType)) == nil)
  }

  @Test func `Any bytes give a form or a problem`() {
    var chance = SeededChance(7578)
    let special = Array("\r\n\r\n--bound-ary:;=\"\\%&+".utf8) + [0, 0xC3, 0xFF]
    var (forms, problems) = (0, Set<String>())
    for round in 0..<3_000 {
      let posted = posted(&chance)
      var bytes = round.isMultiple(of: 4) ? posted.urlEncoded : posted.multipart
      for _ in 0..<Int.random(in: 1...6, using: &chance) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        let byte = special.randomElement(using: &chance)!
        switch Int.random(in: 0..<5, using: &chance) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.removeSubrange(place..<min(place + 4, bytes.count))
        case 3: bytes.removeLast(min(place, bytes.count / 3))
        default: bytes.insert(contentsOf: bytes[place..<min(place + 30, bytes.count)], at: place)
        }
      }
      let type = round.isMultiple(of: 4) ? urlEncodedType : posted.multipartType
      switch FormData.read(bytes, contentType: type) {
      case .success(let form):
        forms += 1
        #expect(
          form.items.allSatisfy { form[$0.name] != nil && !$0.value.utf8.contains { [0, 13].contains($0) } })
      case .failure(let problem):
        problems.insert("\(problem)".prefix { $0 != "(" }.description)
        #expect(problem.sentence.hasSuffix("."))
      }
    }
    #expect(forms > 500)
    #expect(problems.isSuperset(of: ["cutShort", "malformed", "notText"]))
  }
}
