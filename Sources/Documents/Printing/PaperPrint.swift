/// A paper as a file to be printed or passed on, with what the file says of itself.
package struct PaperPrint: Sendable, Hashable {
  package var paper: Paper
  /// Whose paper it is.
  package var organisation: String
  /// The first second of the paper's own day, since 1970: not of its making, so that the same paper always
  /// gives the same bytes.
  package var seconds: Int
  /// Where the site is: "https://plan.example.gov.uk". Without one no figure opens its records.
  package var address: String?

  package enum Format: String, Sendable, CaseIterable {
    case docx, odt, pdf

    package var contentType: String {
      switch self {
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .odt: "application/vnd.oasis.opendocument.text"
      case .pdf: "application/pdf"
      }
    }
  }

  /// - Parameter address: without a stroke at its end.
  package init(_ paper: Paper, organisation: String, seconds: Int, address: String? = nil) {
    self.paper = paper
    self.organisation = organisation
    self.seconds = seconds
    self.address = address
  }

  /// One word for the head of every page.
  var standing: String {
    switch paper.standing {
    case .provisional: "Provisional"
    case .closed: "Final"
    }
  }

  /// The full address of a link; nil where it leads nowhere from a file.
  func address(_ href: String) -> String? {
    if href.hasPrefix("https://") || href.hasPrefix("http://") || href.hasPrefix("mailto:") { return href }
    guard let address, href.hasPrefix("/") else { return nil }
    return address + href
  }

  /// What makes the file of a format.
  ///
  /// - Parameter reference: a Word or OpenDocument file of the council's own, whose styles, headers and
  ///   margins it takes.
  package func rendering(_ format: Format, reference: [UInt8]? = nil) -> any Rendering {
    switch format {
    case .pdf: PDFRendering(self)
    case .docx, .odt: OfficeRendering(self, format, reference: reference)
    }
  }
}

/// All that goes into a file before another program makes it.
package protocol Rendering: Sendable {
  var format: PaperPrint.Format { get }
  /// The same where the file would be the same.
  var ingredients: [UInt8] { get }
  /// Makes it. Waits for the other program.
  func bytes() throws(ToolFault) -> [UInt8]
}
