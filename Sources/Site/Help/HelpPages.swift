import Documents
import Hummingbird

/// Help, and the accessibility statement.
struct HelpPages: Sendable {
  let layout: Layout

  @Sendable func help(_ request: Request, _ context: AppContext) async throws -> Response {
    Reply.page(layout.plain(title: "Help", main: HelpPage.help))
  }

  @Sendable func accessibility(_ request: Request, _ context: AppContext) async throws -> Response {
    Reply.page(layout.plain(title: "Accessibility", main: HelpPage.accessibility))
  }
}
