import Documents
import Improvement
import Testing

@testable import Papers

/// The text of a snapshot is kept for years: what is written today must be read by every later version.
struct SnapshotFormatTests {
  @Test func `The example is written as it always was`() {
    #expect(SnapshotFile(SnapshotExample.snapshot).text == SnapshotExample.text)
  }

  @Test func `The example is read as it always was`() throws {
    let snapshot = try SnapshotFile.read(SnapshotExample.text)
    #expect(snapshot.equals(SnapshotExample.snapshot))
    #expect(snapshot.actions.map(\.reference.text) == ["1.1.2", "1.1.10", "1.2.1"])
    #expect(snapshot.actions[0].updates[0].narrative.blocks.count == 2)
    #expect(snapshot.runs.mapValues(\.months) == [Reference("1.1.2")!: 2, Reference("1.1.10")!: 3])
    #expect(snapshot.carriedOver == [Reference("1.1.10")!])
    #expect(snapshot.earlier.map(\.counts) == [[:], [1: 2]])
  }

  @Test func `What a later version adds is passed over`() throws {
    let text = SnapshotExample.text.replacing("{\"format\":1,", with: "{\"format\":1,\"mayor\":{\"a\":[1]},")
    #expect(try SnapshotFile.read(text).equals(SnapshotExample.snapshot))
  }

  @Test func `What was frozen before trends were has none, and a trend that is damaged is refused`() throws {
    #expect(try SnapshotFile.read(SnapshotExample.text).trend.isEmpty)
    let row = "{\"priority\":1,\"rating\":\"red\",\"count\":2}"
    func text(_ rows: String) -> String {
      SnapshotExample.text.dropLast() + ",\"trend\":[{\"month\":\"2017-02\",\"counts\":[\(rows)]}]}"
    }
    let snapshot = try SnapshotFile.read(text(row))
    #expect(snapshot.trend == [RatedMonth(month: Month("2017-02")!, counts: [1: ["red": 2]])])
    #expect(SnapshotFile(snapshot).text == text(row))
    #expect(throws: FileProblem.self) { try SnapshotFile.read(text("\(row),\(row)")) }
  }

  @Test func `Where evidence lies is kept, and whom the plan alerts is not`() throws {
    let snapshot = try SnapshotFile.read(SnapshotExample.text)
    let evidence = snapshot.actions[0].evidence
    #expect(evidence.map(\.file?.hash) == [nil, "9f86d081"] && evidence.map(\.id?.rawValue) == [nil, "e-2"])
    #expect(evidence[1].addedBy == "Head of Service" && evidence[1].addedOn == Day("2017-02-01"))
    #expect(!SnapshotExample.text.contains("@"))
  }
}
