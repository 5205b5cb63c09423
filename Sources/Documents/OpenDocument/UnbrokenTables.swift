/// Tables that fit on a page stand on one: OpenDocument says so in the style that pandoc gives each table.
enum UnbrokenTables {
  /// With its heading, of as many rows as leave room on the page for what stands before it.
  private static let mostRows = 16

  static func kept(_ content: String) -> String {
    content.split(separator: "<table:table ", omittingEmptySubsequences: false).dropFirst()
      .reduce(content) { content, opened in
        let table = opened.prefix(
          upTo: opened.firstRange(of: "</table:table>")?.lowerBound ?? opened.endIndex)
        guard table.ranges(of: "<table:table-row").count <= mostRows,
          let style = table.firstMatch(of: /table:style-name="([^"]*)"/)?.1
        else { return content }
        return marked(content, String(style))
      }
  }

  private static func marked(_ content: String, _ style: String) -> String {
    let opening = "<style:style style:name=\"\(style)\" style:family=\"table\">"
    guard let place = content.firstRange(of: opening),
      let properties = content[place.upperBound...].firstRange(of: "<style:table-properties ")
    else { return content }
    var content = content
    content.replaceSubrange(
      properties, with: "<style:table-properties style:may-break-between-rows=\"false\" ")
    return content
  }
}
