extension Schema {
  /// What people say of a priority as a whole, as they sent it: it stands once it is accepted.
  static let sentNarratives = Migration(
    "0016 sent narratives",
    [
      .both(
        """
        CREATE TABLE sent_narrative (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          priority BIGINT NOT NULL,
          month TEXT NOT NULL CHECK (length(month) = 7),
          narrative TEXT NOT NULL CHECK (narrative <> ''),
          privacy_reason TEXT,
          sent_by TEXT NOT NULL,
          author TEXT NOT NULL,
          sent_on DATE NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('sent', 'returned', 'accepted', 'replaced')),
          decided_by TEXT,
          decided_on DATE,
          remark TEXT
        )
        """),
      .both("CREATE INDEX sent_narrative_plan ON sent_narrative (plan, month)"),
    ])
}
