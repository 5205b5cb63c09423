extension Schema {
  /// Words for a priority that are still being written.
  static let narrativeDrafts = Migration(
    "0019 narrative drafts",
    [
      .both(
        """
        CREATE TABLE narrative_draft (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          priority BIGINT NOT NULL,
          month TEXT NOT NULL CHECK (length(month) = 7),
          author TEXT NOT NULL,
          words TEXT NOT NULL,
          PRIMARY KEY (plan, priority, month, author)
        )
        """)
    ])
}
