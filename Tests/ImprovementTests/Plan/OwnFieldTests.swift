import Testing

@testable import Improvement

@Suite struct OwnFieldTests {
  private static func field(
    _ kind: OwnField.Kind, see: Set<Role> = [.boardMember], edit: Set<Role> = [.officer]
  )
    -> OwnField
  {
    OwnField(
      id: ID("f"), label: "Field", kind: kind, options: ["Early help", "Care"], maySee: see, mayEdit: edit)
  }

  private static func person(_ roles: Set<Role>) -> Person {
    var person = Person(id: ID("p"), council: ID("c"), email: "a@example.org", name: "A")
    person.roles = roles
    person.posts = ["Head of Law"]
    person.ownPriorities = [Person.OwnPriority(plan: ID("plan"), number: 3)]
    return person
  }

  @Test(
    "What was typed is read as the field's kind",
    arguments: [
      (.text, " Cost centre 4 ", "Cost centre 4"), (.text, "   ", nil), (.number, "1,250", "1250"),
      (.number, "-3.5", "-3.5"), (.date, "2017-04-06", "2017-04-06"), (.yesOrNo, "Yes", "yes"),
      (.choice, "Care", "Care"), (.choice, "", nil),
    ] as [(OwnField.Kind, String, String?)])
  func reads(_ kind: OwnField.Kind, _ typed: String, _ value: String?) {
    #expect(Self.field(kind).read(typed) == .success(value))
  }

  @Test(
    "What is no value of its kind is refused with what to write instead",
    arguments: [
      (.number, "about 12", "12 or 3.5"), (.number, "3.", "figures"), (.number, "١٢", "figures"),
      (.date, "6 April", "2017-04-06"), (.date, "2017-02-30", "has no 30th"),
      (.yesOrNo, "perhaps", "yes or no"),
      (.choice, "Elsewhere", "can be chosen"), (.text, String(repeating: "a", count: 2001), "2000"),
    ] as [(OwnField.Kind, String, String)])
  func refuses(_ kind: OwnField.Kind, _ typed: String, _ words: String) throws {
    guard case .failure(let problem) = Self.field(kind).read(typed) else {
      Issue.record("expected a refusal")
      return
    }
    #expect(problem.sentence.contains(words))
  }

  @Test("A value is shown in words")
  func shows() {
    #expect(Self.field(.date).shown("2017-04-06") == "6 April 2017")
    #expect(Self.field(.yesOrNo).shown("no") == "No")
    #expect(Self.field(.text).shown("4471") == "4471")
  }

  @Test("Whoever fills a field in sees it, and nobody else does who was not named")
  func seen() {
    let field = Self.field(.text)
    #expect(field.isSeen(by: Self.person([.officer])))
    #expect(field.isSeen(by: Self.person([.boardMember])))
    #expect(!field.isSeen(by: Self.person([.lead, .clerk])))
  }

  @Test("A lead fills in their own actions and a partner author their own priorities")
  func edited() {
    let field = Self.field(.text, edit: [.lead, .partnerAuthor, .officer])
    let plan = ID<Plan>("plan")
    func may(_ role: Role, lead: String?, priority: Int) -> Bool {
      field.isEdited(by: Self.person([role]), lead: lead, priority: priority, of: plan)
    }
    #expect(may(.lead, lead: "head of law", priority: 1))
    #expect(!may(.lead, lead: "Director", priority: 3))
    #expect(may(.partnerAuthor, lead: "Director", priority: 3))
    #expect(!may(.partnerAuthor, lead: "Head of Law", priority: 1))
    #expect(may(.officer, lead: nil, priority: 9))
    #expect(!may(.boardMember, lead: "Head of Law", priority: 3))
  }
}
