import Documents
import Improvement

// What hangs on an action, but its updates.

extension Part {
  var frozen: JSON {
    .members(["letter": .string(letter), "text": .string(text), "doneOn": .text(doneOn?.iso)])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      letter: try frozen.text("letter"), text: try frozen.text("text"),
      doneOn: try frozen.optional("doneOn", frozen.day))
  }
}

extension TimescaleChange {
  var frozen: JSON {
    .members([
      "to": to.frozen, "reason": .string(reason), "requestedOn": .string(requestedOn.iso),
      "requestedBy": .string(requestedBy), "decision": .string(decision.rawValue),
      "decidedOn": .text(decidedOn?.iso), "decidedBy": .text(decidedBy),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      to: try frozen.object("to", Timescale.init), reason: try frozen.text("reason"),
      requestedOn: try frozen.day("requestedOn"), requestedBy: try frozen.text("requestedBy"),
      decision: try frozen.word("decision"), decidedOn: try frozen.optional("decidedOn", frozen.day),
      decidedBy: try frozen.optional("decidedBy", frozen.text))
  }
}

extension Withdrawal {
  var frozen: JSON {
    .members([
      "date": .string(date.iso), "reason": .string(reason), "approvedBy": .string(approvedBy),
      "successor": .text(successor?.text),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      date: try frozen.day("date"), reason: try frozen.text("reason"),
      approvedBy: try frozen.text("approvedBy"),
      successor: try frozen.optional("successor", frozen.reference))
  }
}

extension Dependency {
  var frozen: JSON {
    .members([
      "kind": .string(kind), "what": .string(what), "action": .text(action?.text),
      "expected": .text(expected?.iso), "met": .text(met?.iso),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      kind: try frozen.text("kind"), what: try frozen.text("what"),
      action: try frozen.optional("action", frozen.reference),
      expected: try frozen.optional("expected", frozen.month), met: try frozen.optional("met", frozen.month))
  }
}

extension Evidence {
  var frozen: JSON {
    .members([
      "title": .string(title), "kind": .string(kind), "date": .text(date?.iso), "link": .text(link),
      "file": file?.frozen ?? .null, "addedBy": .text(addedBy), "addedOn": .text(addedOn?.iso),
      "id": .text(id?.rawValue),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      title: try frozen.text("title"), kind: try frozen.text("kind"),
      date: try frozen.optional("date", frozen.day), link: try frozen.optional("link", frozen.text),
      file: try frozen.optional("file") { try frozen.object($0, File.init) },
      addedBy: try frozen.optional("addedBy", frozen.text),
      addedOn: try frozen.optional("addedOn", frozen.day), id: try frozen.optional("id", frozen.id))
  }
}

extension Evidence.File {
  fileprivate var frozen: JSON {
    .members([
      "hash": .string(hash), "name": .string(name), "size": .number(size), "mediaType": .string(mediaType),
    ])
  }

  fileprivate init(_ frozen: FrozenMembers) throws {
    self.init(
      hash: try frozen.text("hash"), name: try frozen.text("name"), size: try frozen.number("size"),
      mediaType: try frozen.text("mediaType"))
  }
}
