extension Schema {
  /// Attempts to sign in by the council's own sign-in, kept for the minutes that they last.
  static let signOnAttempts = Migration(
    "0009 sign-on attempts",
    [
      .both(
        """
        CREATE TABLE sign_on_attempt (
          hash TEXT PRIMARY KEY,
          next TEXT NOT NULL,
          began_at BIGINT NOT NULL
        )
        """),
      .both("CREATE INDEX sign_on_attempt_began ON sign_on_attempt (began_at)"),
    ])
}
