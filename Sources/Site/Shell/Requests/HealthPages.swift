import Hummingbird
import Records

/// Whether the program lives, and whether it can serve: for whoever runs it.
struct HealthPages: Sendable {
  let database: any Database

  @Sendable func alive(_ request: Request, _ context: AppContext) async throws -> Response {
    Reply.text("alive\n")
  }

  @Sendable func ready(_ request: Request, _ context: AppContext) async throws -> Response {
    do {
      _ = try await database.read { try $0.rows("SELECT 1") { try $0.integer() } }
      return Reply.text("ready\n")
    } catch {
      context.logger.error("the database does not answer", metadata: ["error": "\(type(of: error))"])
      var response = Reply.text("the database does not answer\n")
      response.status = .serviceUnavailable
      return response
    }
  }
}
