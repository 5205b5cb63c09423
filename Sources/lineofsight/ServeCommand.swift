import ArgumentParser
import Hummingbird
import Logging
import Records
import Site

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the site.",
    discussion:
      "Listens on this machine alone unless --host says otherwise. Put a proxy with TLS in front of it.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var address: AddressOption
  @Option(help: .hidden) var fixedAnswer: Int?

  func run() async throws {
    let database = try await database.open()
    try await Server.run(database, address: address, fixedAnswer: fixedAnswer)
  }
}

struct AddressOption: ParsableArguments {
  @Option(name: .long, help: "The address to listen on.") var host = "127.0.0.1"
  @Option(name: .long, help: "The port to listen on.") var port = 8080

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError("There is no port \(port). Choose one from 1 to 65535.")
    }
  }

  @Option(name: .long, help: "How much to log: debug, info, notice, warning, error.") var log: Logger.Level =
    .notice
}

extension Logger.Level: @retroactive ExpressibleByArgument {}

/// Runs the site until the process is told to stop; requests under way are finished first.
enum Server {
  static func run(
    _ database: any Database, address: AddressOption, isDemo: Bool = false, fixedAnswer: Int? = nil
  ) async throws {
    var logger = Logger(label: "lineofsight", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = address.log
    let site = try Site(database: database, today: Clock.today, isDemo: isDemo, fixedAnswer: fixedAnswer)
    let application = Application(
      router: site.router(),
      configuration: .init(address: .hostname(address.host, port: address.port), serverName: nil),
      onServerRunning: { _ in
        Terminal.say(["Line of Sight is at http://\(address.host):\(address.port)"])
      }, logger: logger)
    do {
      try await application.runService()
    } catch {
      try? await database.close()
      throw Refused(
        "The site could not listen on \(address.host):\(address.port): \(error). Is another program using that port? Choose another with --port."
      )
    }
    try await database.close()
  }
}
