import Foundation

/// A program that is not ours and that papers are made by.
package enum Tool: String, Sendable, CaseIterable {
  case pandoc, typst
  /// These bound what the others may use, and where they work.
  case prlimit, setpriv, env

  /// Where it is installed; nil where it is not.
  var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { "\($0)/\(rawValue)" }
      .first { $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What to do where it is missing.
  var remedy: String {
    switch self {
    case .pandoc: "Install it on the server with “apt-get install pandoc”"
    case .typst:
      """
      Install typst 0.14 or newer on the server, so that it is found on the PATH, or its Python package with “pip \
      install typst” in a .venv beside the program
      """
    case .prlimit, .setpriv: "Install it on the server with “apt-get install util-linux”"
    case .env: "Install it on the server with “apt-get install coreutils”"
    }
  }
}

/// Why another program made nothing.
package enum ToolFault: Error, Hashable {
  case missing(Tool)
  case tookTooLong(Tool, seconds: Int)
  /// How it ended, and the last that it said; for whoever runs the server, for it may quote the paper.
  case failed(Tool, String)
  /// The council's own Word or OpenDocument file cannot be used.
  case reference(String)
  /// The machine's trouble: no room, no rights.
  case machine(String)

  /// For whoever asked.
  package var sentence: String {
    switch self {
    case .missing(let tool): "\(tool.rawValue) is not installed here. \(tool.remedy), then try again."
    case .tookTooLong(let tool, let seconds):
      "\(tool.rawValue) did not finish within \(seconds) seconds. Try again when the server is less busy."
    case .failed(let tool, _):
      "\(tool.rawValue) could not make this file. What it said of it is in the server's log."
    case .reference(let format):
      """
      The file whose styles it should take is not a .\(format) file, or is damaged. Open it in a word processor, \
      save it as .\(format), and try again.
      """
    case .machine(let reason):
      "The file could not be made (\(reason)). Check that the disk is not full, then try again."
    }
  }

  /// For the log: a line.
  package var line: String {
    guard case .failed(let tool, let words) = self else { return sentence }
    let told = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(tool.rawValue) failed: \(told.prefix(600))"
  }
}
