import Documents

/// What stands round every paper that is shown as a page.
enum PaperParts {
  /// How far its figures may be relied on.
  static func standing(_ paper: Paper) -> HTML {
    switch paper.standing {
    case .closed(let sentence):
      "<div class=\"notice notice-settled\" role=\"note\"><p>Closed</p><p>\(sentence)</p></div>"
    case .provisional(let sentence):
      "<div class=\"notice\" role=\"note\"><p>Provisional</p><p>\(sentence)</p></div>"
    }
  }

  /// Its files.
  ///
  /// - Parameters:
  ///   - link: the address of a format.
  ///   - besides: items of its own.
  static func formats(_ link: (String) -> String, besides: HTML = "") -> HTML {
    """
    <section aria-labelledby="take"><h2 id="take">Take it away</h2><ul class="links">
    <li><a href="\(link("docx"))">Word</a> <span class="meta">to edit</span></li>
    <li><a href="\(link("odt"))">OpenDocument</a> <span class="meta">to edit</span></li>
    <li><a href="\(link("pdf"))">PDF</a> <span class="meta">to print and pass on</span></li>
    <li><a href="\(link("xlsx"))">Excel</a> <span class="meta">the tables</span></li>
    <li><a href="\(link("json"))">JSON</a> <span class="meta">for other programs</span></li>
    <li><a href="\(link("txt"))">Plain text</a> <span class="meta">for e-mail</span></li>
    \(besides)</ul></section>
    """
  }
}
