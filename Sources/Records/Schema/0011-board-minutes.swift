extension Schema {
  /// The minute in which the board accepted a completion, beside what it accepted.
  static let boardMinutes = Migration(
    "0011 board minutes",
    [
      .both("ALTER TABLE action_update ADD COLUMN board_on DATE"),
      .both("ALTER TABLE action_update ADD COLUMN board_minute TEXT"),
    ])
}
