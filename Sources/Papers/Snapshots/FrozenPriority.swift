import Documents
import Improvement

extension Priority {
  var frozen: JSON {
    .members([
      "id": .string(id.rawValue), "number": .number(number), "title": .string(title),
      "shortTitle": .string(shortTitle), "aliases": .texts(aliases), "lead": .text(lead),
      "responsibilities": .array(
        responsibilities.map {
          .members([
            "body": .string($0.body), "watchedBy": .text($0.watchedBy), "from": .string($0.from.iso),
          ])
        }),
      "footnote": .text(footnote),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      id: try frozen.id("id"), number: try frozen.number("number"), title: try frozen.text("title"),
      shortTitle: try frozen.text("shortTitle"))
    aliases = try frozen.texts("aliases")
    lead = try frozen.optional("lead", frozen.text)
    responsibilities = try frozen.list("responsibilities") {
      Responsibility(
        body: try $0.text("body"), watchedBy: try $0.optional("watchedBy", $0.text), from: try $0.day("from"))
    }
    footnote = try frozen.optional("footnote", frozen.text)
  }
}

extension Objective {
  var frozen: JSON {
    .members([
      "id": .string(id.rawValue), "reference": .string(reference.text), "priority": .number(priority),
      "title": .string(title), "outcome": .text(outcome),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      id: try frozen.id("id"), reference: try frozen.reference("reference"),
      priority: try frozen.number("priority"), title: try frozen.text("title"),
      outcome: try frozen.optional("outcome", frozen.text))
  }
}

extension PriorityNarrative {
  var frozen: JSON {
    .members([
      "priority": .number(priority), "asAt": .string(asAt.iso), "narrative": .string(narrative.text),
      "submittedBy": .text(submittedBy),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      priority: try frozen.number("priority"), asAt: try frozen.month("asAt"),
      narrative: Narrative(try frozen.text("narrative")),
      submittedBy: try frozen.optional("submittedBy", frozen.text))
  }
}
