/// A paper as a Word or OpenDocument file, made by pandoc.
struct OfficeRendering: Rendering {
  let format: PaperPrint.Format
  private let source: [UInt8]
  /// The council's own.
  private let reference: [UInt8]?
  private let layout: Paper.Layout
  private let properties: OfficeProperties
  private let pictures: ChartPictures
  /// What the pictures say to those who do not see them, in their order.
  private let alternatives: [(title: String, words: String)]

  init(_ print: PaperPrint, _ format: PaperPrint.Format, reference: [UInt8]?) {
    self.format = format
    // XML holds no control characters.
    source = Array(CellText.clean(PaperOfficeHTML(print).html.text).utf8)
    layout = print.paper.layout
    properties = OfficeProperties(print)
    pictures = ChartPictures(print)
    alternatives = print.paper.figures.map { ($0.caption, $0.alternative) }
    self.reference = reference
  }

  var ingredients: [UInt8] {
    Array("\(format.rawValue) \(reference?.count ?? 0) \(PandocFilter.text)".utf8) + properties.core.bytes
      + own + (reference ?? []) + source + Array(pictures.source.utf8)
  }

  private var own: [UInt8] {
    format == .odt ? OpenDocumentReference(layout).bytes : WordReference(layout).bytes
  }

  func bytes() throws(ToolFault) -> [UInt8] {
    guard let pandoc = Tool.pandoc.path else { throw .missing(.pandoc) }
    let reference = try reference.map { bytes throws(ToolFault) in
      try CouncilReference(bytes, format, layout).completed()
    }
    let made = try PrivateFolder.with(orThrow: .machine("there is no folder for temporary files")) {
      folder throws(ToolFault) in
      try WorkingFile.write(source, to: folder + "/paper.html")
      try WorkingFile.write(Array(PandocFilter.text.utf8), to: folder + "/paper.lua")
      try WorkingFile.write(reference ?? own, to: folder + "/reference." + format.rawValue)
      try pictures.draw(in: folder)
      let command = [
        pandoc, "--from=html", "--to=\(format.rawValue)", "--lua-filter=paper.lua",
        "--reference-doc=reference.\(format.rawValue)", "--data-dir=\(folder)",
        "--output=paper.\(format.rawValue)", "paper.html",
      ]
      try ChildProcess(tool: .pandoc, command: command, folder: folder, epoch: properties.seconds).run()
      return try WorkingFile.read(folder + "/paper." + format.rawValue)
    }
    return try OfficeFinish(format, properties, alternatives).finished(made)
  }
}
