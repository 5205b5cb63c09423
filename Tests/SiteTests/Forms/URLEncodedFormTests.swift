import Testing

@testable import Site

struct URLEncodedFormTests {
  private func read(_ text: String, limits: FormData.Limits = .init()) throws -> FormData {
    try FormData.read(Array(text.utf8), contentType: urlEncodedType, limits: limits).get()
  }

  @Test func `Fields are read in the order in which they were sent`() throws {
    let form = try read("lead=A.+Smith&late=yes&box=1&box=2&empty=&bare")
    #expect(form.items.map(\.name) == ["lead", "late", "box", "box", "empty", "bare"])
    #expect(form["lead"] == "A. Smith")
    #expect(form["box"] == "1")
    #expect(form.all("box") == ["1", "2"])
    #expect(form["empty"] == "")
    #expect(form["bare"] == "")
    #expect(form["missing"] == nil)
    #expect(form.all("missing") == [])
    #expect(form.files.isEmpty)
  }

  @Test(arguments: [
    ("a=%C2%A35+%2B+1", "£5 + 1"), ("a=100%", "100%"), ("a=5%+off", "5% off"), ("a=%4", "%4"),
    ("a=%zz%41", "%zzA"), ("a=b=c", "b=c"), ("&&a=1&&", "1"), ("a=%e2%82%ac", "€"), ("%61=x", "x"),
    ("a=one%0D%0Atwo%0Athree%0Dfour", "one\ntwo\nthree\nfour"), ("a=%0D%0D%0A%0A", "\n\n\n"),
  ])
  func `What was typed is what is read`(sent: String, typed: String) throws {
    #expect(try read(sent)["a"] == typed)
  }

  @Test func `Accents stay as they were typed`() throws {
    let form = try read("a=e%CC%81&b=%C3%A9")
    #expect(form["a"]?.unicodeScalars.count == 2)
    #expect(form["b"]?.unicodeScalars.count == 1)
  }

  @Test func `An invisible NUL is left out, since a database cannot keep it`() throws {
    #expect(try read("a=one%00two&b%00=3").items.map(\.value) == ["onetwo", "3"])
    #expect(try read("a=one%0D%00%0Atwo")["a"] == "one\ntwo")
  }

  @Test(arguments: ["a=%FF", "a=%C3", "a=ok&b=%ED%A0%80", "a=%C0%AF"])
  func `Text that is not UTF-8 is refused, and its box named`(sent: String) {
    let problem = formProblem(FormData.read(Array(sent.utf8), contentType: urlEncodedType))
    let field = sent.contains("b=") ? "b" : "a"
    #expect(problem == .notText(field: field))
    #expect(problem?.field == field)
    #expect(problem?.sentence.contains("in the box “\(field)”") == true)
  }

  @Test func `A box named in other bytes than UTF-8 is refused`() {
    let problem = formProblem(FormData.read(Array("%FF=1".utf8), contentType: urlEncodedType))
    #expect(problem == .notText(field: ""))
    #expect(problem?.field == nil)
  }

  @Test(arguments: [
    "application/x-www-form-urlencoded; charset=UTF-8", "Application/X-WWW-Form-URLEncoded",
    " application/x-www-form-urlencoded ; charset=\"utf-8\";",
  ])
  func `The content type is read as its grammar has it`(type: String) throws {
    #expect(try FormData.read(Array("a=1".utf8), contentType: type).get()["a"] == "1")
  }

  @Test(arguments: [nil, "", "text/plain", "application/json", "multipart/mixed; boundary=b", "; a"])
  func `What is no form is refused`(type: String?) {
    #expect(formProblem(FormData.read(Array("a=1".utf8), contentType: type)) == .notAForm)
  }

  @Test func `A form without fields is a form`() throws {
    #expect(try read("").items.isEmpty)
    #expect(try FormData.read([], contentType: nil).get().items.isEmpty)
  }
}
