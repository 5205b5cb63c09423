/// A short paper in which every style stands once, to try a council's template with.
enum TemplateTrial {
  static let print = PaperPrint(paper, organisation: "Council", seconds: 0)

  private static let ratings = RatingColours.tones.keys.sorted().map {
    PaperRating(letter: String($0.prefix(1)).uppercased(), label: $0, tone: $0)
  }

  private static let paper = Paper(
    caption: "Board", title: "Trial", facts: [.init("Subject", "Trial")],
    standing: .provisional("Provisional."),
    sections: [
      .init(
        id: "trial", title: "Trial",
        blocks: [
          .paragraph(
            [.text("Words, "), .strong("strong words"), .text(" and ")] + ratings.map { .rating($0) }),
          .heading("Heading"), .bullets([[.text("Item")]]), .lettered([[.text("Item")]]),
          .key(ratings.map { .init(rating: $0, meaning: $0.label) }), .table(table(columns: 3)),
          .table(table(columns: 16)), .note([.text("Note")]),
          .accounts([
            .init(
              id: "account", references: [.reference("1.1.1", href: "/1.1.1")],
              blocks: [.paragraph([.text("Words")])])
          ]),
        ])
    ])

  private static func table(columns: Int) -> Table {
    let row = (1...columns).map { [Block.paragraph([.text(String($0))])] }
    return Table(
      id: "table-\(columns)", caption: "Table",
      columns: (1...columns).map { .init("Column \($0)", isNumber: $0 > 1) },
      groups: [.init(band: "Group", rows: [row])], footer: row)
  }
}
