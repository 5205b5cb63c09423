import ArgumentParser
import Improvement
import Records
import Site

struct PersonInviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Prints a new link with which a person sets their password.",
    discussion:
      "For somebody who was added before: after a council has come in from an archive, nobody has a password."
  )

  @OptionGroup var database: DatabaseOption
  @Argument(help: "Their e-mail address.") var email: String
  @Option(
    name: .long, help: ArgumentHelp("The address at which people reach the site.", valueName: "https://…"))
  var url = "http://127.0.0.1:8080"

  func run() async throws {
    let opened = try await database.openExisting()
    var settings = Site.Settings()
    settings.address = url.hasSuffix("/") ? String(url.dropLast()) : url
    let site = try Site(database: opened, settings: settings, now: Clock.now)
    let (occasion, address) = (Clock.occasion("command line"), email.lowercased())
    let link = try await opened.write { session -> String in
      guard let person = try PersonRecords.find(email: address, session), person.leftOn == nil else {
        throw Refused("Nobody signs in with \(address).")
      }
      return try OneTimeLinks(site: site).make(.invitation, for: person, occasion: occasion, session)
    }
    Terminal.say(["With this link, which works once within a week, they set their password:", link])
    try await opened.close()
  }
}
