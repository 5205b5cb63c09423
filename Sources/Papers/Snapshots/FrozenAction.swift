import Documents
import Improvement

extension Action {
  /// The whole of it, as the records held it.
  var frozen: JSON {
    .members([
      "id": .string(id.rawValue), "reference": .string(reference.text), "priority": .number(priority),
      "stem": .string(stem), "parts": .array(parts.map(\.frozen)), "shortTitle": .text(shortTitle),
      "objective": .text(objective?.text), "lead": .text(lead), "contributors": .texts(contributors),
      "electedMember": .text(electedMember), "watchedBy": .text(watchedBy),
      "responsibleBody": .text(responsibleBody), "category": .text(category),
      "successMeasure": .text(successMeasure), "recommendations": .texts(recommendations),
      "start": .text(start?.iso), "timescale": timescale.frozen,
      "timescaleChanges": .array(timescaleChanges.map(\.frozen)), "inPlanFrom": .string(inPlanFrom.iso),
      "addedInVersion": .text(addedInVersion), "withdrawal": withdrawal?.frozen ?? .null,
      "successorOf": .text(successorOf?.text), "dependencies": .array(dependencies.map(\.frozen)),
      "evidence": .array(evidence.map(\.frozen)), "updates": .array(updates.map(\.frozen)),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      id: try frozen.id("id"), reference: try frozen.reference("reference"),
      priority: try frozen.number("priority"), stem: try frozen.text("stem"),
      timescale: try frozen.object("timescale", Timescale.init), inPlanFrom: try frozen.month("inPlanFrom"))
    parts = try frozen.list("parts", Part.init)
    shortTitle = try frozen.optional("shortTitle", frozen.text)
    objective = try frozen.optional("objective", frozen.reference)
    lead = try frozen.optional("lead", frozen.text)
    contributors = try frozen.texts("contributors")
    electedMember = try frozen.optional("electedMember", frozen.text)
    watchedBy = try frozen.optional("watchedBy", frozen.text)
    responsibleBody = try frozen.optional("responsibleBody", frozen.text)
    category = try frozen.optional("category", frozen.text)
    successMeasure = try frozen.optional("successMeasure", frozen.text)
    recommendations = try frozen.texts("recommendations")
    start = try frozen.optional("start", frozen.month)
    timescaleChanges = try frozen.list("timescaleChanges", TimescaleChange.init)
    addedInVersion = try frozen.optional("addedInVersion", frozen.text)
    withdrawal = try frozen.optional("withdrawal") { try frozen.object($0, Withdrawal.init) }
    successorOf = try frozen.optional("successorOf", frozen.reference)
    dependencies = try frozen.list("dependencies", Dependency.init)
    evidence = try frozen.list("evidence", Evidence.init)
    updates = try frozen.list("updates", Update.init)
  }
}
