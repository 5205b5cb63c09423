/// A workbook for Excel, LibreOffice and other spreadsheet programs: sheets of cells that they can sort, filter
/// and count, for dates are dates and numbers are numbers.
package struct Workbook: Sendable, Hashable {
  package var properties: Properties
  package var sheets: [Sheet]

  /// What a spreadsheet program shows of the file under "Properties".
  package struct Properties: Sendable, Hashable {
    package var title: String
    package var subject: String
    /// The organisation that the file comes from, as its author.
    package var organisation: String
    /// When it was made, in seconds since 1970. Given, so that the same workbook gives the same bytes.
    package var created: Int

    package init(title: String, subject: String = "", organisation: String, created: Int) {
      self.title = title
      self.subject = subject
      self.organisation = organisation
      self.created = created
    }
  }

  package init(_ properties: Properties, sheets: [Sheet]) {
    self.properties = properties
    self.sheets = sheets
  }
}
