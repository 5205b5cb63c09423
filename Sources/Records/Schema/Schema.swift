/// The steps of the schema, in order. Both engines take the same list.
package enum Schema {
  package static let migrations: [Migration] = [
    plans, auditTrail, people, months, barriers, versions, ownFields, undecided, signOnAttempts,
    closings, boardMinutes, corrections, loneAcceptances, sentNarratives, imports, templatesAndArrivals,
    narrativeDrafts, achievements,
  ]
}
