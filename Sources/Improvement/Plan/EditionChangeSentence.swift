extension EditionChange {
  /// What changed, from what to what. Wordings are named and not quoted: pages show them word by word.
  package var sentence: String {
    switch self {
    case .wording: "The wording changed."
    case .title(let text): "The title was “\(text.from)” and is “\(text.to)”."
    case .place(let from, let to): "Moved from \(from.words) to \(to.words)."
    case .timescale(let from, let to) where (from.from, from.to) == (to.from, to.to):
      "The timescale was printed “\(from.printed)” and is printed “\(to.printed)”."
    case .timescale(let from, let to): "The timescale was \(from.label) and is \(to.label)."
    case .start(let from, let to): Self.said("planned start", from?.long, to?.long)
    case .lead(let from, let to): Self.said("lead", from, to)
    case .contributors(let from, let to):
      Self.said("list of contributors", Self.list(from), Self.list(to))
    case .successMeasure(let text):
      text.from.isEmpty
        ? "A success measure was added."
        : text.to.isEmpty ? "The success measure was taken out." : "The success measure changed."
    case .category(let from, let to): Self.said("category", from, to)
    case .recommendations(let removed, let added): Self.links(removed, added)
    case .responsibleBody(let from, let to):
      "The responsible body was \(from ?? "the council") and is \(to ?? "the council")."
    case .addressee(let from, let to): "It was addressed to \(from) and is addressed to \(to)."
    case .number(let from, let to): "Its number was \(from) and is \(to)."
    }
  }

  private static func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: ", ")
  }

  private static func said(_ what: String, _ from: String?, _ to: String?) -> String {
    switch (from, to) {
    case (nil, let to?): "The \(what) is \(to); there was none."
    case (let from?, nil): "The \(what) was \(from); there is none."
    default: "The \(what) was \(from ?? "none") and is \(to ?? "none")."
    }
  }

  private static func links(_ removed: [String], _ added: [String]) -> String {
    var sentences: [String] = []
    if !added.isEmpty {
      sentences.append("It now answers \(counted(added.count, "more recommendation")): \(listed(added)).")
    }
    if !removed.isEmpty { sentences.append("It no longer answers \(listed(removed)).") }
    return sentences.joined(separator: " ")
  }
}
