import Documents

/// A field of a form with its label, hint and problem, each tied to it for those who hear the page.
struct Field {
  let name: String
  let label: String
  var value: String = ""
  var hint: String?
  var problem: String?
  var type = "text"
  var autocomplete: String?
  var width: StaticString = ""
  var rows = 4
  /// The id of the suggestions that it offers.
  var suggestions: String?
  var isRequired = false

  init(_ name: String, _ label: String, value: String = "", hint: String? = nil, problem: String? = nil) {
    (self.name, self.label, self.value, self.hint, self.problem) = (name, label, value, hint, problem)
  }

  /// A field as a form that was sent left it.
  func with(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
    return field
  }

  private var described: HTML {
    let ids = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-problem" }].compactMap { $0 }
    guard !ids.isEmpty else { return "" }
    return
      " aria-describedby=\"\(ids.joined(separator: " "))\"\(if: problem != nil, " aria-invalid=\"true\"")"
  }

  var opening: HTML {
    """
    <label for="\(name)">\(label)</label>
    \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>\n" as HTML })\(Field.problem(name, problem))
    """
  }

  static func problem(_ name: String, _ problem: String?) -> HTML {
    problem.map {
      "<p class=\"problem\" id=\"\(name)-problem\"><span class=\"unseen\">Error: </span>\($0)</p>\n"
    } ?? ""
  }

  private func framed(_ control: HTML) -> HTML {
    "<div class=\"field\(if: problem != nil, " field-wrong")\">\(opening)\(control)</div>\n"
  }

  var input: HTML {
    let completes: HTML = autocomplete.map { " autocomplete=\"\($0)\"" } ?? ""
    let css: HTML = width.utf8CodeUnitCount > 0 ? " class=\"\(HTML(stringLiteral: width))\"" : ""
    let offers: HTML = suggestions.map { " list=\"\($0)\"" } ?? ""
    let numeric: HTML = type == "numeric" ? " inputmode=\"numeric\"" : ""
    return framed(
      "<input type=\"\(type == "numeric" ? "text" : type)\"\(css) id=\"\(name)\" name=\"\(name)\" value=\"\(value)\"\(completes)\(offers)\(numeric)\(described)\(if: isRequired, " aria-required=\"true\"")>"
    )
  }

  /// One line that offers what is known already, and takes anything else as well.
  func input(among known: [String]) -> HTML {
    let css: HTML = width.utf8CodeUnitCount > 0 ? " class=\"\(HTML(stringLiteral: width))\"" : ""
    return framed(
      "<input type=\"text\"\(css) id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" list=\"\(name)-known\" autocomplete=\"off\"\(described)><datalist id=\"\(name)-known\">\(each: known, { "<option value=\"\($0)\"></option>" })</datalist>"
    )
  }

  var area: HTML {
    // A line break at the start of a text area is dropped by browsers, so one is put before the words.
    framed("<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\"\(described)>\n\(value)</textarea>")
  }

  func select(_ options: [(value: String, text: String)]) -> HTML {
    framed(
      "<select id=\"\(name)\" name=\"\(name)\"\(described)>\(each: options, { Components.option($0.value, $0.text, selected: $0.value == value) })</select>"
    )
  }
}
