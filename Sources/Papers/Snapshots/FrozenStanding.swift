import Documents
import Improvement

extension Standing {
  /// Ratings by their keys; the month is the snapshot's.
  var frozen: JSON {
    .members([
      "id": .string(action.rawValue), "reference": .string(reference.text), "priority": .number(priority),
      "objective": .text(objective?.text), "stem": .string(stem), "shortTitle": .text(shortTitle),
      "lead": .text(lead), "category": .text(category), "responsibleBody": .text(responsibleBody),
      "start": .text(start?.iso), "timescale": timescale.frozen, "rating": .text(rating?.key),
      "ratingBefore": .text(ratingBefore?.key), "forecast": .text(forecast?.iso),
      "updatedAsAt": .text(updatedAsAt?.iso), "updatedOn": .text(updatedOn?.iso),
      "withdrawn": .boolean(isWithdrawn), "joined": .string(joined.iso),
      "wasWithdrawn": .boolean(wasWithdrawn), "wasDue": .boolean(wasDue),
      "rebaselined": .boolean(isRebaselined),
    ])
  }

  convenience init(_ frozen: FrozenMembers, _ scale: RatingScale, asAt: Month) throws {
    func rating(_ name: String) throws -> Rating {
      guard let rating = scale[try frozen.text(name)] else {
        throw frozen.fault(name, "this rating is not in the scale")
      }
      return rating
    }
    self.init(
      action: try frozen.id("id"), reference: try frozen.reference("reference"),
      priority: try frozen.number("priority"),
      objective: try frozen.optional("objective", frozen.reference), stem: try frozen.text("stem"),
      shortTitle: try frozen.optional("shortTitle", frozen.text),
      lead: try frozen.optional("lead", frozen.text),
      category: try frozen.optional("category", frozen.text),
      responsibleBody: try frozen.optional("responsibleBody", frozen.text),
      start: try frozen.optional("start", frozen.month),
      timescale: try frozen.object("timescale", Timescale.init), asAt: asAt,
      rating: try frozen.optional("rating", rating),
      ratingBefore: try frozen.optional("ratingBefore", rating),
      forecast: try frozen.optional("forecast", frozen.month),
      updatedAsAt: try frozen.optional("updatedAsAt", frozen.month),
      updatedOn: try frozen.optional("updatedOn", frozen.day), isWithdrawn: try frozen.answer("withdrawn"),
      joined: try frozen.month("joined"), wasWithdrawn: try frozen.answer("wasWithdrawn"),
      wasDue: try frozen.answer("wasDue"), isRebaselined: try frozen.answer("rebaselined"))
  }
}

extension Timescale {
  var frozen: JSON {
    .members(["printed": .string(printed), "from": .string(from.iso), "to": .string(to.iso)])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init(
      printed: try frozen.text("printed"), from: try frozen.month("from"), to: try frozen.month("to"))
  }
}
