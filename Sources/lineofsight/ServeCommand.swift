import ArgumentParser
import Documents
import Foundation
import Hummingbird
import Improvement
import Logging
import NIOCore
import Records
import Site

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the site.",
    discussion:
      "Listens on this machine alone unless --host says otherwise. Put a proxy with TLS in front of it, and say with --url at which address people then reach it and with --trusted-proxy from which address the proxy asks."
  )

  @OptionGroup var database: DatabaseOption
  @OptionGroup var address: AddressOption
  @OptionGroup var mail: MailOption
  @OptionGroup var council: SingleSignOnOption
  @Option(
    help: ArgumentHelp(
      "Where files of evidence are kept. Next to the database's file when not given.", valueName: "folder"))
  var files: String?
  @Option(
    name: .customLong("trusted-proxy"), parsing: .singleValue,
    help: ArgumentHelp(
      "The address or network (10.0.0.0/8) of a proxy in front of the site, which is believed when it says in X-Forwarded-For whom it asks for. May be given again.",
      valueName: "address"))
  var trustedProxies: [String] = []
  @Option(help: .hidden) var fixedAnswer: Int?

  func validate() throws {
    for proxy in trustedProxies where TrustedProxies([proxy]) == nil {
      throw ValidationError(
        "--trusted-proxy \(proxy) is no address. Write one such as 127.0.0.1, or a network such as 10.0.0.0/8."
      )
    }
  }

  func run() async throws {
    let opened = try await database.open()
    var settings = address.settings
    settings.trustedProxies = TrustedProxies(trustedProxies) ?? TrustedProxies()
    settings.fixedAnswer = fixedAnswer
    settings.mailFrom = mail.from
    settings.mailDelay = mail.delay
    let site = try Site(
      database: opened, settings: settings, files: database.files(files),
      renderings: database.renderings(files), mailer: try mail.mailer(),
      singleSignOn: try council.singleSignOn(), now: Clock.now)
    try await Server.run(site, opened, address: address)
  }
}

struct AddressOption: ParsableArguments {
  @Option(name: .long, help: "The address to listen on.") var host = "127.0.0.1"
  @Option(name: .long, help: "The port to listen on.") var port = 8080
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The address at which people reach the site, for links in mail. With https:// cookies travel through TLS alone.",
      valueName: "https://…"))
  var url: String?
  @Option(name: .long, help: "How much to log: debug, info, notice, warning, error.") var log: Logger.Level =
    .notice

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError("There is no port \(port). Choose one from 1 to 65535.")
    }
    guard url.map({ $0.hasPrefix("https://") || $0.hasPrefix("http://") }) ?? true else {
      throw ValidationError("--url must begin with https:// or http://.")
    }
  }

  var settings: Site.Settings {
    var settings = Site.Settings()
    settings.address = url.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "http://\(host):\(port)"
    return settings
  }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}

/// Runs the site until the process is told to stop; requests under way are finished first.
enum Server {
  static func run(_ site: Site, _ database: any Database, address: AddressOption) async throws {
    var logger = Logger(label: "lineofsight", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = address.log
    let application = Application(
      router: site.router(),
      configuration: .init(address: .hostname(address.host, port: address.port), serverName: nil),
      onServerRunning: { _ in
        Terminal.say(["Line of Sight is at http://\(address.host):\(address.port)"])
      }, logger: logger)
    site.tidy(at: Clock.now().seconds)
    let post = Task { await NoticePost(site: site).run() }
    do {
      try await application.runService()
      post.cancel()
      await post.value
    } catch {
      post.cancel()
      try? await database.close()
      throw Refused(Self.refusal(of: error, at: address))
    }
    try await database.close()
  }

  /// What to do where the system does not let the site listen.
  private static func refusal(of error: any Error, at address: AddressOption) -> String {
    let (host, port) = (address.host, address.port)
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE:
      return
        "Port \(port) is taken: another program listens on \(host) there, perhaps this one, started before. Stop that one, or choose another port with --port."
    case EACCES:
      return
        "The system lets only its administrator listen on port \(port). Choose one from 1024 with --port, and put a proxy in front of it."
    case EADDRNOTAVAIL:
      return "This machine has no address \(host). Choose one of its own with --host, such as 127.0.0.1."
    default:
      return "The site could not listen on \(host), port \(port): \(error)."
    }
  }
}
