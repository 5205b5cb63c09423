import ArgumentParser
import Documents
import Improvement
import Records
import Site

struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Looks after the people who may sign in.",
    subcommands: [
      PersonAddCommand.self, PersonInviteCommand.self, PersonListCommand.self, PersonDisableCommand.self,
    ])
}

/// `--council NAME`
struct CouncilOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The council, by its name or its name in links.", valueName: "name"))
  var council: String?

  func council(_ session: any Session) throws -> Council {
    let all = try PersonRecords.councils(session)
    if let council {
      if let found = all.first(where: { $0.slug == council || $0.name == council }) { return found }
      throw Refused(
        all.isEmpty
          ? "No council is kept here yet. Import its plan first, with “lineofsight import plan FILE --plan … --council …”."
          : "No council goes by the name “\(council)”. There is: \(all.map(\.name).joined(separator: ", ")).")
    }
    guard all.count == 1 else {
      throw Refused(
        all.isEmpty
          ? "No council is kept here yet. Import its plan first, with “lineofsight import plan FILE --plan … --council …”."
          : "Several councils are kept here: name one with --council. There is: \(all.map(\.name).joined(separator: ", "))."
      )
    }
    return all[0]
  }
}

struct PersonAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a person and prints the link with which they set their password.",
    discussion:
      "The first person of a council should be an administrator, who can add everybody else on the site.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var council: CouncilOption
  @Option(name: .long, help: "The e-mail address with which they sign in.") var email: String
  @Option(name: .long, help: "Their name.") var name: String
  @Option(name: .long, help: "A post of theirs, as the plan names leads. May be given again.") var post:
    [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A role: \(Role.allCases.map(\.rawValue).joined(separator: ", ")). May be given again.",
      valueName: "role"))
  var role: [String] = ["administrator"]
  @Option(
    name: .long, help: ArgumentHelp("The address at which people reach the site.", valueName: "https://…"))
  var url = "http://127.0.0.1:8080"

  func run() async throws {
    let roles = try role.map { word -> Role in
      guard let role = Role(rawValue: word) else {
        throw Refused(
          "“\(word)” is not a role. Choose from: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return role
    }
    let address: MailAddress
    do { address = try MailAddress(email) } catch { throw Refused("--email: \(error.sentence)") }
    let opened = try await database.openExisting()
    var settings = Site.Settings()
    settings.address = url.hasSuffix("/") ? String(url.dropLast()) : url
    let site = try Site(database: opened, settings: settings, now: Clock.now)
    let occasion = Clock.occasion("command line")
    let (option, given, posts) = (council, name, post)
    let (link, leads) = try await opened.write { session -> (String, [String]) in
      let council = try option.council(session)
      guard try PersonRecords.find(email: address.key, session) == nil else {
        throw Refused("Somebody signs in with \(address.key) already.")
      }
      var person = Person(id: Clock.ids(), council: council.id, email: address.key, name: given)
      (person.posts, person.roles) = (posts, Set(roles))
      try Ledger.keep(session, occasion, council: council.id) { try PersonRecords.add(person, $0) }
      return (
        try OneTimeLinks(site: site).make(.invitation, for: person, occasion: occasion, session),
        try PersonRecords.leads(council.id, session)
      )
    }
    Terminal.complain(Self.unknown(posts, among: leads))
    Terminal.say([
      "\(given) is added. With this link, which works once within a week, they set their password:", link,
    ])
    try await opened.close()
  }

  /// A post may be there before its actions are, but whoever mistypes one is asked for nothing.
  private static func unknown(_ posts: [String], among leads: [String]) -> [String] {
    let unknown = posts.filter { post in !leads.contains { Person.same($0, post) } }
    guard !unknown.isEmpty else { return [] }
    return unknown.map {
      "No action is led by “\($0)”, so nothing will be asked of them under that post as it is written."
    } + (leads.isEmpty ? [] : ["Actions are led by: \(leads.joined(separator: "; "))."])
  }
}

struct PersonListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the people of a council.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var council: CouncilOption

  func run() async throws {
    let opened = try await database.openExisting()
    let option = council
    let people = try await opened.read { try PersonRecords.all(option.council($0).id, $0) }
    Terminal.say(
      people.map { person in
        let roles = Role.allCases.filter(person.roles.contains).map(\.rawValue).joined(separator: ", ")
        return "\(person.email)\t\(person.name)\t\(roles)"
          + (person.leftOn.map { "\tleft on \($0.iso)" } ?? "")
      })
    try await opened.close()
  }
}

struct PersonDisableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Marks a person as having left: they are signed out and cannot sign in."
  )

  @OptionGroup var database: DatabaseOption
  @Argument(help: "Their e-mail address.") var email: String

  func run() async throws {
    let opened = try await database.openExisting()
    let (occasion, address, now) = (Clock.occasion("command line"), email.lowercased(), Clock.now())
    try await opened.write { session in
      guard let person = try PersonRecords.find(email: address, session) else {
        throw Refused("Nobody signs in with \(address).")
      }
      var left = person
      left.leftOn = occasion.day
      let staff = Staff(try PersonRecords.all(person.council, session))
      if let sentence = staff.refusal(of: person, to: left) { throw Refused(sentence) }
      try Ledger.keep(session, occasion, council: person.council) {
        try PersonRecords.change(person, to: left, $0)
      }
      try SessionRecords.endAll(of: person.id, now: now.seconds, session)
    }
    Terminal.say(["\(address) has left."])
    try await opened.close()
  }
}
