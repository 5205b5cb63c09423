import Documents
import Improvement
import Papers

/// The permissions as a table to read: the same one that every route asks.
enum PermissionsTable {
  static let html: HTML = """
    <div class="scroll" role="region" aria-label="Who may do what" tabindex="0"><table class="dense"><caption class="unseen">Who may do what</caption>
    <thead><tr><th scope="col">To</th>\(each: Permissions.columns, { "<th scope=\"col\">\(Words.capitalised($0.rawValue))</th>" })</tr></thead>
    <tbody>\(each: Permission.allCases, row)</tbody></table></div>
    """

  private static func row(_ permission: Permission) -> HTML {
    "<tr><th scope=\"row\">\(permission.rawValue)</th>\(each: Permissions.columns, { cell(Permissions.reach(of: $0, permission)) })</tr>\n"
  }

  private static func cell(_ reach: Reach) -> HTML {
    reach == .none ? "<td class=\"zero\">-</td>" : "<td>\(reach.rawValue)</td>"
  }
}
