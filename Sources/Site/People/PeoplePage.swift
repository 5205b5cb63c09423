import Documents
import Improvement
import Papers

/// The council's people, and what stands in the way of asking them.
struct PeoplePage {
  let reader: Reader
  let people: [Person]
  /// Posts that lead actions and that nobody here holds, with how many each.
  let vacant: [(post: String, actions: Int)]
  var note: String?
  /// Shown once: where mail cannot bring it, the administrator does.
  var link: String?

  var html: HTML {
    let here = people.filter { $0.leftOn == nil }
    let left = people.filter { $0.leftOn != nil }
    return """
      \(note.map { "<div class=\"notice notice-settled\" role=\"status\"><p>\($0)</p>\(link.map { "<p>Hand it over yourself; it is not shown again: <code class=\"secret\">\($0)</code></p>" as HTML })</div>" as HTML })
      <div class="page-head"><div><h1>People</h1><p class="meta">\(here.count) \(here.count == 1 ? "person" : "people") of \(reader.council.name)</p></div><p class="row"><a href="/people.csv">CSV</a> <a class="button" href="/people/new">Add a person</a></p></div>
      <table class="dense stacks people"><caption class="unseen">People who may sign in</caption>
      <thead><tr><th scope="col">Name</th><th scope="col">Posts</th><th scope="col">Roles</th><th scope="col">E-mail address</th></tr></thead>
      <tbody>\(each: here, row)</tbody></table>
      \(if: !vacant.isEmpty, gaps)
      \(if: !left.isEmpty, "<section class=\"section\" aria-labelledby=\"left\"><h2 id=\"left\">Who have left</h2><ul class=\"links\">\(each: left, { "<li><a href=\"/people/\($0.id.rawValue)\">\($0.name)</a> <span class=\"meta\">Left on \($0.leftOn?.long ?? "")</span></li>" })</ul></section>")
      """
  }

  private func row(_ person: Person) -> HTML {
    let roles = Permissions.columns.filter(person.roles.contains).map(\.rawValue)
    return """
      <tr><th scope="row"><a href="/people/\(person.id.rawValue)">\(person.name)</a>\(person.organisation.map { " <span class=\"meta\">\($0)</span>" as HTML })</th>
      <td data-label="Posts">\(HTML.joined(person.posts.map { "\($0)" }, by: "<br>"))</td>
      <td data-label="Roles">\(Words.capitalised(Words.list(roles)))</td>
      <td data-label="E-mail address">\(person.email)</td></tr>

      """
  }

  private var gaps: HTML {
    """
    <section class="section" aria-labelledby="vacant"><h2 id="vacant">Leads without an account</h2>
    <p>Actions name these posts, and nobody here holds them. They can answer through a link that the month’s page sends.</p>
    <ul class="links">\(each: vacant, { "<li>\($0.post) <span class=\"meta\">\(Words.plural($0.actions, "action"))</span></li>" })</ul></section>
    """
  }
}
