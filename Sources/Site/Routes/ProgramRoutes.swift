import Hummingbird

extension Site {
  /// The program itself: its health, its stylesheets and scripts.
  func addProgramRoutes(_ router: Router<AppContext>) {
    let health = HealthPages(database: database)
    router.get("healthz", use: health.alive)
    router.get("readyz", use: health.ready)
    router.get("assets/:hash/:name") { _, context in
      let (hash, name) = (try context.parameters.require("hash"), try context.parameters.require("name"))
      guard let answer = assets.answer(name, hash: hash) else { throw HTTPError(.notFound) }
      return answer
    }
    if let bytes = settings.fixedAnswer.map({ [UInt8](repeating: UInt8(ascii: "x"), count: $0) }) {
      router.get("fixed") { _, _ in Reply.bytes(bytes, type: "text/html; charset=utf-8") }  // measurements
    }
  }
}
