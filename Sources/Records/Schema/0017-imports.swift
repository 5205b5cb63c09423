extension Schema {
  /// Files from which a plan is brought in: looked at first, then kept or thrown away.
  static let imports = Migration(
    "0017 imports",
    [
      .both(
        """
        CREATE TABLE plan_import (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          slug TEXT NOT NULL,
          title TEXT,
          scale TEXT,
          file_hash TEXT NOT NULL,
          file_name TEXT NOT NULL,
          as_at TEXT CHECK (length(as_at) = 7),
          mapping TEXT NOT NULL,
          headings TEXT NOT NULL,
          left_out TEXT NOT NULL,
          started_by TEXT NOT NULL,
          started_at TEXT NOT NULL,
          kept_by TEXT,
          kept_on DATE,
          kept_differences BIGINT
        )
        """),
      .both("CREATE INDEX plan_import_slug ON plan_import (council, slug, started_at)"),
    ])
}
