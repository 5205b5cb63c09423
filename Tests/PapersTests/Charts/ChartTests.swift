import Documents
import Foundation
import Improvement
import Testing

@testable import Papers

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A chart says in its table, its drawing and its sentence the same as the records.
struct ChartTests {
  private static let draft = DemoClosing.draft
  private static let months = Array(Month("2016-05")!...Month("2018-02")!)

  private static func positions() throws -> (plan: Plan, [Position]) {
    let draft = try #require(draft)
    return (
      draft.plan,
      months.map {
        Position(draft.actions, scale: draft.plan.scale, priorities: draft.plan.priorities, asAt: $0)
      }
    )
  }

  private static func charts() throws -> [Chart] {
    let (plan, positions) = try positions()
    let newest = try #require(positions.last)
    let forecast = CompletionForecast(newest, months: positions.dropFirst().map(MonthlyCompletions.init))
    return [
      PriorityRatingsChart(plan, newest).chart,
      MonthlyRatingsChart(plan, positions.map { RatedMonth($0) }).chart,
      try #require(BurnUpChart(positions, forecast: forecast)).chart,
    ]
  }

  private static func rows(_ chart: Chart) -> [[String]] {
    chart.table.groups.flatMap(\.rows).map { row in
      row.map { blocks in
        blocks.map { block in
          if case .paragraph(let words) = block { return Plain.text(words) }
          return ""
        }.joined()
      }
    }
  }

  @Test func `The table by priority adds up to the plan, rating by rating`() throws {
    let chart = try Self.charts()[0]
    let rows = Self.rows(chart)
    #expect(chart.table.columns.map(\.title) == ["Priority", "Red", "Amber", "Green", "All"])
    #expect(rows.count == 10 && rows[4] == ["5 CLA", "2", "4", "52", "58"])
    let sums = (1...4).map { column in rows.reduce(0) { $0 + (Int($1[column]) ?? 0) } }
    #expect(sums == [6, 17, 303, 326])
    #expect(chart.description.hasPrefix("Of 326 actions: 6 Red, 17 Amber and 303 Green."))
    #expect(chart.description.hasSuffix("Most Red is Priority 5, with 2."))
  }

  @Test func `The table by month has the published exceptions of every month`() throws {
    let rows = Self.rows(try Self.charts()[1])
    #expect(rows.count == 22)
    #expect(rows.first { $0[0] == "March 2017" }?[1] == "15")
    #expect(rows.last == ["February 2018", "6", "17", "303", "0", "326"])
  }

  @Test func `Completed actions stand beside the timescales that had ended`() throws {
    let chart = try Self.charts()[2]
    #expect(Self.rows(chart).last == ["February 2018", "303", "326", "326"])
    #expect(chart.description.contains("303 of 326 actions were complete"))
    #expect(chart.description.contains("in half of the trials"))
  }

  @Test func `A plan that never ends at its pace says so, and has no line ahead`() throws {
    let (_, positions) = try Self.positions()
    let newest = try #require(positions.last)
    let forecast = CompletionForecast(remaining: 23, pace: [0, 0, 0], asAt: newest.asAt)
    let chart = try #require(BurnUpChart(positions, forecast: forecast)).chart
    #expect(chart.description.hasSuffix("At its own pace the plan would not be completed."))
    let dotted = chart.drawing.marks.filter {
      if case .line(let points, .dotted) = $0 { return points[0].x > 70 }
      return false
    }
    #expect(dotted.isEmpty)
  }

  @Test func `Every drawing is whole XML with a title and a description, and stays within its sheet`() throws
  {
    for chart in try Self.charts() {
      let reader = DrawingReader()
      let parser = XMLParser(data: Data(ChartSVG(chart).file.utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(chart.id): \(String(describing: parser.parserError))")
      #expect(reader.texts.first == chart.title && reader.texts.dropFirst().first == chart.description)
      for (x, y) in reader.places {
        #expect(x >= 0 && x <= chart.drawing.width && y >= 0 && y <= chart.drawing.height, "\(chart.id)")
      }
      #expect(ChartSVG(chart).file == ChartSVG(chart).file)
    }
  }

  @Test func `A rating is told by its letter wherever there is room for it`() throws {
    let letters = try Self.charts()[1].drawing.marks.compactMap { mark -> String? in
      if case .text(let words, _, let lettering) = mark, lettering.tone != nil { return words }
      return nil
    }
    #expect(Set(letters) == ["A", "G", "W"])
  }

  @Test func `Names that people typed cannot break a drawing`() throws {
    var (plan, positions) = try Self.positions()
    plan.priorities[0].shortTitle = "<script>&\"'"
    let svg = ChartSVG(PriorityRatingsChart(plan, positions.removeLast()).chart).file
    #expect(svg.contains("1 &lt;script&gt;&amp;\"'"))
  }
}

/// The texts of a drawing, and where its marks stand.
private final class DrawingReader: NSObject, XMLParserDelegate {
  var texts: [String] = []
  var places: [(Double, Double)] = []
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    let x = attributes["x"] ?? attributes["cx"]
    let y = attributes["y"] ?? attributes["cy"]
    if let x = x.flatMap(Double.init), let y = y.flatMap(Double.init) {
      places.append((x, y))
      if let wide = attributes["width"].flatMap(Double.init),
        let tall = attributes["height"].flatMap(Double.init)
      {
        places.append((x + wide, y + tall))
      }
    }
    for pair in (attributes["points"] ?? "").split(separator: " ") {
      let numbers = pair.split(separator: ",").compactMap { Double($0) }
      places.append((numbers[0], numbers[1]))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if ["title", "desc", "text"].contains(element) { texts.append(text) }
    text = ""
  }
}
