import Documents
import Improvement

extension RatedMonth {
  var frozen: JSON {
    let rows = counts.flatMap { priority, ratings in
      ratings.map { (priority: priority, rating: $0.key, count: $0.value) }
    }
    return .members([
      "month": .string(month.iso),
      "counts": .array(
        rows.sorted { ($0.priority, $0.rating) < ($1.priority, $1.rating) }.map { row in
          .members([
            "priority": .number(row.priority), "rating": .string(row.rating), "count": .number(row.count),
          ])
        }),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    let rows = try frozen.list("counts") {
      (priority: try $0.number("priority"), rating: try $0.text("rating"), count: try $0.count("count"))
    }
    try frozen.checkUnique(rows.map { "\($0.priority) \($0.rating)" }, in: "counts")
    self.init(
      month: try frozen.month("month"),
      counts: rows.reduce(into: [:]) { $0[$1.priority, default: [:]][$1.rating] = $1.count })
  }
}
