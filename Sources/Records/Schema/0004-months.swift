extension Schema {
  /// The monthly cycle: what was asked, drafted, sent, accepted and closed, and what mail went out.
  static let months = Migration(
    "0004 months",
    [
      .both("ALTER TABLE reporting_period ADD COLUMN opened_on DATE"),
      .both("ALTER TABLE reporting_period ADD COLUMN updates_by DATE"),
      .both("ALTER TABLE reporting_period ADD COLUMN close_by DATE"),
      .both("ALTER TABLE reporting_period ADD COLUMN board_on DATE"),
      .both("ALTER TABLE reporting_period ADD COLUMN published_on DATE"),
      .both("ALTER TABLE action_update ADD COLUMN origin TEXT NOT NULL DEFAULT 'file'"),
      .both("ALTER TABLE action_update ADD COLUMN sent_on DATE"),
      .both("ALTER TABLE action_update ADD COLUMN accepted_by TEXT"),
      .both("ALTER TABLE action_update ADD COLUMN is_unchanged BOOLEAN"),
      .both("ALTER TABLE evidence ADD COLUMN file_hash TEXT"),
      .both("ALTER TABLE evidence ADD COLUMN file_name TEXT"),
      .both("ALTER TABLE evidence ADD COLUMN file_size BIGINT"),
      .both("ALTER TABLE evidence ADD COLUMN media_type TEXT"),
      .both("ALTER TABLE evidence ADD COLUMN added_by TEXT"),
      .both("ALTER TABLE evidence ADD COLUMN added_on DATE"),
      .both(
        """
        CREATE TABLE update_draft (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          action TEXT NOT NULL REFERENCES action (id),
          month TEXT NOT NULL CHECK (length(month) = 7),
          author TEXT NOT NULL,
          fields TEXT NOT NULL,
          saved_at TEXT NOT NULL,
          PRIMARY KEY (action, month, author)
        )
        """),
      .both("CREATE INDEX update_draft_author ON update_draft (author, plan, month)"),
      .both(
        """
        CREATE TABLE submission (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL,
          action TEXT NOT NULL REFERENCES action (id),
          month TEXT NOT NULL CHECK (length(month) = 7),
          state TEXT NOT NULL
            CHECK (state IN ('sent', 'returned', 'awaiting board', 'accepted', 'replaced')),
          rating TEXT NOT NULL,
          narrative TEXT NOT NULL,
          interim TEXT,
          forecast TEXT CHECK (length(forecast) = 7),
          override_reason TEXT,
          what_is_different TEXT,
          risk BOOLEAN,
          risk_reason TEXT,
          parts_done TEXT NOT NULL,
          is_unchanged BOOLEAN NOT NULL,
          joint_with TEXT NOT NULL,
          privacy_reason TEXT,
          origin TEXT NOT NULL CHECK (origin IN ('lead', 'partner', 'officer', 'link')),
          sent_by TEXT NOT NULL,
          author TEXT NOT NULL,
          sent_at TEXT NOT NULL,
          sent_on DATE NOT NULL,
          decided_by TEXT,
          decided_on DATE,
          remark TEXT,
          board_on DATE,
          board_minute TEXT,
          FOREIGN KEY (plan, rating) REFERENCES rating (plan, key),
          CHECK (risk IS NULL OR risk_reason IS NOT NULL),
          CHECK (state <> 'returned' OR remark IS NOT NULL)
        )
        """),
      .both("CREATE INDEX submission_month ON submission (plan, month, state)"),
      .both("CREATE INDEX submission_action ON submission (action, month)"),
      .both(
        """
        CREATE TABLE period_snapshot (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          month TEXT NOT NULL CHECK (length(month) = 7),
          number BIGINT NOT NULL,
          closed_on DATE NOT NULL,
          closed_by TEXT NOT NULL,
          content TEXT NOT NULL,
          hash TEXT NOT NULL,
          due BIGINT NOT NULL,
          exceptions BIGINT NOT NULL,
          PRIMARY KEY (plan, month, number)
        )
        """),
      .both(
        """
        CREATE TABLE answer_link (
          hash TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          month TEXT NOT NULL CHECK (length(month) = 7),
          post TEXT NOT NULL,
          email TEXT NOT NULL,
          made_by TEXT NOT NULL,
          made_on DATE NOT NULL,
          ends_at BIGINT NOT NULL,
          opened_on DATE,
          ended_on DATE
        )
        """),
      .both("CREATE INDEX answer_link_month ON answer_link (plan, month)"),
      .both(
        """
        CREATE TABLE notice (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT REFERENCES plan (id),
          month TEXT CHECK (length(month) = 7),
          kind TEXT NOT NULL,
          about TEXT NOT NULL,
          email TEXT NOT NULL,
          recipient TEXT NOT NULL,
          made_at BIGINT NOT NULL,
          due_at BIGINT NOT NULL,
          state TEXT NOT NULL
            CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'not known', 'cancelled')),
          attempts BIGINT NOT NULL,
          settled_at TEXT,
          problem TEXT,
          UNIQUE (council, kind, about, email)
        )
        """),
      .both("CREATE INDEX notice_due ON notice (state, due_at)"),
      .both("CREATE INDEX notice_month ON notice (plan, month)"),
    ])
}
