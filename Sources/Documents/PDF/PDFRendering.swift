import Foundation

/// A paper as tagged PDF (PDF/UA-1), made by typst.
struct PDFRendering: Rendering {
  let format = PaperPrint.Format.pdf
  private let source: String
  private let epoch: Int

  init(_ print: PaperPrint) {
    source = PaperTypst(print).source
    epoch = print.seconds
  }

  var ingredients: [UInt8] { Array("pdf \(epoch)\n".utf8) + Array(source.utf8) }

  func bytes() throws(ToolFault) -> [UInt8] {
    do throws(ToolFault) {
      return try made(of: source)
    } catch {
      // PDF/UA takes no character that no font here can show: those beyond the usual ones become a sign.
      let plain = UnusualCharacters.replaced(in: source)
      guard case .failed = error, plain != source else { throw error }
      return try made(of: plain)
    }
  }

  private func made(of source: String) throws(ToolFault) -> [UInt8] {
    let program = try TypstProgram.found
    return try PrivateFolder.with(orThrow: .machine("there is no folder for temporary files")) {
      folder throws(ToolFault) in
      try WorkingFile.write(Array(source.utf8), to: folder + "/paper.typ")
      let command = program.command(from: "paper.typ", to: "paper.pdf")
      try ChildProcess(tool: .typst, command: command, folder: folder, epoch: epoch).run()
      return try WorkingFile.read(folder + "/paper.pdf")
    }
  }
}

/// Characters that not every machine has a font for.
enum UnusualCharacters {
  /// Latin, Greek, Cyrillic and the usual signs stay; all others become U+FFFD.
  static func replaced(in text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x250, 0x370..<0x378, 0x384..<0x38B, 0x38C, 0x38E..<0x3A2, 0x3A3..<0x460,
        0x1E80..<0x1E86, 0x1EF2, 0x1EF3, 0x2002, 0x200B, 0x2010..<0x2016, 0x2018..<0x201F, 0x2020..<0x2023,
        0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2190..<0x2194, 0x2212, 0x2248, 0x2260, 0x2264,
        0x2265:
        plain.append(scalar)
      default: plain.append("\u{FFFD}")
      }
    }
    return String(plain)
  }
}
