import Testing

@testable import Site

struct MultipartFormTests {
  @Test func `Text and files are read apart`() throws {
    let form = try multipartForm(
      "--b", "Content-Disposition: form-data; name=\"note\"", "", "one", "two", "--b",
      "content-disposition:form-data;name=file;filename=\"minutes.pdf\"", "Content-Type: application/pdf", "",
      "%PDF-", "--b", "Content-Disposition: form-data; name=\"empty\"", "", "", "--b--", ""
    ).get()
    #expect(form.items.map(\.name) == ["note", "empty"])
    #expect(form["note"] == "one\ntwo")
    #expect(form["empty"] == "")
    #expect(form.files.map(\.field) == ["file"])
    #expect(form.files.first?.name == "minutes.pdf")
    #expect(form.files.first?.bytes == Array("%PDF-".utf8))
  }

  @Test func `A file's bytes stay as they are`() throws {
    let bytes = [0, 13, 10, 0xFF, 13] + Array("--b".utf8) + [13, 10, 13, 10] + Array("--".utf8) + [13]
    var posted = PostedForm(files: [("file", "a.bin", bytes)], boundary: "bb")
    #expect(
      try FormData.read(posted.multipart, contentType: posted.multipartType).get().files[0].bytes == bytes)
    posted.boundary = "'()+_,-./:=? x"
    let type = "multipart/form-data; boundary=\"\(posted.boundary)\""
    #expect(try FormData.read(posted.multipart, contentType: type).get().files[0].bytes == bytes)
  }

  @Test func `An input in which no file was chosen is left out, and an empty file is not`() throws {
    let posted = PostedForm(files: [("a", "", []), ("b", "empty.txt", []), ("c", "", [1]), ("d", "..", [])])
    let files = try FormData.read(posted.multipart, contentType: posted.multipartType).get().files
    #expect(files.map(\.field) == ["b", "c", "d"])
    #expect(files.map(\.name) == ["empty.txt", "unnamed", "unnamed"])
  }

  @Test func `What stands before the first delimiter and after the last is ignored`() throws {
    let form = try multipartForm(
      "a preamble", "--bcd", "--b \t", "Content-Disposition: form-data; name=a", "", "--bcd", "--b--x",
      "--b- ",
      "--b", "Content-Disposition: form-data; name=c", "", "2", "--b--\t", "--b", "nonsense"
    ).get()
    #expect(form.items.map(\.value) == ["--bcd\n--b--x\n--b- ", "2"])
  }

  @Test(arguments: ["--b--", "--b--\r\n", "\r\n--b--", "preamble\r\n--b--  \r\nepilogue"])
  func `A form may have no parts`(body: String) throws {
    let form = try multipartForm(body).get()
    #expect(form.items.isEmpty && form.files.isEmpty)
  }

  @Test(arguments: [
    (["Content-Type: text/plain"], "has no name"),
    ([], "has no name"),
    (["Content-Disposition: attachment; name=a"], "has no name"),
    (["Content-Disposition: form-data; filename=a"], "has no name"),
    (["Content-Disposition: form-data; name=\"a"], "cannot be read"),
    (["Content-Disposition: form-data; name=a; name=b"], "cannot be read"),
    (["Content-Disposition: form-data; name=\"a\"b"], "cannot be read"),
    (["Content-Disposition: form-data; name=a", "Content-Disposition: form-data; name=b"], "cannot be read"),
    (["Content-Disposition: form-data; name=a", " folded"], "no colon"),
    (["Content-Disposition: form-data; name=a", "Content-Transfer-Encoding: base64"], "encoded"),
  ])
  func `A part that no browser sends is refused`(heading: [String], words: String) throws {
    let lines = ["--b"] + heading + ["", "text", "--b--"]
    let problem = try #require(formProblem(multipartForm(lines.joined(separator: "\r\n"))))
    #expect(problem.sentence.contains(words))
    #expect(problem.sentence.contains("load its page again"))
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a \"",
    "multipart/form-data; boundary=a\u{1}b", "multipart/form-data; boundary=é",
    "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
  ])
  func `A boundary that the standard does not allow is refused`(type: String) {
    #expect(formProblem(FormData.read([], contentType: type))?.sentence.contains("boundary") == true)
  }

  @Test func `Text in a part that is not UTF-8 is refused`() {
    var posted = PostedForm(fields: [("note", "a£b")])
    let latin = posted.multipart.filter { $0 != 0xC2 }
    #expect(formProblem(FormData.read(latin, contentType: posted.multipartType)) == .notText(field: "note"))
    posted.fields = [("note", "a£b")]
    #expect(formProblem(FormData.read(posted.multipart, contentType: posted.multipartType)) == nil)
  }
}
