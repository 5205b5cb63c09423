import Documents
import Improvement

/// Purpose, recommendations and background.
extension ExceptionReportWriter {
  var purpose: [Block] {
    [paragraph(.purpose, ["board": theBoard, "had not progressed": text(words.clause)])]
  }

  var recommendations: [Block] {
    [
      paragraph(.asked, ["Board": [.text(Words.capitalised(Plain.text(theBoard)))]]),
      .lettered([say(.noteThePosition, ["date": date]), say(.considerEach)]),
    ]
  }

  var background: [Block] {
    var blocks: [Block] = [
      .paragraph(inspected + planHolds + began),
      paragraph(.eachMonth, ["number": text(say.count(plan.scale.ratings.count))]),
    ]
    blocks.append(.key(plan.scale.ratings.map { Block.KeyRow(rating: paperRating($0), meaning: $0.meaning) }))
    blocks.append(.paragraph(position + category))
    blocks += risks
    if report.list == .exceptions, !report.listed.isEmpty {
      blocks.append(paragraph(.stays, ["Red": text(words.adjective), "board": theBoard]))
    }
    return blocks + trendFigure
  }

  private var inspected: [Inline] {
    guard let inspection = plan.inspection else { return [] }
    let grade = inspection.overall.lowercased()
    return say(
      .inspected,
      ["grade": text(grade), "from": text(inspection.from.long), "to": text(inspection.to.long)]) + text(" ")
  }

  private var planHolds: [Inline] {
    let live = report.position.live
    let actions: [Inline] = [figure(say.counted(live.count, "action"), narrowed(RegisterFilter()))]
    guard content.recommendations > 0, report.scope == ReportScope() else {
      return say(.planHolds, ["actions": actions])
    }
    let asked: Inline = .figure(
      say.counted(content.recommendations, "recommendation"), href: links.recommendations)
    return say(.planAnswers, ["recommendations": [asked], "actions": actions])
  }

  /// How the total came about, once anything joined or left: began + added − withdrawn = total.
  private var began: [Inline] {
    let all = report.position.standings
    let added = all.filter { $0.joined > plan.firstMonth }
    let withdrawn = all.filter(\.isWithdrawn)
    guard !added.isEmpty || !withdrawn.isEmpty, added.count < all.count else { return [] }
    return text(" ")
      + say(
        .began,
        [
          "number": [figure(say.count(all.count - added.count), all.filter { $0.joined <= plan.firstMonth })],
          "added": count(added) + added.count.of(" has been", " have been"),
          "withdrawn": count(withdrawn) + withdrawn.count.of(" has been", " have been"),
        ])
  }

  private var position: [Inline] {
    var words =
      content.knownOn.map { say(.positionAsKnown, ["date": date, "day": text($0.long)]) }
      ?? say(.position, ["date": date])
    let listed = report.listed
    if report.list == .exceptions, !listed.isEmpty,
      listed.allSatisfy({ content.update($0)?.discussedAt != nil })
    {
      words += text(" ") + say(.discussed)
    }
    return words
  }

  /// The category sentence: the largest category among the listed, when every one has a category.
  private var category: [Inline] {
    let categories = report.categories
    let listed = report.listed.count
    guard report.list == .exceptions, let first = categories.first, first.standings.count > 1,
      categories.reduce(0, { $0 + $1.standings.count }) == listed,
      categories.count < 2 || categories[1].standings.count < first.standings.count
    else { return [] }
    let share = figure("\(say.count(first.standings.count)) of the \(say.count(listed))", first.standings)
    let named = text(Category.phrase(first.category))
    // "theme" in a council's own sentence, written when it went by that name, is filled in all the same.
    let values: [String: [Inline]] = ["share": [share], "category": named, "theme": named]
    return text(" ") + say(first.standings.count * 2 > listed ? .majority : .largestGroup, values)
  }

  /// The safeguarding sentence is printed only when every answer is there and every answer is no.
  private var risks: [Block] {
    guard report.list == .exceptions, !report.listed.isEmpty else { return [] }
    let immediate = content.atImmediateRisk
    var blocks = immediate.map { risk in
      Block.paragraph([
        .strong(
          Plain.text(
            say(.immediateRisk, ["reference": [reference(risk.standing)], "reason": text(risk.risk.reason)])))
      ])
    }
    let unanswered = content.riskUnanswered
    if !unanswered.isEmpty {
      blocks.append(paragraph(.riskUnanswered, ["references": references(unanswered)]))
    } else if immediate.isEmpty {
      let number = report.listed.count
      let listed = figure(say.counted(number, "\(words.adjective) action"), listedFilter())
      blocks.append(
        number == 1
          ? paragraph(.noImmediateRiskOfOne, ["listed action": [listed]])
          : paragraph(.noImmediateRisk, ["listed actions": [listed]]))
    }
    return blocks
  }
}
