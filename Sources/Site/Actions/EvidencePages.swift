import Hummingbird
import Improvement
import Papers
import Records

/// Files of evidence, only ever saved and never shown, so that nothing in them can run on a page.
struct EvidencePages: Sendable {
  let site: Site

  @Sendable func download(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, id) = (site, try context.parameters.require("evidence"))
    let found = try await site.database.read { session -> Evidence? in
      let entry = try site.entry(context, session)
      guard let found = try EvidenceRecords.find(id, entry.listed, session) else { return nil }
      guard
        context.person.may(.readActions, action: found.lead, priority: found.priority, of: entry.plan.id)
      else { return nil }
      return found.evidence
    }
    guard let file = found?.file, let bytes = try site.files?.read(file.hash) else {
      throw PageProblem(
        status: .notFound, title: "There is no such file",
        sentences: ["No evidence is kept under that address, or it is a link and not a file."], links: [])
    }
    return Reply.saved(bytes, type: file.mediaType, name: file.name)
  }
}
