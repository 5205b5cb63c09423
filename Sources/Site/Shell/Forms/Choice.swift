import Documents

/// A box to tick, or one of several answers, with its label.
struct Choice {
  enum Kind: String {
    case checkbox, radio
  }

  let kind: Kind
  let name: String
  let value: String
  let label: HTML
  let isChosen: Bool
  /// Its own name on the page.
  let id: String
  var hint: String?
  /// Stands close to its neighbours, where there are many short ones.
  var isTight = false

  /// - Parameter id: made of name and value where none is given.
  init(
    _ kind: Kind, _ name: String, _ value: String, _ label: HTML, isChosen: Bool, id: String? = nil,
    hint: String? = nil, isTight: Bool = false
  ) {
    (self.kind, self.name, self.value, self.label, self.isChosen) = (kind, name, value, label, isChosen)
    self.id = id ?? "\(name)-" + value.replacing(" ", with: "-")
    (self.hint, self.isTight) = (hint, isTight)
  }

  var html: HTML {
    """
    <div class="choice\(if: isTight, " choice-tight")"><input type="\(kind.rawValue)" id="\(id)" name="\(name)" value="\(value)"\(if: isChosen, " checked")><label for="\(id)">\(label)</label>\(hint.map { "<p class=\"hint\">\($0)</p>" as HTML })</div>

    """
  }
}

extension Field {
  /// Several choices under one question.
  func choices(_ choices: [Choice], isRow: Bool = false) -> HTML {
    """
    <fieldset class="field\(if: problem != nil, " field-wrong")" id="\(name)"><legend>\(label)</legend>\(hint.map { "<p class=\"hint\">\($0)</p>" as HTML })\(Field.problem(name, problem))<div class="choices\(if: isRow, "-row")">
    \(each: choices, \.html)</div></fieldset>
    """
  }
}
