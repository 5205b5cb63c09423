import Testing

@testable import Site

/// The plan drawn, for everybody who may read the whole of it.
struct ChartsPageTests {
  @Test func `Every chart has its table behind it and its drawing as a file`() async throws {
    try await Demo.with(.sqlite) { test in
      let officer = try await Visitor(test.database)
      let page = try await officer.get("/plans/barchester/charts?as-at=2017-03")
      #expect(page.status == 200)
      #expect(page.body.contains("Actions by priority and rating at 31 March 2017"))
      #expect(page.body.matches(of: /<figure class="plot"/).count == 3)
      #expect(page.body.matches(of: /<summary>Show as a table<\/summary>/).count == 3)
      for chart in ["ratings-by-priority", "ratings-by-month", "burn-up"] {
        let file = try await officer.get("/plans/barchester/charts/\(chart).svg?as-at=2017-03")
        #expect(file.headers[.contentType] == "image/svg+xml")
        #expect(file.headers[.contentDisposition]?.contains("barchester-\(chart)-2017-03.svg") == true)
        #expect(file.body.hasPrefix("<?xml"))
      }
      let none = try await officer.get("/plans/barchester/charts/pie.svg")
      #expect(none.status == 404 && none.body.contains("There is no such chart"))
    }
  }
}
