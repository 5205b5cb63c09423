/// A document as blocks, told once and rendered to every format: same blocks, same order, same numbers.
package struct Paper: Sendable, Hashable {
  /// What stands above the title: the body that it goes to.
  package var caption: String
  package var title: String
  /// The header's facts: subject, date, officers.
  package var facts: [Fact]
  /// Said at the head of every format while the figures may still change.
  package var standing: Standing
  package var sections: [Section]
  package var layout: Layout

  package enum Layout: String, Sendable {
    case report
    /// On a page or two: small and close.
    case summary
  }

  package struct Fact: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package enum Standing: Sendable, Hashable {
    case provisional(String)
    case closed(String)

    package var sentence: String {
      switch self {
      case .provisional(let sentence), .closed(let sentence): sentence
      }
    }
  }

  /// A numbered section.
  package struct Section: Sendable, Hashable {
    package let id: String
    package let title: String
    package var blocks: [Block]
    /// Whether it begins a page where there are pages.
    package var startsPage: Bool

    package init(id: String, title: String, blocks: [Block], startsPage: Bool = false) {
      self.id = id
      self.title = title
      self.blocks = blocks
      self.startsPage = startsPage
    }
  }

  package init(
    caption: String, title: String, facts: [Fact], standing: Standing, sections: [Section],
    layout: Layout = .report
  ) {
    self.caption = caption
    self.title = title
    self.facts = facts
    self.standing = standing
    self.sections = sections
    self.layout = layout
  }
}

/// A run of words in a paper.
package enum Inline: Sendable, Hashable {
  case text(String)
  case strong(String)
  /// A figure, and the address of the records that it counts.
  case figure(String, href: String)
  /// An action's reference, and its address.
  case reference(String, href: String)
  case link(String, href: String)
  case rating(PaperRating)
}

/// A rating as papers show it: letter and word on a tint, never colour alone.
package struct PaperRating: Sendable, Hashable {
  package let letter: String
  package let label: String
  package let tone: String

  package init(letter: String, label: String, tone: String) {
    self.letter = letter
    self.label = label
    self.tone = tone
  }
}

package indirect enum Block: Sendable, Hashable {
  case heading(String)
  case paragraph([Inline])
  case bullets([[Inline]])
  /// a), b), c)
  case lettered([[Inline]])
  /// Ratings and what each means.
  case key([KeyRow])
  case table(Table)
  case accounts([Account])
  case figure(Figure)
  /// Small print under a table.
  case note([Inline])

  package struct KeyRow: Sendable, Hashable {
    package let rating: PaperRating
    package let meaning: String

    package init(rating: PaperRating, meaning: String) {
      self.rating = rating
      self.meaning = meaning
    }
  }

  /// What is said of one record, or of several together.
  package struct Account: Sendable, Hashable {
    package let id: String
    package let references: [Inline]
    package let blocks: [Block]

    package init(id: String, references: [Inline], blocks: [Block]) {
      self.id = id
      self.references = references
      self.blocks = blocks
    }
  }
}

/// A table with a caption, column headings, and rows that may stand in groups under a band.
package struct Table: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package let title: String
    package let isNumber: Bool

    package init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package struct Group: Sendable, Hashable {
    package let band: String?
    package let rows: [[[Block]]]

    package init(band: String? = nil, rows: [[[Block]]]) {
      self.band = band
      self.rows = rows
    }
  }

  package let id: String
  package let caption: String
  /// Whether the caption is printed, or only told to those who listen.
  package let showsCaption: Bool
  package let columns: [Column]
  /// The column that names the row.
  package let heading: Int
  /// What the bands over the groups are.
  package let bands: String
  package let groups: [Group]
  package let footer: [[Block]]?

  package init(
    id: String, caption: String, showsCaption: Bool = true, columns: [Column], heading: Int = 0,
    bands: String = "Group", groups: [Group],
    footer: [[Block]]? = nil
  ) {
    self.id = id
    self.caption = caption
    self.showsCaption = showsCaption
    self.columns = columns
    self.heading = heading
    self.bands = bands
    self.groups = groups
    self.footer = footer
  }
}
