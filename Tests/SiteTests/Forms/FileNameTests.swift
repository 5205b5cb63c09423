import Testing

@testable import Site

struct FileNameTests {
  private func name(_ parameters: String) throws -> String? {
    try multipartForm("--b", "Content-Disposition: form-data; name=f; \(parameters)", "", "x", "--b--").get()
      .files.first?.name
  }

  @Test(arguments: [
    (#"filename="minutes.pdf""#, "minutes.pdf"),
    (#"filename=minutes.pdf"#, "minutes.pdf"),
    (#"filename=the minutes.pdf ; x=y"#, "the minutes.pdf"),
    (#"filename="Naïve plan – März.docx""#, "Naïve plan – März.docx"),
    (#"filename="会議.pdf""#, "会議.pdf"),
    (#"filename="👩‍👧.png""#, "👩‍👧.png"),
    (#"filename="C:\x\y.pdf""#, "y.pdf"),
    (#"filename="C:\\x\\y.pdf""#, "y.pdf"),
    (#"filename="\\server\share\y.pdf""#, "y.pdf"),
    (#"filename="../../etc/passwd""#, "passwd"),
    (#"filename="folder/""#, "unnamed"),
    (#"filename="..""#, "unnamed"),
    (#"filename="  spaced .pdf  ""#, "spaced .pdf"),
    (#"filename="a\"b\".pdf""#, "a\"b\".pdf"),
    (#"filename="a%22b%22.pdf""#, "a\"b\".pdf"),
    (#"filename="a%0d%0Ab.pdf""#, "ab.pdf"),
    (#"filename="100%25;%2e.pdf""#, "100%25;%2e.pdf"),
    (#"filename="ends in %""#, "ends in %"),
    (#"filename="old.pdf"; filename*=UTF-8''na%C3%AFve%20plan.pdf"#, "naïve plan.pdf"),
    (#"filename*=utf-8'en'it%27s.pdf; filename="old.pdf""#, "it's.pdf"),
    (#"filename*=ISO-8859-1''na%EFve.pdf"#, "naïve.pdf"),
    (#"filename="old.pdf"; filename*=UTF-8''na%EFve.pdf"#, "old.pdf"),
    (#"filename="old.pdf"; filename*=nonsense"#, "old.pdf"),
    (#"filename*=UTF-8''..%2F..%5Cy%00.pdf"#, "y.pdf"),
  ])
  func `A file keeps its own name and no folder`(sent: String, name: String) throws {
    #expect(try self.name(sent).map { Array($0.unicodeScalars) } == Array(name.unicodeScalars))
  }

  @Test func `What cannot be seen in a name is left out`() throws {
    #expect(FileName.cleaned("a\u{0}b\u{7}c\u{7F}\u{85}\u{2028}.pdf") == "abc.pdf")
    #expect(FileName.cleaned("invoice\u{202E}fdp.exe") == "invoicefdp.exe")
    #expect(FileName.cleaned("\u{FEFF}\u{200F}\u{A0}") == "unnamed")
  }

  @Test func `A long name is cut before its ending`() {
    let long = String(repeating: "é", count: 400)
    #expect(FileName.cleaned(long + ".docx") == String(repeating: "é", count: 195) + ".docx")
    #expect(FileName.cleaned(long) == String(repeating: "é", count: 200))
    #expect(FileName.cleaned("a." + long).unicodeScalars.count == 200)
    #expect(FileName.cleaned("a" + String(repeating: "\u{301}", count: 9_000)).unicodeScalars.count == 200)
  }

  @Test func `A name in another encoding than UTF-8 is still a name`() throws {
    let head = Array("--b\r\nContent-Disposition: form-data; name=f; filename=\"na".utf8)
    let bytes = head + [0xEF] + Array("ve.pdf\"\r\n\r\nx\r\n--b--".utf8)
    let form = try FormData.read(bytes, contentType: "multipart/form-data; boundary=b").get()
    #expect(form.files.first?.name == "na\u{FFFD}ve.pdf")
  }
}
