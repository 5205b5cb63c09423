import Improvement
import Records

/// Keeps the notices that a day calls for: reminders before the day for updates, and on Mondays a
/// digest for each lead. Kept once, however often it looks.
struct NoticeSchedule: Sendable {
  let site: Site
  /// Minutes after midnight before which nobody is reminded: eight in the morning.
  static let morning = 8 * 60

  func keepDue() async throws {
    let moment = site.now()
    guard site.settings.sendsMail, moment.minute >= Self.morning else { return }
    let plans = try await site.database.read { try PlanRecords.all($0) }
    for listed in plans {
      let occasion = site.occasion("reminders")
      try await site.database.write { session in
        guard let entry = try site.book.entry(slug: listed.slug, session) else { return }
        try Ledger.keep(session, occasion, council: listed.council.id) { ledger in
          try remind(entry, moment.day, ledger)
          if moment.day.weekday == 1 { try digest(entry, moment.day, ledger) }
        }
      }
    }
  }

  private func remind(_ entry: PlanBook.Entry, _ today: Day, _ ledger: Ledger) throws {
    for period in entry.periods where !period.isClosed {
      guard let by = period.updatesBy, entry.plan.settings.reminderDays.contains(by - today) else { continue }
      try Notices(site: site).remindAll(entry, period, ledger)
    }
  }

  private func digest(_ entry: PlanBook.Entry, _ today: Day, _ ledger: Ledger) throws {
    let now = site.now().seconds
    let people = try PersonRecords.all(entry.listed.council.id, ledger.session).filter { $0.leftOn == nil }
    for person in people {
      for post in person.posts {
        try NoticeRecords.add(
          Notice(
            id: site.ids(), council: person.council, plan: entry.plan.id, month: nil, kind: .digest,
            about: "\(entry.plan.slug) \(today.iso) \(post)", email: person.email, recipient: post,
            madeAt: now, dueAt: now), ledger.session)
      }
    }
  }
}
