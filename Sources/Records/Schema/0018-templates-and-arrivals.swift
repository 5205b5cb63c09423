extension Schema {
  /// The council's own Word and OpenDocument files, whose styles a plan's papers take, their content kept with
  /// the files of evidence; and from which archive a council's records came, if they were not made here.
  static let templatesAndArrivals = Migration(
    "0018 templates and arrivals",
    [
      .both(
        """
        CREATE TABLE paper_template (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          format TEXT NOT NULL CHECK (format IN ('docx', 'odt')),
          file_hash TEXT NOT NULL,
          file_name TEXT NOT NULL CHECK (file_name <> ''),
          file_size BIGINT NOT NULL,
          added_by TEXT NOT NULL,
          added_on DATE NOT NULL,
          PRIMARY KEY (plan, format)
        )
        """),
      .both(
        """
        CREATE TABLE council_arrival (
          council TEXT PRIMARY KEY REFERENCES council (id),
          archive_hash TEXT NOT NULL,
          arrived_at TEXT NOT NULL,
          brought_by TEXT NOT NULL,
          entries BIGINT NOT NULL,
          head TEXT NOT NULL
        )
        """),
    ])
}
