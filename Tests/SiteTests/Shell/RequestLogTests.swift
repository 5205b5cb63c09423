import Testing

@testable import Site

@Suite struct RequestLogTests {
  @Test(arguments: [
    ("/answers/abc/actions/1.1.1", "/answers/…/actions/1.1.1"), ("/calendars/abc.ics", "/calendars/…"),
    ("/invitations/abc", "/invitations/…"), ("/resets/abc", "/resets/…"),
    ("/plans/barchester/actions", "/plans/barchester/actions"), ("/", "/"), ("", ""),
  ])
  func `The log holds no address that opens something by itself`(_ path: String, _ logged: String) {
    #expect(RequestLog.withoutSecret(path) == logged)
  }
}
