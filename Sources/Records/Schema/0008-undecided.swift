extension Schema {
  /// What nobody has decided on yet is looked for on every page of a plan.
  static let undecided = Migration(
    "0008 undecided", [.both("CREATE INDEX submission_state ON submission (plan, state)")])
}
