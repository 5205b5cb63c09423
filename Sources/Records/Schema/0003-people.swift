extension Schema {
  /// Who may sign in, with what, and where they are signed in. Secrets are kept as hashes, but for the
  /// authenticator's, without which a code could not be checked.
  static let people = Migration(
    "0003 people",
    [
      .both(
        """
        CREATE TABLE person (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          email TEXT NOT NULL UNIQUE CHECK (email <> '' AND email = lower(email)),
          name TEXT NOT NULL CHECK (name <> ''),
          posts TEXT NOT NULL,
          organisation TEXT,
          roles TEXT NOT NULL,
          own_priorities TEXT NOT NULL,
          left_on DATE
        )
        """),
      .both("CREATE INDEX person_council ON person (council)"),
      .both(
        """
        CREATE TABLE credential (
          council TEXT NOT NULL REFERENCES council (id),
          person TEXT PRIMARY KEY REFERENCES person (id),
          password TEXT NOT NULL,
          authenticator TEXT NOT NULL,
          last_step BIGINT NOT NULL,
          set_at TEXT NOT NULL
        )
        """),
      .both(
        """
        CREATE TABLE recovery_code (
          council TEXT NOT NULL REFERENCES council (id),
          person TEXT NOT NULL REFERENCES person (id),
          hash TEXT NOT NULL,
          used_at TEXT,
          PRIMARY KEY (person, hash)
        )
        """),
      .both(
        """
        CREATE TABLE one_time_link (
          hash TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          person TEXT NOT NULL REFERENCES person (id),
          purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
          authenticator TEXT NOT NULL,
          made_at BIGINT NOT NULL,
          ends_at BIGINT NOT NULL,
          used_at BIGINT
        )
        """),
      .both("CREATE INDEX one_time_link_person ON one_time_link (person)"),
      .both(
        """
        CREATE TABLE session (
          id TEXT PRIMARY KEY,
          hash TEXT NOT NULL UNIQUE,
          council TEXT NOT NULL REFERENCES council (id),
          person TEXT NOT NULL REFERENCES person (id),
          is_whole BOOLEAN NOT NULL,
          browser TEXT NOT NULL,
          began_at BIGINT NOT NULL,
          seen_at BIGINT NOT NULL,
          ended_at BIGINT
        )
        """),
      .both("CREATE INDEX session_person ON session (person)"),
      .both(
        """
        CREATE TABLE known_browser (
          hash TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          person TEXT NOT NULL REFERENCES person (id),
          known_since BIGINT NOT NULL
        )
        """),
      .both("CREATE INDEX known_browser_person ON known_browser (person)"),
      // What was tried is kept as hashes, and only while it slows further guesses.
      .both(
        """
        CREATE TABLE sign_in_failure (
          id TEXT PRIMARY KEY,
          source TEXT NOT NULL,
          at BIGINT NOT NULL
        )
        """),
      .both("CREATE INDEX sign_in_failure_source ON sign_in_failure (source, at)"),
      .both(
        """
        CREATE TABLE calendar_feed (
          hash TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          person TEXT NOT NULL UNIQUE REFERENCES person (id),
          made_at TEXT NOT NULL
        )
        """),
    ])
}
