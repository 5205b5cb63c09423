import Crypto
import Foundation
import Improvement
import Papers
import Records

/// The demonstration council, which comes with the program.
package enum DemoCouncil {
  /// Its plan's name in links.
  package static let plan = "barchester"

  /// The file that holds it.
  package static var path: String {
    Bundle.module.resourceURL!.appending(component: "barchester.json").path
  }

  /// Imports the plan, closes its closed months as they were known then, and adds its people.
  package static func load(into database: any Database, ids: IDMaker, at moment: Moment) async throws {
    let result = PlanImport.readJSON(
      path: path, PlanImportOptions(file: "barchester.json", slug: plan, today: moment.day, ids: ids))
    guard let draft = result.draft else { throw Unreadable(problems: result.problems.map(\.description)) }
    let occasion = Occasion(who: "demonstration", at: moment.iso, day: moment.day)
    try await database.write { session in
      _ = try PlanKeeping(draft, ids: ids).keep(session, on: occasion)
      let book = PlanBook()
      guard let entry = try book.entry(slug: plan, session) else { return }
      try Ledger.keep(session, occasion, council: entry.listed.council.id) { ledger in
        for person in DemoPeople.all(for: draft, council: entry.listed.council.id, ids: ids) {
          try PersonRecords.add(person, ledger)
        }
        for barrier in DemoBarriers.all(draft, on: moment.day, ids: ids) {
          try BarrierRecords.add(barrier, to: entry.plan.id, ledger)
        }
        try AchievementRecords.add(DemoAchievements.all(ids: ids), to: entry.plan.id, ledger)
        for period in entry.periods { try keep(period, entry, book, ledger) }
      }
    }
  }

  private static func keep(
    _ period: ReportingPeriod, _ entry: PlanBook.Entry, _ book: PlanBook, _ ledger: Ledger
  ) throws {
    var dated = ReportingPeriod.opened(period.month, on: (period.month + 1).firstDay)
    (dated.state, dated.closedOn) = (period.state, period.closedOn)
    dated.boardOn = (period.month + 1).firstDay + 14
    if period.isClosed {
      dated.publishedOn = dated.boardOn.map { $0 + 5 }
      try Closing(book: book).freeze(entry, dated, ledger)
    }
    try PeriodRecords.change(period, to: dated, of: entry.plan.id, ledger)
  }

  package struct Unreadable: Error {
    package let problems: [String]
  }

  /// Raised whenever what is made of the file changes.
  private static let edition = 4

  /// Changes whenever the file does, or what is made of it.
  package static var fingerprint: String {
    let data = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
    return SHA256.hash(data: data + Data("\(edition)".utf8)).prefix(6).map { String(format: "%02x", $0) }
      .joined()
  }
}
