import Testing

@testable import Site

/// Forms made to take long. Anything that grows faster than their size would take hours here.
@Suite(.timeLimit(.minutes(2)))
struct HostileFormTests {
  private static let length = 300_000
  private static let boundary = String(repeating: "-", count: 68) + "ab"
  private static let head = "--\(boundary)\r\nContent-Disposition: form-data; name=a\r\n\r\n"

  private func read(_ body: String) -> FormData.Problem? {
    formProblem(
      FormData.read(Array(body.utf8), contentType: "multipart/form-data; boundary=\(Self.boundary)"))
  }

  @Test(arguments: [
    "\r\n--" + boundary.dropLast(), "\r\n--\(boundary)-", "\r\n--\(boundary)x", "\r\n--\(boundary)    x",
    "-", "\r", "\r\n",
  ])
  func `A boundary that is almost repeated and never comes is a form cut short`(unit: String) {
    let body = String(repeating: unit, count: Self.length / unit.utf8.count)
    #expect(read(Self.head + body) == .cutShort)
    #expect(read(body) == .cutShort)
    #expect(read("\(Self.head)\r\n--\(Self.boundary)" + body.filter { $0 != "\r\n" }) == .cutShort)
  }

  @Test func `A heading without end is refused`() {
    for fill in ["x", "\r", "\r\n\t", "a: b\r\n", "; x=\"\\\"\""] {
      let heading =
        "Content-Disposition: form-data; name=a"
        + String(repeating: fill, count: Self.length / fill.utf8.count)
      let body = "--\(Self.boundary)\r\n\(heading)\r\n\r\ntext\r\n--\(Self.boundary)--"
      #expect(read(body)?.sentence.contains("longer than 16384 bytes") == true)
    }
  }

  @Test func `Parts without end are refused at the limit`() {
    let parts = String(repeating: Self.head + "1\r\n", count: 10_000)
    #expect(read(parts) == .tooManyFields(limit: 2_000))
    let empty = String(
      repeating: Self.head.replacing("name=a", with: "name=a; filename=\"\"") + "\r\n", count: 8_000)
    #expect(read(empty + "--\(Self.boundary)--") == nil)
  }

  @Test(
    arguments: [
      ("&", nil), ("a&", .tooManyFields(limit: 2_000)), ("=", .textTooLong(field: "", limit: 200_000)),
      ("%", .textTooLong(field: "", limit: 200)), ("+", .textTooLong(field: "", limit: 200)),
      ("%41", .textTooLong(field: "", limit: 200)), ("%0D", .textTooLong(field: "", limit: 200)),
    ] as [(String, FormData.Problem?)])
  func `Marks without end are read or refused`(mark: String, expected: FormData.Problem?) {
    let bytes = Array(String(repeating: mark, count: Self.length / mark.utf8.count).utf8)
    #expect(formProblem(FormData.read(bytes, contentType: urlEncodedType)) == expected)
  }
}
