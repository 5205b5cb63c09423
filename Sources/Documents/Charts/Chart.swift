/// Figures drawn once and placed in every format of a paper: as SVG with a title and a description for
/// those who do not see it, and with the table from which it is drawn.
package struct Chart: Sendable, Hashable {
  package let id: String
  /// What it shows: "Ratings of all actions by month".
  package let title: String
  /// What it says, in a sentence or two: the text alternative.
  package let description: String
  /// The same figures, complete.
  package let table: Table
  package let drawing: Drawing

  package init(id: String, title: String, description: String, table: Table, drawing: Drawing) {
    self.id = id
    self.title = title
    self.description = description
    self.table = table
    self.drawing = drawing
  }
}

/// Marks on a sheet, in points from its upper left corner. What is told by colour is told by a letter or
/// a pattern too, so that it reads in black and white.
package struct Drawing: Sendable, Hashable {
  package enum Mark: Sendable, Hashable {
    case box(x: Double, y: Double, width: Double, height: Double, Paint)
    case line([Point], Stroke)
    case dot(Point, radius: Double, isFilled: Bool)
    case text(String, at: Point, Lettering)
  }

  package struct Point: Sendable, Hashable {
    package let x: Double
    package let y: Double

    package init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// How a box is filled.
  package enum Paint: Sendable, Hashable {
    /// A rating's tone.
    case tone(String)
    /// Not a rating: the range of a forecast.
    case quiet
  }

  package enum Stroke: Sendable, Hashable { case axis, grid, solid, dashed, dotted }

  package struct Lettering: Sendable, Hashable {
    package enum Anchor: String, Sendable { case start, middle, end }

    package let anchor: Anchor
    package let isStrong: Bool
    /// The tone on which it stands; nil on paper.
    package let tone: String?
    package let isQuiet: Bool

    package init(
      _ anchor: Anchor = .start, isStrong: Bool = false, isQuiet: Bool = false, on tone: String? = nil
    ) {
      self.anchor = anchor
      self.isStrong = isStrong
      self.isQuiet = isQuiet
      self.tone = tone
    }
  }

  package let width: Double
  package let height: Double
  package var marks: [Mark]

  package init(width: Double, height: Double, marks: [Mark] = []) {
    (self.width, self.height, self.marks) = (width, height, marks)
  }
}
