extension Schema {
  /// Why a month was corrected after it had been closed.
  static let corrections = Migration(
    "0012 corrections", [.both("ALTER TABLE action_update ADD COLUMN corrected_because TEXT")])
}
