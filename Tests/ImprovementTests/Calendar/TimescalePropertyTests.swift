import TestChance
import Testing

@testable import Improvement

@Suite struct TimescalePropertyTests {
  @Test func everyMonthReadsBackInEachStyle() throws {
    for month in Month("2000-01")!...Month("2060-12")! {
      let (name, year, short) = (month.name, month.year, month.name.prefix(3))
      let figures = padded(month.month, to: 2)
      let two = padded(year % 100, to: 2)
      let styles = [
        month.long, month.short, "\(short)-\(two)", "\(short) \(year)", "\(short). '\(two)",
        "\(year) \(name)", "\(figures)/\(year)", "by end of \(month.long)", "End \(short) \(year)",
        "mid-\(month.long)", month.lastDay.long, month.lastDay.short, month.lastDay.iso, month.firstDay.iso,
        "\(month.lastDay.day)/\(figures)/\(year)", "\(month.lastDay.day).\(figures).\(two)",
        "\(month.long) – \(month.long)", name.uppercased() + " \(year)", "w/c \(month.firstDay.long)",
      ]
      for style in styles {
        #expect(try Timescale.read(style).get() == Timescale(printed: style, from: month, to: month))
      }
      // "2008-09" could be a financial year.
      if month.month != (year + 1) % 100 {
        #expect(try Timescale.read(month.iso).get().to == month)
      } else {
        #expect(throws: TimescaleProblem.self) { try Timescale.read(month.iso).get() }
      }
    }
  }

  @Test func everyLabelReadsBack() throws {
    let start = Month("2015-01")!
    for from in start...(start + 48) {
      for to in from...(from + 14) {
        let label = Timescale(printed: "", from: from, to: to).label
        #expect(try Timescale.read(label).get() == Timescale(printed: label, from: from, to: to))
      }
    }
  }

  @Test func whateverIsTypedIsReadOrRefused() throws {
    let printed = try TimescaleCase.all().map(\.printed)
    let pieces = Array(" -–—/.,'’()&:;?0123456789aejmnqhstwyQé½🙂\u{663}\u{A0}\u{200B}\n\r\u{301}\0")
    let words = ["to", "and", "Jan", "March", "Q4", "17", "2017", "/18", "by", "end", "31st", "FY", "mid"]
    var random = SeededChance(2017)
    for _ in 0..<20_000 {
      var text = Array(printed.randomElement(using: &random)!)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: text.insert(pieces.randomElement(using: &random)!, at: place)
        case 1: text.insert(contentsOf: " \(words.randomElement(using: &random)!) ", at: place)
        case 2 where place < text.count: text.remove(at: place)
        case 3 where place < text.count: text.swapAt(place, Int.random(in: 0..<text.count, using: &random))
        default: text += Array(printed.randomElement(using: &random)!)
        }
      }
      switch Timescale.read(String(text)) {
      case .success(let timescale):
        #expect(timescale.from <= timescale.to)
        #expect((2000...2060).contains(timescale.from.year) && (2000...2060).contains(timescale.to.year))
        let again = try Timescale.read(timescale.printed).get()
        #expect(again == timescale)
      case .failure(let problem):
        #expect(problem.sentence.hasSuffix("."))
      }
    }
  }
}
