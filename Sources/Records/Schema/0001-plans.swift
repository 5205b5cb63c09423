extension Schema {
  /// Councils, their plans, and the dated facts from which every status is derived. Months are text
  /// ("2017-03"), days are dates, short lists are one item a line.
  static let plans = Migration(
    "0001 plans",
    [
      .both(
        """
        CREATE TABLE council (
          id TEXT PRIMARY KEY,
          slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
          name TEXT NOT NULL UNIQUE CHECK (name <> ''),
          short_name TEXT NOT NULL
        )
        """),
      .both(
        """
        CREATE TABLE plan (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
          title TEXT NOT NULL CHECK (title <> ''),
          kind TEXT NOT NULL,
          first_month TEXT NOT NULL CHECK (length(first_month) = 7),
          scale TEXT NOT NULL,
          scale_title TEXT NOT NULL,
          revision BIGINT NOT NULL DEFAULT 0
        )
        """),
      .both("CREATE INDEX plan_council ON plan (council)"),
      .both(
        """
        CREATE TABLE plan_setting (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          name TEXT NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY (plan, name)
        )
        """),
      .both(
        """
        CREATE TABLE plan_alias (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          name TEXT NOT NULL,
          from_day DATE,
          PRIMARY KEY (plan, name)
        )
        """),
      .both(
        """
        CREATE TABLE plan_version (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          number TEXT NOT NULL,
          dated DATE NOT NULL,
          approved BOOLEAN NOT NULL,
          note TEXT NOT NULL,
          PRIMARY KEY (plan, number)
        )
        """),
      .both(
        """
        CREATE TABLE rating (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          key TEXT NOT NULL,
          position BIGINT NOT NULL,
          letter TEXT NOT NULL,
          label TEXT NOT NULL,
          meaning TEXT NOT NULL,
          tone TEXT NOT NULL CHECK (tone IN ('white', 'amber', 'grey', 'green', 'purple', 'red', 'blue')),
          kind TEXT NOT NULL CHECK (kind IN ('complete', 'underWay', 'exception', 'notStarted')),
          percent_low BIGINT CHECK (percent_low BETWEEN 0 AND 100),
          percent_high BIGINT CHECK (percent_high BETWEEN 0 AND 100),
          words TEXT NOT NULL,
          before_due BOOLEAN NOT NULL,
          PRIMARY KEY (plan, key),
          UNIQUE (plan, position),
          UNIQUE (plan, letter)
        )
        """),
      .both(
        """
        CREATE TABLE inspection (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL UNIQUE REFERENCES plan (id),
          framework TEXT NOT NULL,
          from_day DATE NOT NULL,
          to_day DATE NOT NULL CHECK (to_day >= from_day),
          published DATE,
          overall TEXT NOT NULL
        )
        """),
      .both(
        """
        CREATE TABLE priority (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          number BIGINT NOT NULL CHECK (number > 0),
          title TEXT NOT NULL CHECK (title <> ''),
          short_title TEXT NOT NULL,
          aliases TEXT NOT NULL,
          lead TEXT,
          footnote TEXT,
          UNIQUE (plan, number)
        )
        """),
      .both(
        """
        CREATE TABLE responsibility (
          council TEXT NOT NULL REFERENCES council (id),
          priority TEXT NOT NULL REFERENCES priority (id),
          body TEXT NOT NULL,
          watched_by TEXT,
          from_day DATE NOT NULL,
          PRIMARY KEY (priority, from_day)
        )
        """),
      .both(
        """
        CREATE TABLE objective (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          reference TEXT NOT NULL,
          sort_key TEXT NOT NULL,
          priority BIGINT NOT NULL,
          title TEXT NOT NULL,
          outcome TEXT,
          UNIQUE (plan, reference),
          FOREIGN KEY (plan, priority) REFERENCES priority (plan, number)
        )
        """),
      .both(
        """
        CREATE TABLE recommendation (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          code TEXT NOT NULL,
          number BIGINT NOT NULL,
          position BIGINT NOT NULL,
          addressed_to TEXT NOT NULL,
          wording TEXT NOT NULL,
          UNIQUE (plan, code)
        )
        """),
      .both(
        """
        CREATE TABLE action (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          reference TEXT NOT NULL CHECK (reference <> ''),
          sort_key TEXT NOT NULL,
          priority BIGINT NOT NULL,
          objective TEXT,
          stem TEXT NOT NULL CHECK (stem <> ''),
          short_title TEXT,
          lead TEXT,
          contributors TEXT NOT NULL,
          elected_member TEXT,
          watched_by TEXT,
          responsible_body TEXT,
          category TEXT,
          success_measure TEXT,
          start_month TEXT CHECK (length(start_month) = 7),
          timescale TEXT NOT NULL CHECK (timescale <> ''),
          timescale_from TEXT NOT NULL CHECK (length(timescale_from) = 7),
          timescale_to TEXT NOT NULL CHECK (length(timescale_to) = 7),
          in_plan_from TEXT NOT NULL CHECK (length(in_plan_from) = 7),
          added_in_version TEXT,
          successor_of TEXT,
          withdrawn_on DATE,
          withdrawn_reason TEXT,
          withdrawn_by TEXT,
          withdrawn_for TEXT,
          UNIQUE (plan, reference),
          FOREIGN KEY (plan, priority) REFERENCES priority (plan, number),
          FOREIGN KEY (plan, objective) REFERENCES objective (plan, reference),
          CHECK (timescale_from <= timescale_to),
          CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
        )
        """),
      .both("CREATE INDEX action_in_order ON action (plan, sort_key)"),
      .both(
        """
        CREATE TABLE action_part (
          council TEXT NOT NULL REFERENCES council (id),
          action TEXT NOT NULL REFERENCES action (id),
          position BIGINT NOT NULL,
          letter TEXT NOT NULL,
          wording TEXT NOT NULL,
          done_on DATE,
          PRIMARY KEY (action, letter)
        )
        """),
      .both(
        """
        CREATE TABLE action_recommendation (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL,
          action TEXT NOT NULL REFERENCES action (id),
          recommendation TEXT NOT NULL,
          PRIMARY KEY (action, recommendation),
          FOREIGN KEY (plan, recommendation) REFERENCES recommendation (plan, code)
        )
        """),
      .both("CREATE INDEX action_recommendation_plan ON action_recommendation (plan)"),
      .both(
        """
        CREATE TABLE timescale_change (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          action TEXT NOT NULL REFERENCES action (id),
          timescale TEXT NOT NULL CHECK (timescale <> ''),
          timescale_from TEXT NOT NULL CHECK (length(timescale_from) = 7),
          timescale_to TEXT NOT NULL CHECK (length(timescale_to) = 7),
          reason TEXT NOT NULL CHECK (reason <> ''),
          requested_on DATE NOT NULL,
          requested_by TEXT NOT NULL,
          decision TEXT NOT NULL CHECK (decision IN ('pending', 'approved', 'refused')),
          decided_on DATE,
          decided_by TEXT,
          CHECK (decision = 'pending' OR decided_on IS NOT NULL)
        )
        """),
      .both("CREATE INDEX timescale_change_plan ON timescale_change (plan)"),
      .both(
        """
        CREATE TABLE dependency (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          action TEXT NOT NULL REFERENCES action (id),
          kind TEXT NOT NULL,
          what TEXT NOT NULL,
          on_action TEXT,
          expected TEXT CHECK (length(expected) = 7),
          met TEXT CHECK (length(met) = 7)
        )
        """),
      .both("CREATE INDEX dependency_action ON dependency (action)"),
      .both("CREATE INDEX dependency_on ON dependency (plan, on_action)"),
      .both(
        """
        CREATE TABLE evidence (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          action TEXT NOT NULL REFERENCES action (id),
          title TEXT NOT NULL CHECK (title <> ''),
          kind TEXT NOT NULL,
          dated DATE,
          link TEXT
        )
        """),
      .both("CREATE INDEX evidence_action ON evidence (action)"),
      .both(
        """
        CREATE TABLE action_update (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL,
          action TEXT NOT NULL REFERENCES action (id),
          as_at TEXT NOT NULL CHECK (length(as_at) = 7),
          recorded_on DATE NOT NULL,
          rating TEXT NOT NULL,
          forecast TEXT CHECK (length(forecast) = 7),
          narrative TEXT NOT NULL,
          interim TEXT,
          override_reason TEXT,
          what_is_different TEXT,
          risk BOOLEAN,
          risk_reason TEXT,
          risk_assessed_by TEXT,
          risk_assessed_on DATE,
          discussed_by TEXT,
          discussed_on DATE,
          joint_with TEXT NOT NULL,
          submitted_by TEXT,
          FOREIGN KEY (plan, rating) REFERENCES rating (plan, key),
          CHECK (risk IS NULL OR risk_reason IS NOT NULL)
        )
        """),
      // The state at a month end is one seek per action on this index, however long the history.
      .both(
        "CREATE INDEX action_update_standing ON action_update (action, as_at DESC, recorded_on DESC, id DESC, rating)"
      ),
      .both(
        """
        CREATE TABLE priority_narrative (
          id TEXT PRIMARY KEY,
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL,
          priority BIGINT NOT NULL,
          as_at TEXT NOT NULL CHECK (length(as_at) = 7),
          recorded_on DATE NOT NULL,
          narrative TEXT NOT NULL,
          submitted_by TEXT,
          FOREIGN KEY (plan, priority) REFERENCES priority (plan, number)
        )
        """),
      .both("CREATE INDEX priority_narrative_plan ON priority_narrative (plan, as_at)"),
      .both(
        """
        CREATE TABLE reporting_period (
          council TEXT NOT NULL REFERENCES council (id),
          plan TEXT NOT NULL REFERENCES plan (id),
          month TEXT NOT NULL CHECK (length(month) = 7),
          state TEXT NOT NULL CHECK (state IN ('open', 'in review', 'closed')),
          closed_on DATE,
          PRIMARY KEY (plan, month),
          CHECK ((state = 'closed') = (closed_on IS NOT NULL))
        )
        """),
    ])
}
