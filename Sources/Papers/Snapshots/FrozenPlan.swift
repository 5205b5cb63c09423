import Documents
import Improvement

extension Plan {
  var frozen: JSON {
    .members([
      "id": .string(id.rawValue), "council": council.frozen, "slug": .string(slug), "title": .string(title),
      "kind": .string(kind), "firstMonth": .string(firstMonth.iso), "scale": scale.frozen,
      "settings": settings.frozen, "priorities": .array(priorities.map(\.frozen)),
      "objectives": .array(objectives.map(\.frozen)), "inspection": inspection?.frozen ?? .null,
      "aliases": .array(
        aliases.map { .members(["name": .string($0.name), "from": .text($0.from?.iso)]) }),
      "versions": .array(versions.map(\.frozen)),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      id: try frozen.id("id"), council: try frozen.object("council", Council.init),
      slug: try frozen.text("slug"), title: try frozen.text("title"), kind: try frozen.text("kind"),
      firstMonth: try frozen.month("firstMonth"), scale: try frozen.object("scale", RatingScale.read))
    settings = try frozen.object("settings", PlanSettings.init)
    priorities = try frozen.list("priorities", Priority.init)
    try frozen.checkUnique(priorities.map(\.number), in: "priorities")
    objectives = try frozen.list("objectives", Objective.init)
    inspection = try frozen.optional("inspection") { try frozen.object($0, Inspection.init) }
    aliases = try frozen.list("aliases") {
      PlanAlias(name: try $0.text("name"), from: try $0.optional("from", $0.day))
    }
    versions = try frozen.list("versions", PlanVersion.init)
  }
}

extension Council {
  fileprivate var frozen: JSON {
    .members([
      "id": .string(id.rawValue), "slug": .string(slug), "name": .string(name),
      "shortName": .string(shortName),
    ])
  }

  fileprivate init(_ frozen: FrozenMembers) throws {
    self.init(
      id: try frozen.id("id"), slug: try frozen.text("slug"), name: try frozen.text("name"),
      shortName: try frozen.text("shortName"))
  }
}

extension Inspection {
  fileprivate var frozen: JSON {
    .members([
      "framework": .string(framework), "from": .string(from.iso), "to": .string(to.iso),
      "published": .text(published?.iso), "overall": .string(overall),
    ])
  }

  fileprivate init(_ frozen: FrozenMembers) throws {
    self.init(
      framework: try frozen.text("framework"), from: try frozen.day("from"), to: try frozen.day("to"),
      published: try frozen.optional("published", frozen.day), overall: try frozen.text("overall"))
  }
}

extension PlanVersion {
  fileprivate var frozen: JSON {
    .members([
      "number": .string(number), "date": .string(date.iso), "approved": .boolean(isApproved),
      "note": .string(note),
    ])
  }

  fileprivate init(_ frozen: FrozenMembers) throws {
    self.init(
      number: try frozen.text("number"), date: try frozen.day("date"),
      isApproved: try frozen.answer("approved"), note: try frozen.text("note"))
  }
}
