extension Schema {
  /// Why a completion was accepted by the same hand that sent it, where a council has only one that may.
  static let loneAcceptances = Migration(
    "0015 lone acceptances",
    [
      .both("ALTER TABLE submission ADD COLUMN accepted_alone TEXT"),
      .both("ALTER TABLE action_update ADD COLUMN accepted_alone TEXT"),
    ])
}
