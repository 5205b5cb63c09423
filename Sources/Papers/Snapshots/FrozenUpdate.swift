import Documents
import Improvement

extension Update {
  var frozen: JSON {
    .members([
      "id": .string(id.rawValue), "asAt": .string(asAt.iso), "rating": .string(rating),
      "narrative": .string(narrative.text), "interim": .text(interim), "forecast": .text(forecast?.iso),
      "overrideReason": .text(overrideReason), "whatIsDifferent": .text(whatIsDifferent),
      "risk": risk?.frozen ?? .null, "discussedAt": discussedAt?.frozen ?? .null,
      "jointWith": .texts(jointWith.map(\.text)), "submittedBy": .text(submittedBy),
      "recordedOn": .string(recordedOn.iso),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      id: try frozen.id("id"), asAt: try frozen.month("asAt"), rating: try frozen.text("rating"),
      recordedOn: try frozen.day("recordedOn"))
    narrative = Narrative(try frozen.text("narrative"))
    interim = try frozen.optional("interim", frozen.text)
    forecast = try frozen.optional("forecast", frozen.month)
    overrideReason = try frozen.optional("overrideReason", frozen.text)
    whatIsDifferent = try frozen.optional("whatIsDifferent", frozen.text)
    risk = try frozen.optional("risk") { try frozen.object($0, SafeguardingRisk.init) }
    discussedAt = try frozen.optional("discussedAt") { try frozen.object($0, Discussion.init) }
    jointWith = try frozen.references("jointWith")
    submittedBy = try frozen.optional("submittedBy", frozen.text)
  }
}

extension SafeguardingRisk {
  fileprivate var frozen: JSON {
    .members([
      "immediate": .boolean(isImmediate), "reason": .string(reason), "assessedBy": .string(assessedBy),
      "assessedOn": .text(assessedOn?.iso),
    ])
  }

  fileprivate init(_ frozen: FrozenMembers) throws {
    self.init(
      isImmediate: try frozen.answer("immediate"), reason: try frozen.text("reason"),
      assessedBy: try frozen.text("assessedBy"),
      assessedOn: try frozen.optional("assessedOn", frozen.day))
  }
}

extension Discussion {
  fileprivate var frozen: JSON { .members(["body": .string(body), "date": .string(date.iso)]) }

  fileprivate init(_ frozen: FrozenMembers) throws {
    self.init(body: try frozen.text("body"), date: try frozen.day("date"))
  }
}
