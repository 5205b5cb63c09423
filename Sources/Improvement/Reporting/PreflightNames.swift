/// That accounts call the plan's parts by their one canonical name. An older name in new words sends
/// readers to look for something that no longer goes by it.
enum PreflightNames {
  static func check(_ accounts: [Preflight.Account], _ plan: Plan) -> Preflight.Check {
    let names = names(plan)
    let faults = accounts.filter(\.isThisMonths).compactMap { account -> Preflight.Fault? in
      let text = plain(account.update?.narrative.text ?? "")
      for (alias, title) in names where contains(text, alias, outside: title) {
        return Preflight.Fault(
          reference: account.reference,
          sentence: "“\(alias.written)” is called “\(title.written)” in the plan")
      }
      return nil
    }
    return Preflight.Check(
      key: "names", title: "Names are the ones in the plan",
      state: faults.isEmpty
        ? "none is another" : "\(faults.count) other \(faults.count == 1 ? "name" : "names")",
      faults: faults)
  }

  private struct Name {
    let written: String
    /// Its words in small letters, with a space before, between and after.
    let plain: String

    init(_ written: String) {
      self.written = written
      plain = PreflightNames.plain(written)
    }
  }

  /// Names of one word, and those that say no more than the canonical one, are common speech.
  private static func names(_ plan: Plan) -> [(alias: Name, title: Name)] {
    plan.priorities.flatMap { priority in
      priority.aliases.map { (Name($0), Name(priority.title)) }
    }.filter { alias, title in
      alias.plain.split(separator: " ").count > 1 && alias.plain != title.plain
        && !title.plain.contains(alias.plain)
    }
  }

  private static func plain(_ text: String) -> String {
    let words = text.lowercased().replacing("&", with: "and").split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }

  private static func contains(_ text: String, _ alias: Name, outside title: Name) -> Bool {
    text.replacing(title.plain, with: " ").contains(alias.plain)
  }
}
