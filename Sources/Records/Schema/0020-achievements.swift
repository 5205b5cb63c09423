extension Schema {
  /// What was achieved, by heading: each time that one is said, a row that stays as it is.
  static let achievements = Migration(
    "0020 achievements",
    [
      .both(
        """
        CREATE TABLE achievement (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          number BIGINT NOT NULL CHECK (number > 0),
          version BIGINT NOT NULL CHECK (version > 0),
          heading TEXT NOT NULL CHECK (heading <> ''),
          achieved_on DATE NOT NULL,
          words TEXT NOT NULL CHECK (words <> ''),
          actions TEXT NOT NULL,
          priority BIGINT,
          withdrawn_because TEXT CHECK (withdrawn_because <> ''),
          recorded_by TEXT NOT NULL,
          recorded_on DATE NOT NULL,
          UNIQUE (plan, number, version)
        )
        """),
      .both(
        """
        CREATE TABLE achievement_heading (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          key TEXT NOT NULL,
          position BIGINT NOT NULL,
          title TEXT NOT NULL CHECK (title <> ''),
          UNIQUE (plan, key)
        )
        """),
    ])
}
