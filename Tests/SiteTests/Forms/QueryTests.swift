import Testing

@testable import Site

struct QueryTests {
  @Test func `An address is read as a form is`() {
    let query = Query("q=A.+Smith+%26+co&late&late=yes&empty=&%71=again")
    #expect(query.items.map(\.name) == ["q", "late", "late", "empty", "q"])
    #expect(query["q"] == "A. Smith & co")
    #expect(query["late"] == "yes")
    #expect(query["empty"] == nil)
    #expect(query["missing"] == nil)
    #expect(Query("").items.isEmpty)
  }

  @Test(arguments: [("q=%", "%"), ("q=%zz", "%zz"), ("q=%FF", "\u{FFFD}"), ("q=50%+of+%C2%A35", "50% of £5")])
  func `An odd address is read as well as it can be`(address: String, text: String) {
    #expect(Query(address)["q"] == text)
  }
}
