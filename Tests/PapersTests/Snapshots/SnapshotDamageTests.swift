import Documents
import Improvement
import Testing

@testable import Papers

/// What a reader does with a text that is not, or is no longer, a snapshot.
struct SnapshotDamageTests {
  private func problem(_ text: String) -> String? {
    do {
      _ = try SnapshotFile.read(text)
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test func `A text that was cut anywhere is refused`() {
    let text = SnapshotExample.text
    for length in stride(from: 0, to: text.utf8.count, by: 7) {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      #expect(
        problem(cut) == "The snapshot breaks off or is not JSON. Restore it from a backup.", "\(length)")
    }
  }

  @Test func `Every member is missed, and its place is told`() {
    let whole = SnapshotFile(SnapshotExample.snapshot).json
    let less = whole.withoutEachMember()
    #expect(less.count > 250)
    for (path, json) in less {
      let sentence = problem(json.text())
      if path == "format" {
        #expect(sentence == "This is not the snapshot of a month: it has no format number.")
      } else {
        #expect(
          sentence
            == "The snapshot is damaged at \(path): this member is missing. Restore it from a backup.")
      }
    }
  }

  @Test func `A value of another kind is refused, or is one that may be; nothing traps`() throws {
    let whole = SnapshotFile(SnapshotExample.snapshot).json
    let others: [JSON] = [
      .null, .number(-1), .number(.max), .string("9999-12"), .array([.null]), .object([]),
    ]
    var (read, refused) = (0, 0)
    for other in others {
      for (path, json) in whole.withEachValue(other) {
        guard let snapshot = try? SnapshotFile.read(json.text()) else {
          refused += 1
          continue
        }
        read += 1
        for list in ReportList.allCases {
          let content = SnapshotReport(snapshot).content(list: list)
          #expect(!ExceptionReportFile(content).json.text().isEmpty, "\(path)")
        }
      }
    }
    #expect(read > 300 && refused > 900)
  }

  @Test func `A character in another's place never traps`() {
    let text = Array(SnapshotExample.text.utf8)
    let strangers = Array("\"\\{}[]:,0-9ex\u{0}\u{7f}".utf8) + [0xFF]
    for place in stride(from: 0, to: text.count, by: 5) {
      var bytes = text
      bytes[place] = strangers[place / 5 % strangers.count]
      if let snapshot = try? SnapshotFile.read(String(decoding: bytes, as: UTF8.self)) {
        let content = SnapshotReport(snapshot).content()
        #expect(!ExceptionReportPaper(content).paper.sections.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("", "The snapshot breaks off or is not JSON. Restore it from a backup."),
    ("{}", "This is not the snapshot of a month: it has no format number."),
    ("[]", "This is not the snapshot of a month: it has no format number."),
    ("7", "This is not the snapshot of a month: it has no format number."),
    (#"{"format":"one"}"#, "This is not the snapshot of a month: it has no format number."),
    (#"{"format":0}"#, "There has never been a snapshot of format 0. Restore it from a backup."),
    (
      #"{"format":2}"#,
      "The snapshot was made by a newer version of Line of Sight (format 2): install that version."
    ),
  ])
  func `What is not a snapshot of this format is told apart`(text: String, sentence: String) {
    #expect(problem(text) == sentence)
  }

  @Test(arguments: [
    (#""due":2"#, #""due":3"#, "figures: these are not the figures that its actions give"),
    (
      #""rating":"red","ratingBefore""#, #""rating":"mauve","ratingBefore""#,
      "position[0].rating: this rating is not in the scale"
    ),
    (#""reference":"1.1.2""#, #""reference":"1.1.10""#, "position: two of these are the same"),
    (#""month":"2017-03""#, #""month":"March 2017""#, "month: expected a month such as 2017-03"),
    (#""closedOn":"2017-04-10""#, #""closedOn":"2017-04-31""#, "closedOn: expected a day such as 2017-03-31"),
    (#""decimals":0"#, #""decimals":9"#, "plan.settings.decimals: expected a number from 0 to 1"),
    (
      #""percent":[1,99]"#, #""percent":[99,1]"#,
      "plan.scale.ratings[1].percent: expected two numbers in their order"
    ),
    (#""letter":"A""#, #""letter":"R""#, "plan.scale.ratings: these are not the ratings of one scale"),
    (
      #""counting":"figures""#, #""counting":"sums""#,
      "plan.settings.counting: expected one of words and figures"
    ),
  ])
  func `A value that cannot have been frozen is told with its place`(
    old: String, new: String, sentence: String
  ) {
    let text = SnapshotFile(SnapshotExample.snapshot).text
    #expect(text.contains(old))
    #expect(
      problem(text.replacing(old, with: new))
        == "The snapshot is damaged at \(sentence). Restore it from a backup.")
  }
}
