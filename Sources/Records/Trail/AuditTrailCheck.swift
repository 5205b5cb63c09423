import Improvement

/// Reads a council's whole trail and says whether its chain holds.
package struct AuditTrailCheck: Sendable {
  package let council: String
  package let entries: Int
  /// Hash of the newest entry: written down elsewhere, it proves later that nothing before it moved.
  package let head: String
  package let faults: [String]
  /// From which archive the first of them came, if any did.
  package let arrival: CouncilArrival?

  package static func run(_ session: any Session) throws -> [AuditTrailCheck] {
    let councils = try session.rows("SELECT id, name FROM council ORDER BY slug") { row in
      (id: try row.id() as ID<Council>, name: try row.text())
    }
    return try councils.map { try check($0.id, named: $0.name, session) }
  }

  private static func check(_ council: ID<Council>, named name: String, _ session: any Session) throws -> Self
  {
    var faults: [String] = []
    var (expected, previous) = (1, "")
    // In steps, so that memory does not grow with the trail.
    while true {
      let lines = try lines(of: council, from: expected, session)
      for line in lines {
        if line.position != expected {
          let gap =
            expected == line.position - 1
            ? "entry \(expected) is" : "entries \(expected) to \(line.position - 1) are"
          faults.append("\(gap) missing")
        }
        if line.hash != line.computedHash(council: council.rawValue) {
          faults.append("entry \(line.position) was changed: what it says does not match its hash")
        } else if line.previousHash != previous, line.position == expected {
          faults.append(
            "entry \(line.position) does not follow the one before it: entries were moved or replaced")
        }
        (expected, previous) = (line.position + 1, line.hash)
      }
      if lines.count < step { break }
    }
    let head = try AuditTrail.head(of: council, session)
    if let head, head.position >= expected {
      faults.append("the newest entries are missing: \(head.position) were written, \(expected - 1) are here")
    } else if let head, head.hash != previous {
      faults.append("the newest entry is not the one that was written last")
    } else if head == nil, expected > 1 {
      faults.append("the record of the newest entry is missing")
    }
    let arrival = try CouncilArrival.find(council, session)
    if let arrival, try hash(at: arrival.entries, of: council, session) != arrival.head {
      faults.append("the first \(arrival.entries) entries are not those that came with the archive")
    }
    return Self(council: name, entries: expected - 1, head: previous, faults: faults, arrival: arrival)
  }

  /// Empty before the first entry.
  private static func hash(
    at position: Int, of council: ID<Council>, _ session: any Session
  ) throws -> String {
    try session.first("SELECT hash FROM audit_trail WHERE council = \(council) AND position = \(position)") {
      try $0.text()
    } ?? ""
  }

  private static let step = 1000

  private static func lines(of council: ID<Council>, from position: Int, _ session: any Session) throws
    -> [AuditTrail.Line]
  {
    try session.rows(
      """
      SELECT \(AuditTrail.Line.columns) FROM audit_trail
      WHERE council = \(council) AND position >= \(position) ORDER BY position LIMIT \(step)
      """, AuditTrail.Line.init)
  }
}
