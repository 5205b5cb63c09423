import Hummingbird
import Improvement
import Records

/// A request of somebody who is signed in.
struct SignedInContext: ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let reader: Reader
  /// How far the route's permission goes for them; handlers of routes that reach only what is a
  /// person's own look at the record too.
  var reach: Reach = .all

  var person: Person { reader.person }

  /// For a form that came after the session had run out.
  init(late context: AppContext, reader: Reader) {
    coreContext = context.coreContext
    self.reader = reader
  }

  init(context: AppContext) throws {
    if case .notKnown = context.asking { throw HTTPError(.internalServerError) }
    guard case .signedIn(let session, let token) = context.asking else { throw NotSignedIn() }
    coreContext = context.coreContext
    reader = Reader(session: session, csrf: token.derived("csrf"))
  }
}

/// Somebody without a session asks for a page that needs one.
struct NotSignedIn: Error {}

/// Who reads a page, and what their forms must carry.
struct Reader: Sendable {
  let session: SessionRecords.SignedIn
  /// Proves that a form was filled in on a page of this session.
  let csrf: String

  var person: Person { session.person }
  var council: Council { session.council }
}
