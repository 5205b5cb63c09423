/// An improvement plan: the answer of a council to an inspection or notice, in numbered priorities.
package struct Plan: Hashable, Sendable {
  package let id: ID<Plan>
  package let council: Council
  package let slug: String
  package var title: String
  package var kind: String
  package var firstMonth: Month
  package var scale: RatingScale
  package var settings = PlanSettings()
  package var priorities: [Priority] = []
  package var objectives: [Objective] = []
  package var inspection: Inspection?
  package var aliases: [PlanAlias] = []
  package var versions: [PlanVersion] = []

  package init(
    id: ID<Plan>, council: Council, slug: String, title: String, kind: String, firstMonth: Month,
    scale: RatingScale
  ) {
    self.id = id
    self.council = council
    self.slug = slug
    self.title = title
    self.kind = kind
    self.firstMonth = firstMonth
    self.scale = scale
  }

  /// Whether a text can be a plan's name in links: `/plans/new` is where a plan begins.
  package static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60 && text.first != "-" && text != "new"
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  package func priority(_ number: Int) -> Priority? {
    priorities.first { $0.number == number }
  }

  package func objective(_ reference: Reference) -> Objective? {
    objectives.first { $0.reference == reference }
  }

  /// The version in force at the end of a day: the newest approved on or before it.
  package func version(asAt day: Day) -> PlanVersion? {
    versions.filter { $0.isApproved && $0.date <= day }.max { $0.date < $1.date }
  }
}

/// Another name under which the plan goes, from a day on where that is known.
package struct PlanAlias: Hashable, Sendable {
  package let name: String
  package let from: Day?

  package init(name: String, from: Day?) {
    self.name = name
    self.from = from
  }
}

/// A numbered version of the plan: a draft, or one that a body approved on a day.
package struct PlanVersion: Hashable, Sendable {
  package let number: String
  package let date: Day
  package let isApproved: Bool
  package let note: String

  package init(number: String, date: Day, isApproved: Bool, note: String) {
    self.number = number
    self.date = date
    self.isApproved = isApproved
    self.note = note
  }
}
