extension Schema {
  /// A council's own fields on actions, and recurring tasks with what was done for each of their months.
  static let ownFields = Migration(
    "0007 own fields",
    [
      .both(
        """
        CREATE TABLE own_field (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          position BIGINT NOT NULL,
          label TEXT NOT NULL CHECK (label <> ''),
          kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'yes or no', 'choice')),
          options TEXT NOT NULL,
          may_see TEXT NOT NULL,
          may_edit TEXT NOT NULL,
          removed_on DATE
        )
        """),
      .both("CREATE INDEX own_field_plan ON own_field (plan, position)"),
      .both(
        """
        CREATE TABLE own_field_value (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          field TEXT NOT NULL REFERENCES own_field (id),
          action TEXT NOT NULL REFERENCES action (id),
          value TEXT NOT NULL CHECK (value <> ''),
          set_by TEXT NOT NULL,
          set_on DATE NOT NULL,
          PRIMARY KEY (field, action)
        )
        """),
      .both("CREATE INDEX own_field_value_action ON own_field_value (action)"),
      .both(
        """
        CREATE TABLE recurring_task (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          action TEXT NOT NULL REFERENCES action (id),
          what TEXT NOT NULL CHECK (what <> ''),
          every_months BIGINT NOT NULL CHECK (every_months BETWEEN 1 AND 24),
          from_month TEXT NOT NULL CHECK (length(from_month) = 7),
          until_month TEXT CHECK (length(until_month) = 7),
          added_by TEXT NOT NULL,
          added_on DATE NOT NULL,
          CHECK (until_month IS NULL OR until_month >= from_month)
        )
        """),
      .both("CREATE INDEX recurring_task_action ON recurring_task (action)"),
      .both(
        """
        CREATE TABLE task_occurrence (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          task TEXT NOT NULL REFERENCES recurring_task (id),
          month TEXT NOT NULL CHECK (length(month) = 7),
          done_on DATE NOT NULL,
          done_by TEXT NOT NULL CHECK (done_by <> ''),
          note TEXT,
          evidence TEXT REFERENCES evidence (id),
          recorded_by TEXT NOT NULL,
          recorded_on DATE NOT NULL,
          PRIMARY KEY (task, month)
        )
        """),
    ])
}
