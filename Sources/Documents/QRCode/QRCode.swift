import CQREncode

/// A text as a square of black and white that a telephone reads (ISO/IEC 18004), drawn as SVG.
package struct QRCode: Sendable {
  /// Modules (the small squares) along each side, without the margin.
  let width: Int
  private let modules: [UInt8]

  /// White modules that must stand on every side (ISO/IEC 18004, section 9.1).
  private static let margin = 4

  /// Correction level M: readable with 15 in a hundred of it spoilt. Nil when the text is empty or does
  /// not fit, which 2,331 bytes do.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    modules = Array(UnsafeBufferPointer(start: code.pointee.data, count: width * width))
  }

  /// Four pixels a module, so that all are of one size on a screen.
  ///
  /// - Parameter title: what the picture is, for those who do not see it.
  package func svg(title: String) -> HTML {
    let side = width + 2 * Self.margin
    return """
      <svg class="qr-code" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" width="\(4 * side)" height="\(4 * side)" role="img" shape-rendering="crispEdges"><title>\(title)</title><path fill="#fff" d="M0 0h\(side)v\(side)h-\(side)z"/><path fill="#000" d="\(each: runs, Self.stroke)"/></svg>
      """
  }

  func isBlack(row: Int, column: Int) -> Bool {
    modules[row * width + column] & 1 == 1
  }

  /// Black modules beside each other are one shape: a reader sees no hairline between them.
  private struct Run {
    let row: Int
    let column: Int
    let length: Int
  }

  private var runs: [Run] {
    var runs: [Run] = []
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width, isBlack(row: row, column: column) { column += 1 }
        if column > start { runs.append(Run(row: row, column: start, length: column - start)) }
        column += 1
      }
    }
    return runs
  }

  private static func stroke(_ run: Run) -> HTML {
    "M\(run.column + margin) \(run.row + margin)h\(run.length)v1h-\(run.length)z"
  }
}
