extension Schema {
  /// Versions of the plan as they were fixed, and who approved them; and filters of the register that
  /// people gave a name.
  static let versions = Migration(
    "0006 versions",
    [
      .both(
        """
        CREATE TABLE plan_version_content (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL,
          number TEXT NOT NULL,
          content TEXT NOT NULL,
          hash TEXT NOT NULL,
          fixed_by TEXT NOT NULL,
          fixed_on DATE NOT NULL,
          PRIMARY KEY (plan, number),
          FOREIGN KEY (plan, number) REFERENCES plan_version (plan, number)
        )
        """),
      .both(
        """
        CREATE TABLE plan_version_approval (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL,
          number TEXT NOT NULL,
          body TEXT NOT NULL CHECK (body <> ''),
          dated DATE NOT NULL,
          resolution TEXT NOT NULL CHECK (resolution <> ''),
          recorded_by TEXT NOT NULL,
          recorded_on DATE NOT NULL,
          FOREIGN KEY (plan, number) REFERENCES plan_version (plan, number)
        )
        """),
      .both("CREATE INDEX plan_version_approval_version ON plan_version_approval (plan, number)"),
      .both(
        """
        CREATE TABLE saved_view (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          owner TEXT NOT NULL,
          name TEXT NOT NULL CHECK (name <> ''),
          query TEXT NOT NULL,
          saved_by TEXT NOT NULL,
          saved_on DATE NOT NULL,
          UNIQUE (plan, owner, name)
        )
        """),
    ])
}
