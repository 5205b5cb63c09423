extension Schema {
  /// Who did what, when, before and after: each row holds the hash of the one before it, and no
  /// statement may change or remove one.
  static let auditTrail = Migration(
    "0002 audit trail",
    [
      .both(
        """
        CREATE TABLE audit_trail (
          council TEXT NOT NULL REFERENCES council (id),
          position BIGINT NOT NULL CHECK (position > 0),
          at TEXT NOT NULL,
          who TEXT NOT NULL,
          what TEXT NOT NULL,
          record_kind TEXT NOT NULL,
          record TEXT NOT NULL,
          before_change TEXT NOT NULL,
          after_change TEXT NOT NULL,
          previous_hash TEXT NOT NULL,
          hash TEXT NOT NULL,
          PRIMARY KEY (council, position)
        )
        """),
      .both("CREATE INDEX audit_trail_record ON audit_trail (council, record)"),
      .both(
        """
        CREATE TABLE audit_head (
          council TEXT PRIMARY KEY REFERENCES council (id),
          position BIGINT NOT NULL,
          hash TEXT NOT NULL
        )
        """),
      .sqlite(
        """
        CREATE TRIGGER audit_trail_no_update BEFORE UPDATE ON audit_trail
        BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
        """),
      .sqlite(
        """
        CREATE TRIGGER audit_trail_no_delete BEFORE DELETE ON audit_trail
        BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
        """),
      .postgres(
        """
        CREATE FUNCTION audit_trail_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$
        """),
      .postgres(
        """
        CREATE TRIGGER audit_trail_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail
        FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_is_append_only()
        """),
    ])
}
