/// A lettered part as somebody left it in a form.
package struct PartEdit: Hashable, Sendable {
  /// Nil for a new one, which gets the next letter.
  package let letter: String?
  package let text: String
  package let isRemoved: Bool
  /// The field that it was typed into.
  package let field: String

  package init(letter: String?, text: String, isRemoved: Bool = false, field: String) {
    (self.letter, self.text, self.isRemoved, self.field) = (letter, text, isRemoved, field)
  }
}

extension Part {
  /// The parts of an action after they were edited. Letters stay with their parts, since minutes and
  /// updates name them; and what is done stays done, whatever its words are now.
  package static func edited(_ old: [Part], _ edits: [PartEdit]) -> (parts: [Part], problems: [EditProblem]) {
    var problems: [EditProblem] = []
    var parts: [Part] = []
    for part in old {
      guard let edit = edits.first(where: { $0.letter == part.letter }) else {
        parts.append(part)
        continue
      }
      if edit.isRemoved {
        guard let day = part.doneOn else { continue }
        problems.append(
          EditProblem(edit.field, "Part \(part.letter)) was done on \(day.long), so it stays"))
      } else if isBlank(edit.text) {
        problems.append(
          EditProblem(edit.field, "Enter the words of part \(part.letter)), or tick that it is taken out"))
      }
      parts.append(Part(letter: part.letter, text: edit.text, doneOn: part.doneOn))
    }
    var last = old.compactMap { number(of: $0.letter) }.max() ?? -1
    for edit in edits where edit.letter == nil && !isBlank(edit.text) {
      last += 1
      guard letters.indices.contains(last) else {
        problems.append(EditProblem(edit.field, "An action has at most \(letters.count) parts, a) to z)"))
        break
      }
      parts.append(Part(letter: letters[last], text: edit.text))
    }
    return (parts, problems)
  }

  private static let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)

  private static func number(of letter: String) -> Int? {
    letters.firstIndex(of: letter.lowercased())
  }
}
