import Improvement

extension PlanImport {
  /// One row read as an action. Every fault of the row is told, not only the first.
  struct ActionRow {
    let row: Row
    let reference: Reference
    let priority: Int
    let asAt: Month?
    let options: PlanImportOptions
    let scale: RatingScale
    var rating: RatingSaid { RatingSaid(row, scale, options.mapping) }

    /// Nil when the row has a fault.
    func action(_ log: inout Log) -> Action? {
      for column in row.overlong {
        log.problem(
          """
          The \(column.name) is longer than \(Row.longestText) characters. Shorten it, and keep the whole as \
          evidence.
          """, row: row.number, column: row.number(of: column))
      }
      let lead = lead(&log)
      let when = TimescaleCells(row, &log)
      let rating = options.isRated ? RatingCell(row, self.rating, when, asAt: asAt, scale, &log) : nil
      let forecast = forecast(&log)
      let recommendations = recommendations(&log)
      let month = RegisterMonth(row, asAt: asAt, &log)
      let isUnrated = !options.isRated || month.isUnrated
      guard let timescale = when.timescale, let asAt, rating != nil || isUnrated else { return nil }

      let wording = LetteredParts(row.lines(.wording))
      var action = Action(
        id: options.ids(), reference: reference, priority: priority, stem: wording.stem, timescale: timescale,
        inPlanFrom: asAt)
      action.parts = wording.parts
      action.start = when.start
      action.lead = lead
      action.contributors = PostTitles.list(row.lines(.contributors))
      action.category = nonEmpty(row.line(.category))
      action.successMeasure = nonEmpty(row.lines(.successMeasure))
      action.recommendations = recommendations
      action.evidence = EvidenceList.read(row.lines(.evidence))
      action.updates = rating.map { [update($0, forecast, month.rated ?? asAt)] } ?? []
      action.withdrawal = month.withdrawal(options.file)
      return action
    }

    private func update(_ rating: RatingCell, _ forecast: Month?, _ asAt: Month) -> Update {
      var update = Update(id: options.ids(), asAt: asAt, rating: rating.key, recordedOn: options.today)
      let account = InterimLine(row.lines(.narrative))
      update.narrative = Narrative(account.narrative)
      update.interim = account.interim
      update.forecast = forecast
      update.overrideReason = rating.overrideReason
      return update
    }

    private func lead(_ log: inout Log) -> String? {
      let lead = row.line(.lead)
      guard row.isOfRegister ? !lead.isEmpty : !saysNothing(lead) else {
        log.count(.noLead, at: row.place)
        return nil
      }
      guard lead.count <= 200 else {
        log.problem(
          "\(quoted(lead)) is too long for a lead. Write one post.", row: row.number,
          column: row.number(of: .lead))
        return nil
      }
      if !row.isOfRegister, let (first, second) = PostTitles.two(in: row.lines(.lead)) {
        log.problem(
          """
          This names two leads, \(quoted(first)) and \(quoted(second)), and one must be accountable. Which is \
          it? Keep that one here; the other can be a contributor.
          """, row: row.number, column: row.number(of: .lead))
      }
      return lead
    }

    private func forecast(_ log: inout Log) -> Month? {
      let printed = row.line(.forecast)
      guard !printed.isEmpty else { return nil }
      guard !saysNothing(printed) else {
        log.count(.noForecast, at: row.place)
        return nil
      }
      switch TimescaleCells.read(printed, row.cell(.forecast)) {
      case .success(let read):
        if let asAt, read.to < asAt { log.count(.pastForecast, at: row.place) }
        return read.to
      case .failure(let problem):
        log.problem(
          "The forecast cannot be read: \(problem.sentence)", row: row.number,
          column: row.number(of: .forecast))
        return nil
      }
    }

    /// Codes such as LA7. A sentence is none.
    private func recommendations(_ log: inout Log) -> [String] {
      let cell = row.lines(.recommendations).replacing(" and ", with: ",").replacing("&", with: ",")
      let names = cell.split { $0.isNewline || ",;".contains($0) }.map { PlanImport.line($0) }
      var codes: [String] = []
      for name in names where !saysNothing(name) {
        let words = name.split(separator: " ")
        let isNamed = words.count > 1 && words[0].lowercased().hasPrefix("rec")
        guard let code = Reference((isNamed ? words.dropFirst() : words[...]).joined(separator: " ")) else {
          log.count(.wordsForRecommendations, at: row.place)
          continue
        }
        if !codes.contains(code.text) { codes.append(code.text) }
      }
      return codes
    }

    private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
  }
}
