/// Words about progress: paragraphs and bullets, kept as plain text. A line that opens with a
/// bullet (•, -, *, –) is a bullet; other lines end paragraphs.
package struct Narrative: Hashable, Sendable {
  package enum Block: Hashable, Sendable {
    case paragraph(String)
    case bullets([String])

    /// With one space for each stretch of white space.
    fileprivate var squeezed: Block {
      func squeezed(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
      }
      return switch self {
      case .paragraph(let words): .paragraph(squeezed(words))
      case .bullets(let items): .bullets(items.map(squeezed))
      }
    }
  }

  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(paragraph: String, bullets: [String]) {
    text = bullets.isEmpty ? paragraph : ([paragraph] + bullets.map { "• " + $0 }).joined(separator: "\n")
  }

  package var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  package var blocks: [Block] {
    var blocks: [Block] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = trimmed(line)
      guard !words.isEmpty else { continue }
      guard let bullet = Self.bullet(in: words) else {
        blocks.append(.paragraph(String(words)))
        continue
      }
      if case .bullets(let earlier)? = blocks.last {
        blocks[blocks.count - 1] = .bullets(earlier + [bullet])
      } else {
        blocks.append(.bullets([bullet]))
      }
    }
    return blocks
  }

  /// Says the same, whatever the spacing and the bullet signs.
  package func saysTheSame(as other: Narrative) -> Bool {
    blocks.map(\.squeezed) == other.blocks.map(\.squeezed)
  }

  private static func bullet(in line: Substring) -> String? {
    guard let sign = line.first, "•·◦▪●*-–".contains(sign) else { return nil }
    let rest = line.dropFirst()
    guard let next = rest.first, next.isWhitespace || !"-–*".contains(sign) else { return nil }
    return String(trimmed(rest))
  }
}

/// Text without the spaces at its ends.
package func trimmed(_ text: some StringProtocol) -> Substring {
  var text = Substring(text)
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return text
}
