import Improvement
import Testing

@testable import Records

struct SQLTests {
  @Test func `Values are bound and never spliced`() {
    let name = "Robert'); DROP TABLE action;--"
    let sql: SQL = "SELECT id FROM action WHERE lead = \(name) AND priority = \(3)"
    let (text, values) = sql.rendered { "$\($0)" }
    #expect(text == "SELECT id FROM action WHERE lead = $1 AND priority = $2")
    #expect(values == [.text(name), .integer(3)])
  }

  @Test func `Fragments nest and keep their values in order`() {
    let month = Month("2017-03")!
    let known: SQL = " AND recorded_on <= \(Day("2017-04-06")!)"
    let sql: SQL = "WHERE as_at <= \(month)\(known) LIMIT \(1)"
    let (text, values) = sql.rendered { _ in "?" }
    #expect(text == "WHERE as_at <= ? AND recorded_on <= ? LIMIT ?")
    #expect(values == [.text("2017-03"), .text("2017-04-06"), .integer(1)])
  }

  @Test func `Nothing is written as null`() {
    #expect((nil as String?).sqlValue == .null)
    #expect((nil as Month?).sqlValue == .null)
  }
}
