import Foundation

/// A paper's charts as pictures, drawn by typst: word processors draw SVG each in its own way, or not at all.
struct ChartPictures {
  /// What typst draws them from; empty where the paper has none.
  let source: String
  private let count: Int
  private let epoch: Int

  init(_ print: PaperPrint) {
    let figures = print.paper.figures
    source = ChartTypst.pages(figures)
    count = figures.count
    epoch = print.seconds
  }

  /// The file of the one at a place, counted from nought.
  static func name(_ place: Int) -> String { "chart-\(place + 1).png" }

  /// Draws them into a folder.
  func draw(in folder: String) throws(ToolFault) {
    guard count > 0 else { return }
    let program = try TypstProgram.found
    try WorkingFile.write(Array(source.utf8), to: folder + "/charts.typ")
    let command = program.pictures(from: "charts.typ", to: "chart-{p}.png")
    try ChildProcess(tool: .typst, command: command, folder: folder, epoch: epoch).run()
  }
}
