import Foundation

/// Turns the pages of wide tables sideways. A Word file says of each stretch of pages, at its end, how large they
/// are and which header and footer they have; pandoc knows one stretch, the reference's.
enum WordSections {
  /// What stands before a wide table and after it, as names of paragraph styles.
  static let begin = "PaperWideBegin"
  static let end = "PaperWideEnd"

  static func turned(_ document: String) -> String {
    guard document.contains(mark(begin)), let last = document.range(of: "<w:sectPr", options: .backwards),
      let close = document.range(of: "</w:sectPr>", range: last.lowerBound..<document.endIndex)
    else { return document }
    let first = String(document[last.lowerBound..<close.upperBound])
    // A title page is the first of all, and not of each stretch.
    let upright = first.replacing(/<w:titlePg[^>]*\/>/, with: "")
    var (isFirst, turned) = (true, "")
    for piece in document[..<last.lowerBound].components(separatedBy: mark(begin)) {
      if !turned.isEmpty {
        turned += isFirst ? first : upright
        isFirst = false
      }
      turned += piece.replacing(mark(end), with: sideways(upright))
    }
    return turned + upright + document[close.upperBound...]
  }

  private static func mark(_ style: String) -> String { "<w:pStyle w:val=\"\(style)\" />" }

  private static func sideways(_ section: String) -> String {
    section.replacing(/<w:pgSz[^>]*>/) { found in
      let size = String(found.output)
      guard let width = size.firstMatch(of: /w:w="(\d+)"/)?.1,
        let height = size.firstMatch(of: /w:h="(\d+)"/)?.1
      else { return size }
      return "<w:pgSz w:w=\"\(height)\" w:h=\"\(width)\" w:orient=\"landscape\"/>"
    }
  }
}
