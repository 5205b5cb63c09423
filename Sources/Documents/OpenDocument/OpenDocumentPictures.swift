import Foundation

/// What pictures say to those who do not see them: pandoc keeps it for Word alone.
enum OpenDocumentPictures {
  private static let end = "</draw:frame>"

  /// - Parameter alternatives: of the pictures in their order; a paper has no others.
  static func told(_ content: String, _ alternatives: [(title: String, words: String)]) -> String {
    guard !alternatives.isEmpty else { return content }
    let pieces = content.components(separatedBy: end)
    return pieces.enumerated().map { index, piece in
      guard index < pieces.count - 1 else { return piece }
      guard index < alternatives.count else { return piece + end }
      let (title, words) = alternatives[index]
      let told: HTML = "<svg:title>\(title)</svg:title><svg:desc>\(words)</svg:desc>"
      return piece + CellText.clean(told.text) + end
    }.joined()
  }
}
