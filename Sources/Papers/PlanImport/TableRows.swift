import Improvement

// What each sort of row adds to the plan.
extension PlanImport.Table {
  typealias NumberedTitle = PlanImport.NumberedTitle

  mutating func read(_ heading: NumberedTitle, _ row: PlanImport.Row) {
    guard let objective = heading.objective else {
      band = (heading, row.number)
      return
    }
    guard heading.isTitled else { return }
    outline.addObjective(objective, heading.title, row: row.number, column: nil, &log)
  }

  mutating func readPart(_ letter: String, _ wording: String, _ row: PlanImport.Row) {
    let column = row.number(of: .reference)
    if case .nothing = above {
      log.problem("This is a lettered part, and no action stands above it.", row: row.number, column: column)
    }
    guard case .action(let parts, let isRead) = above else { return }
    let expected = parts < 26 ? String(UnicodeScalar(UInt8(97 + parts))) : "?"
    guard letter == expected else {
      log.problem(
        """
        This part is lettered \(letter)), and \(expected)) would be next. Mend the letters, or give the row a \
        reference.
        """, row: row.number, column: column)
      return
    }
    if !row.line(.rating).isEmpty || !row.line(.narrative).isEmpty || !row.line(.lead).isEmpty {
      log.count(.partRowSaysMore, at: row.place)
    }
    above = .action(parts: parts + 1, isRead: isRead)
    guard isRead, let last = actions.indices.last else { return }
    let words = PlanImport.LetteredParts.trimmed(wording, isLast: false)
    actions[last].parts.append(Part(letter: letter, text: words.isEmpty ? wording : words))
  }

  mutating func readAction(_ reference: Reference, _ row: PlanImport.Row) {
    if let first = placeByReference[reference] {
      let isElsewhere = first.table != log.table
      let before = (isElsewhere ? first.table.map { "\($0), " } : nil) ?? ""
      log.problem(
        """
        Reference \(reference) is used in \(before)row \(first.row) and again in row \(row.number). Give one of \
        them another number.
        """, row: row.number, column: row.number(of: .reference))
    } else {
      placeByReference[reference] = PlanImportResult.Place(
        table: log.table, row: row.number, column: row.number(of: .timescale) ?? row.number(of: .end))
    }
    checkMonth(of: row)
    let priority = priority(of: reference, row)
    let objective = objective(of: reference, row)
    let reader = PlanImport.ActionRow(
      row: row, reference: reference, priority: priority ?? 0, asAt: asAt, options: options, scale: scale)
    var action = reader.action(&log)
    finding.tell(reader.rating, scale)
    action?.objective = objective
    let parts = action?.parts ?? PlanImport.LetteredParts(row.lines(.wording)).parts
    above = .action(parts: parts.count, isRead: action != nil)
    if let action {
      actions.append(action)
      wordings[reference] = row.line(.wording)
      finding.tell(action, at: log.place(of: row), isRatedByColour: reader.rating.isByColour)
    }
  }

  /// A register holds one month.
  private mutating func checkMonth(of row: PlanImport.Row) {
    guard options.asAt == nil, let asAt, let said = PlanImport.RegisterMonth.month(.asAt, row, &log),
      said != asAt
    else { return }
    log.problem(
      "This row stands as at \(said.long), and the first as at \(asAt.long). Bring in one month at a time.",
      row: row.number, column: row.number(of: .asAt))
  }

  /// The priority that the row names, or else that of the band above, or else its reference's first number.
  private mutating func priority(of reference: Reference, _ row: PlanImport.Row) -> Int? {
    let leading = reference.text.contains { ".-/".contains($0) } ? reference.leadingNumber : nil
    let printed = row.line(.priority)
    var (heading, place) = (band?.heading, band?.row ?? row.number)
    if !printed.isEmpty {
      let numbered = NumberedTitle(printed).flatMap { $0.priority == nil ? nil : $0 }
      var own = numbered ?? NumberedTitle(bare: printed)
      if row.has(.priorityTitle), let number = own.priority {
        own = NumberedTitle(number: number, title: row.line(.priorityTitle))
      }
      (heading, place) = (own, row.number)
      lastPriority = own
    } else if heading == nil, leading == nil {
      heading = lastPriority
    }
    guard let number = heading?.priority ?? leading, number > 0, number <= 999 else {
      log.problem(
        """
        Its priority has no number\(heading.map { ": \(PlanImport.quoted($0.title))" } ?? ""). Write one before its \
        title, as in “1 Leadership”, or number the actions as in 1.7.2.
        """, row: row.number, column: row.number(of: row.has(.priority) ? .priority : .reference))
      return nil
    }
    let column = place == row.number ? row.number(of: .priority) : nil
    outline.addPriority(number, heading?.title ?? "", row: place, column: column, &log)
    return number
  }

  /// The objective that the row names, or else that of its reference's number.
  private mutating func objective(of reference: Reference, _ row: PlanImport.Row) -> Reference? {
    let printed = row.line(.objective)
    let own = NumberedTitle(printed).flatMap { $0.objective == nil ? nil : $0 }
    let parent = reference.parent.flatMap { $0.text.contains(".") ? $0 : nil }
    guard !printed.isEmpty else { return parent }
    guard let number = own?.objective ?? parent else {
      log.count(.objectiveWithoutNumber, at: row.place)
      return nil
    }
    let title = own.map { $0.isTitled ? $0.title : printed } ?? printed
    outline.addObjective(number, title, row: row.number, column: row.number(of: .objective), &log)
    return number
  }
}
