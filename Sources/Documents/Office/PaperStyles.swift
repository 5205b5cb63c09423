/// How papers look in word processors: the same measures and colours as the PDF.
enum PaperStyles {
  static let ink: UInt32 = 0x16212B
  static let quiet: UInt32 = 0x48555F
  static let rule: UInt32 = 0xC3CDD3
  static let accent: UInt32 = 0x0B5566
  static let font = "Arial"

  /// The styles that pandoc gives to what it writes.
  static let usual: [OfficeStyle] = [
    OfficeStyle(name: "Body Text", other: "Text body", parent: "Normal", before: 4, after: 4),
    OfficeStyle(name: "First Paragraph", other: "First paragraph"),
    OfficeStyle(name: "Compact", after: 2),
    OfficeStyle(name: "Title", parent: "Normal", size: 25, isBold: true, before: 2, after: 16),
    OfficeStyle(
      name: "heading 1", other: "Heading 1", parent: "Normal", size: 15, isBold: true, before: 24, after: 8,
      top: .init(width: 1.5, colour: ink), keepsWithNext: true, level: 1),
    OfficeStyle(
      name: "heading 2", other: "Heading 2", parent: "Normal", size: 11.5, isBold: true, before: 18, after: 6,
      keepsWithNext: true, level: 2),
    OfficeStyle(
      name: "Table Caption", other: "TableCaption", size: 10, isBold: true, before: 12, after: 5,
      keepsWithNext: true),
    OfficeStyle(
      name: "Definition Term", isBold: true, ink: accent, before: 12, after: 1, keepsWithNext: true),
    OfficeStyle(name: "Definition", other: "Definition Definition"),
    OfficeStyle(name: "Hyperlink", other: "Internet link", kind: .words, parent: nil, ink: accent),
  ]

  /// The product's own.
  static let own: [OfficeStyle] =
    [
      OfficeStyle(
        name: "PaperOrganisation", size: 11.5, isBold: true, after: 12,
        bottom: .init(width: 1.5, colour: accent)),
      OfficeStyle(name: "PaperStanding", after: 22, indent: 9, left: .init(width: 3, colour: accent)),
      OfficeStyle(name: "PaperCaption", size: 11.5, ink: quiet, after: 2, keepsWithNext: true),
      OfficeStyle(name: "PaperNote", size: 9, ink: quiet, before: 3, after: 8),
      OfficeStyle(
        name: "PaperFigureCaption", size: 10, isBold: true, before: 14, after: 2, keepsWithNext: true),
      OfficeStyle(name: "PaperFigureWords", size: 9, ink: quiet, after: 4, keepsWithNext: true),
      OfficeStyle(name: "PaperFigure", after: 12),
      OfficeStyle(name: "PaperCell", size: 9.5, before: 2.5, after: 2.5),
      OfficeStyle(name: "PaperCellKept", parent: "PaperCell", keepsWithNext: true),
      OfficeStyle(
        name: "PaperCellHeading", size: 9, isBold: true, before: 2.5, after: 2.5, keepsWithNext: true),
      OfficeStyle(
        name: "PaperCellHeadingWide", parent: "PaperCellHeading", size: 7, isBold: true, keepsWithNext: true),
      OfficeStyle(name: "PaperCellTotal", size: 9.5, isBold: true, before: 3.5, after: 3.5),
      OfficeStyle(name: "PaperCellItem", size: 9.5, before: 0, after: 2),
      OfficeStyle(name: "PaperBand", size: 9.5, isBold: true, before: 9, after: 3, keepsWithNext: true),
      OfficeStyle(name: "PaperReference", kind: .words, parent: nil, isBold: true, ink: accent),
      OfficeStyle(name: "PaperNewPage", size: 2, before: 0, after: 0, startsPage: true),
      OfficeStyle(name: "PaperFacts", ink: quiet, after: 4),
      OfficeStyle(name: "PaperHead", parent: "Normal", size: 8.5, ink: quiet),
      OfficeStyle(name: WordSections.begin, parent: "PaperHead", master: "Wide"),
      OfficeStyle(name: WordSections.end, parent: "PaperHead", master: "Rest"),
    ] + numbers + ratings

  static func all(_ layout: Paper.Layout) -> [OfficeStyle] {
    (usual + own).map { layout == .summary ? $0.small : $0 }
  }

  /// Cells of figures, set to the right.
  private static let numbers = [
    "PaperCell", "PaperCellKept", "PaperCellHeading", "PaperCellHeadingWide", "PaperCellTotal",
  ].map {
    OfficeStyle(name: $0 + "Number", parent: $0, isToRight: true)
  }

  /// Cells and words on the colour of a rating.
  private static let ratings = RatingColours.tones.sorted { $0.key < $1.key }.flatMap { tone, colours in
    [
      OfficeStyle(
        name: rating(tone), parent: "PaperCell", isBold: true, ink: colours.ink, fill: colours.fill,
        top: .init(width: 0.75, colour: colours.edge), bottom: .init(width: 0.75, colour: colours.edge)),
      OfficeStyle(
        name: rating(tone) + "Words", kind: .words, parent: nil, isBold: true, ink: colours.ink,
        fill: colours.fill),
    ]
  }

  /// "RatingRed". A tone that is not known is white: its word and letter still tell it.
  static func rating(_ tone: String) -> String {
    let known = RatingColours.tones[tone] == nil ? "white" : tone
    return "Rating" + known.prefix(1).uppercased() + known.dropFirst()
  }
}
