extension Site {
  /// The council's people, what was sent to them, and the audit trail.
  func addCouncilRoutes(_ gate: Gate) {
    let people = PeoplePages(site: self)
    gate.get("people", may: .managePeople, use: people.all)
    gate.get("people.csv", may: .managePeople, use: people.csv)
    gate.post("people", may: .managePeople, use: people.add)
    gate.get("people/new", may: .managePeople, use: people.new)
    gate.get("people/:person", may: .managePeople, use: people.show)
    gate.post("people/:person", may: .managePeople, use: people.change)
    gate.post("people/:person/invitation", may: .managePeople, use: people.invite)
    gate.post("people/:person/departure", may: .managePeople, use: people.leave)
    gate.post("people/:person/return", may: .managePeople, use: people.comeBack)
    gate.post("people/:person/reassignment", may: .managePeople, use: people.reassign)
    let notices = NoticesPages(site: self)
    gate.get("notices", may: .readNotices, use: notices.all)
    gate.get("notices.csv", may: .readNotices, use: notices.csv)
    gate.post("notices/:notice/cancellation", may: .manageNotices, use: notices.cancel)
    gate.post("notices/:notice/repeat", may: .manageNotices, use: notices.again)
    let trail = AuditTrailPages(site: self)
    gate.get("audit-trail", may: .readAuditTrail, use: trail.show)
    gate.get("audit-trail.csv", may: .readAuditTrail, use: trail.csv)
  }
}
