import ArgumentParser
import Records

/// The program: one file a command.
@main
struct LineOfSight: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineofsight",
    abstract: "The register and reporting system for councils' improvement plans.",
    discussion: """
      Exit status: 0 done, 1 refused (the problems are on standard error, one a line), 2 misused.
      Nothing is written on a refusal.
      """,
    subcommands: [
      DemoCommand.self, ServeCommand.self, ImportCommand.self, ReportCommand.self, ExportCommand.self,
      AuditTrailCommand.self, PersonCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let refusal as Refused {
      Terminal.complain(refusal.sentences)
      exit(withError: ExitCode(1))
    } catch let problem as DatabaseProblem {
      Terminal.complain(["The database did not do this, and nothing was kept: \(problem). Try again."])
      exit(withError: ExitCode(1))
    } catch {
      let code = exitCode(for: error)
      // ArgumentParser counts misuse as 64; scripts expect 2.
      guard code == .validationFailure else { exit(withError: error) }
      Terminal.complain([fullMessage(for: error)])
      exit(withError: ExitCode(2))
    }
  }
}

/// What could not be done, and why: a sentence a line.
struct Refused: Error {
  let sentences: [String]

  init(_ sentences: [String]) {
    self.sentences = sentences
  }

  init(_ sentence: String) {
    sentences = [sentence]
  }
}
