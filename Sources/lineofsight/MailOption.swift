import ArgumentParser
import Documents
import Foundation

/// `--smtp smtp://server:port --mail-from ADDRESS`: without them nobody is written to.
struct MailOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The mail server. A user and password may stand in the address, or in LINEOFSIGHT_SMTP_USER and LINEOFSIGHT_SMTP_PASSWORD.",
      valueName: "smtp://…"))
  var smtp: String?
  @Option(
    name: .customLong("mail-from"),
    help: ArgumentHelp("The address that mail comes from.", valueName: "address"))
  var from = "line-of-sight@localhost"

  @Option(
    name: .customLong("mail-delay"),
    help: ArgumentHelp(
      "How long mail waits before it leaves, so that a slip can be stopped: 0 to 3600. A link that its receiver asked for, and an immediate risk, leave at once.",
      valueName: "seconds"))
  var delay = 120

  func validate() throws {
    guard (0...3600).contains(delay) else {
      throw ValidationError("--mail-delay is in seconds, from 0 to 3600.")
    }
  }

  func mailer() throws -> (@Sendable (MailMessage) async -> MailOutcome)? {
    guard let smtp else { return nil }
    do {
      _ = try MailAddress(from)
    } catch {
      throw Refused("--mail-from: \(error.sentence)")
    }
    let server = try SMTPServer.named(smtp, environment: ProcessInfo.processInfo.environment)
    return { await server.send($0) }
  }
}
