extension Schema {
  /// What stands in the way of a priority, and why a priority's words were sent although they look like
  /// they name somebody.
  static let barriers = Migration(
    "0005 barriers",
    [
      .both("ALTER TABLE priority_narrative ADD COLUMN privacy_reason TEXT"),
      .both(
        """
        CREATE TABLE barrier (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          number BIGINT NOT NULL CHECK (number > 0),
          priority BIGINT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('barrier', 'risk')),
          what TEXT NOT NULL CHECK (what <> ''),
          owner TEXT NOT NULL CHECK (owner <> ''),
          likelihood_before BIGINT NOT NULL CHECK (likelihood_before BETWEEN 1 AND 5),
          impact_before BIGINT NOT NULL CHECK (impact_before BETWEEN 1 AND 5),
          likelihood_after BIGINT NOT NULL CHECK (likelihood_after BETWEEN 1 AND 5),
          impact_after BIGINT NOT NULL CHECK (impact_after BETWEEN 1 AND 5),
          response TEXT NOT NULL,
          raised_on DATE NOT NULL,
          review_on DATE NOT NULL,
          closed_on DATE,
          closed_because TEXT,
          UNIQUE (plan, number),
          FOREIGN KEY (plan, priority) REFERENCES priority (plan, number),
          CHECK ((closed_on IS NULL) = (closed_because IS NULL))
        )
        """),
    ])
}
