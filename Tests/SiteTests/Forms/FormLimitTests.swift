import Testing

@testable import Site

struct FormLimitTests {
  private let limits = FormData.Limits(bytes: 2_000, fields: 3, bytesPerField: 10, files: 2, bytesPerFile: 20)

  private func read(_ posted: PostedForm) -> Result<FormData, FormData.Problem> {
    FormData.read(posted.multipart, contentType: posted.multipartType, limits: limits)
  }

  @Test func `A form is taken up to every limit`() throws {
    let text = String(repeating: "a", count: 10)
    let bytes = [UInt8](repeating: 7, count: 20)
    let posted = PostedForm(
      fields: [("a", text), ("b", text), ("c", text)],
      files: [("f", "1.pdf", bytes), ("f", "2.pdf", bytes), ("f", "", [])])
    let form = try read(posted).get()
    #expect(form.items.count == 3)
    #expect(form.files.count == 2)
  }

  @Test func `The whole form has a limit`() {
    let most = [UInt8](repeating: UInt8(ascii: "&"), count: 2_000)
    #expect(formProblem(FormData.read(most, contentType: urlEncodedType, limits: limits)) == nil)
    let problem = formProblem(FormData.read(most + [38], contentType: urlEncodedType, limits: limits))
    #expect(problem == .tooLarge(limit: 2_000))
    #expect(problem?.sentence.contains("larger together than 2 kB") == true)
  }

  @Test(arguments: [true, false])
  func `The number of fields has a limit`(isMultipart: Bool) {
    let posted = PostedForm(fields: Array(repeating: ("a", ""), count: 4))
    let result =
      isMultipart
      ? read(posted) : FormData.read(posted.urlEncoded, contentType: urlEncodedType, limits: limits)
    #expect(formProblem(result) == .tooManyFields(limit: 3))
    #expect(formProblem(result)?.sentence.contains("more than 3 boxes") == true)
  }

  @Test func `A field's text has a limit, and the box is named`() {
    let problem = formProblem(read(PostedForm(fields: [("a", "short"), ("narrative", "eleven char")])))
    #expect(problem == .textTooLong(field: "narrative", limit: 10))
    #expect(problem?.sentence.contains("in the box “narrative” is longer than 10 bytes") == true)
    #expect(problem?.field == "narrative")
  }

  @Test func `A field's name has a limit`() {
    let name = String(repeating: "n", count: 201)
    #expect(formProblem(read(PostedForm(fields: [(name, "")]))) == .textTooLong(field: "", limit: 200))
    #expect(formProblem(read(PostedForm(fields: [(String(name.dropLast()), "")]))) == nil)
  }

  @Test func `The number of files has a limit`() throws {
    let form = try read(PostedForm(files: Array(repeating: ("f", "a.pdf", [1]), count: 3))).get()
    #expect(form.files.count == 2)
    #expect(form.refusedFiles == [.tooManyFiles(field: "f", limit: 2)])
    #expect(form.refusedFiles[0].sentence.contains("More than 2 files"))
  }

  @Test func `A file's size has a limit, the file is named, and what was typed beside it stays`() throws {
    let posted = PostedForm(
      fields: [("words", "typed")], files: [("f", "C:\\plan.pdf", [UInt8](repeating: 7, count: 21))])
    let form = try read(posted).get()
    #expect(form["words"] == "typed" && form.files.isEmpty)
    #expect(form.refusedFiles == [.fileTooLarge("plan.pdf", field: "f", limit: 20)])
    #expect(form.refusedFiles[0].sentence.contains("“plan.pdf” is larger than 20 bytes"))
    #expect(form.refusedFiles[0].field == "f")
  }

  @Test func `The usual limits are stated in the units of people's computers`() {
    let usual = FormData.Limits()
    #expect(
      FormData.Problem.fileTooLarge("a", field: "f", limit: usual.bytesPerFile).sentence.contains("20 MB"))
    #expect(FormData.Problem.tooLarge(limit: usual.bytes).sentence.contains("50 MB"))
    #expect(
      FormData.Problem.textTooLong(field: "f", limit: usual.bytesPerField).sentence.contains("200 kB"))
    #expect(FormData.Problem.tooManyFields(limit: usual.fields).sentence.contains("2000 boxes"))
  }
}
