import Documents

/// Marks the state of a record that a form was filled in against, so that a change made meanwhile by
/// somebody else is noticed when the form comes back.
enum Seen {
  static func mark(_ state: [String]) -> String {
    String(SecretToken.hash(of: state.map { "\($0.utf8.count):\($0)" }.joined()).prefix(24))
  }

  /// What a form carries of the state that it was opened on.
  static func field(_ mark: String) -> HTML {
    "<input type=\"hidden\" name=\"seen\" value=\"\(mark)\">"
  }
}
