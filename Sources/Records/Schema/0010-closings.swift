extension Schema {
  /// A report is published as it was closed, and a month that is reopened says why: both belong to a
  /// closing, of which a month may have several.
  static let closings = Migration(
    "0010 closings",
    [
      .both("ALTER TABLE period_snapshot ADD COLUMN published_on DATE"),
      .both("ALTER TABLE period_snapshot ADD COLUMN reopened_on DATE"),
      .both("ALTER TABLE period_snapshot ADD COLUMN reopened_by TEXT"),
      .both("ALTER TABLE period_snapshot ADD COLUMN reopened_because TEXT"),
      .both(
        """
        UPDATE period_snapshot SET published_on = (
          SELECT published_on FROM reporting_period
          WHERE reporting_period.plan = period_snapshot.plan
            AND reporting_period.month = period_snapshot.month)
        WHERE number = (
          SELECT max(number) FROM period_snapshot AS other
          WHERE other.plan = period_snapshot.plan AND other.month = period_snapshot.month)
        """),
    ])
}
