import Documents
import Improvement
import Records

/// Sends what is due, one at a time. A notice is marked as being sent before it leaves, so that a crash
/// never sends it twice; a server that is down is tried again, after longer and longer waits.
package struct NoticePost: Sendable {
  let site: Site
  /// Waits between tries, in seconds; the last goes on.
  static let waits = [60, 300, 900, 3600, 3 * 3600, 6 * 3600]

  package init(site: Site) { self.site = site }

  /// Runs until it is cancelled.
  package func run() async {
    let started = site.now().iso
    try? await site.database.write { try NoticeRecords.settleInterrupted(at: started, $0) }
    while !Task.isCancelled {
      try? await NoticeSchedule(site: site).keepDue()
      do {
        while try await sendNext() { if Task.isCancelled { return } }
      } catch {
        // The database is away; what is due waits for it.
      }
      try? await Task.sleep(for: .seconds(2))
    }
  }

  /// Whether there was one to send.
  package func sendNext() async throws -> Bool {
    guard let mailer = site.mailer else { return false }
    let now = site.now().seconds
    guard let notice = try await site.database.write({ try NoticeRecords.take(now: now, $0) }) else {
      return false
    }
    let writer = NoticeWriter(site: site)
    guard let letter = try await site.database.write({ try writer.letter(notice, $0) }) else {
      try await settle(notice, .cancelled, "There was nothing to say any more.")
      return true
    }
    guard let message = message(notice, letter) else {
      try await settle(notice, .refused, "The address is not one that mail can be sent to.")
      return true
    }
    switch await mailer(message) {
    case .sent: try await settle(notice, .sent, nil)
    case .refused(let reason): try await settle(notice, .refused, reason)
    case .unknown(let reason): try await settle(notice, .notKnown, reason)
    case .later(let reason):
      let until = now + Self.waits[min(notice.attempts, Self.waits.count - 1)]
      try await site.database.write {
        try NoticeRecords.postpone(notice.id, until: until, problem: reason, $0)
      }
    }
    return true
  }

  private func settle(_ notice: Notice, _ state: Notice.State, _ problem: String?) async throws {
    let time = site.now().iso
    try await site.database.write {
      try NoticeRecords.settle(notice.id, state, problem: problem, at: time, $0)
    }
  }

  private func message(_ notice: Notice, _ letter: NoticeWriter.Letter) -> MailMessage? {
    guard let from = try? MailAddress(site.settings.mailFrom), let to = try? MailAddress(notice.email) else {
      return nil
    }
    let foot = ["", "Line of Sight", "Sent by a program: nobody reads answers to this address."]
    return MailMessage(
      from: from, fromName: "Line of Sight", to: to, subject: letter.subject,
      date: MailDate(seconds: site.now().seconds), id: notice.id.rawValue,
      text: (letter.lines + foot).joined(separator: "\n"))
  }
}
