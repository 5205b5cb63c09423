import Foundation

/// typst as it is found here: the program itself, or its Python package in a .venv beside our program or above
/// it.
enum TypstProgram {
  case program(String)
  case python(String)

  static var found: TypstProgram {
    get throws(ToolFault) {
      if let path = Tool.typst.path { return .program(path) }
      if let python { return .python(python) }
      throw .missing(.typst)
    }
  }

  /// - Parameters: files in the working folder.
  func command(from source: String, to file: String) -> [String] {
    switch self {
    case .program(let path): [path, "compile", "--pdf-standard", "ua-1", "--jobs", "1", source, file]
    case .python(let path): [path, "-I", "-c", Self.script, source, file]
    }
  }

  /// Four dots a point: fine enough for print.
  ///
  /// - Parameters:
  ///   - source: in the working folder.
  ///   - files: their name, with `{p}` for the page.
  func pictures(from source: String, to files: String) -> [String] {
    switch self {
    case .program(let path):
      [path, "compile", "--format", "png", "--ppi", "288", "--jobs", "1", source, files]
    case .python(let path): [path, "-I", "-c", Self.pictureScript, source, files]
    }
  }

  private static let pictureScript = """
    import os, sys, typst
    try:
        typst.compile(sys.argv[1], output=sys.argv[2], root=os.getcwd(), format="png", ppi=288.0)
    except typst.TypstError as error:
        sys.exit(f"{error.message}\\n{error.diagnostic}")
    """

  private static let script = """
    import os, sys, typst
    try:
        typst.compile(sys.argv[1], output=sys.argv[2], root=os.getcwd(), format="pdf", pdf_standards=["ua-1"],
            timestamp=int(os.environ["SOURCE_DATE_EPOCH"]))
    except typst.TypstError as error:
        sys.exit(f"{error.message}\\n{error.diagnostic}")
    """

  /// Below our own program's folder or one of the four above it, where a build puts it.
  private static var python: String? {
    let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let own = Bundle.main.executableURL?.resolvingSymlinksInPath() ?? program
    var folder = own.deletingLastPathComponent()
    for _ in 0..<5 {
      let venv = folder.appending(path: ".venv")
      let python = venv.appending(path: "bin/python").path(percentEncoded: false)
      let libraries = (try? FileManager.default.contentsOfDirectory(atPath: venv.path + "/lib")) ?? []
      let isThere = libraries.contains {
        FileManager.default.fileExists(atPath: venv.path + "/lib/\($0)/site-packages/typst")
      }
      if isThere, FileManager.default.isExecutableFile(atPath: python) { return python }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }
}
