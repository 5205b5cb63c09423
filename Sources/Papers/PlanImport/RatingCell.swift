import Documents
import Improvement

extension PlanImport {
  /// The rating of a row, and why it stands where the rules suggest another.
  struct RatingCell {
    let key: String
    let overrideReason: String?

    /// Nil when there is a problem, or when it cannot be told for want of a timescale or an as-at month.
    init?(
      _ row: Row, _ said: RatingSaid, _ when: TimescaleCells, asAt: Month?, _ scale: RatingScale,
      _ log: inout Log
    ) {
      let column = row.number(of: .rating)
      if let sentence = said.problem(scale) {
        log.problem(sentence, row: row.number, column: column)
        return nil
      }
      guard row.has(.rating), let asAt, let timescale = when.timescale else { return nil }
      if row.isOfRegister, row.line(.rating).isEmpty { return nil }
      let isDue = timescale.to <= asAt
      guard let rating = said.rating(isDue: isDue, scale) else {
        guard !isDue, let rating = scale.first(.notStarted) else {
          let sentence = RatingReading.absent(timescale, isDue: isDue, scale)
          log.problem(sentence, row: row.number, column: column)
          return nil
        }
        log.count(.unratedTakenAsNotStarted, at: row.place)
        (key, overrideReason) = (rating.key, nil)
        return
      }
      switch RatingReading.verdict(on: rating, start: when.start, end: timescale.to, asAt: asAt) {
      case .fits: overrideReason = nil
      case .needsReason:
        log.count(.accepted, at: row.place)
        overrideReason = Remark.reason(log.file)
      case .refused where Self.isCarried(row, asAt):
        log.count(.accepted, at: row.place)
        overrideReason = Remark.reason(log.file)
      case .refused(let why):
        log.problem("\(why) Write another rating, or mend the timescale.", row: row.number, column: column)
        return nil
      }
      key = rating.key
      if said.isWordBeforeTheme(scale) { log.count(.wordBeforeTheme, at: row.place) }
      if said.isByColour { log.count(.ratedByColour, at: row.place) }
    }

    /// Whether a register gives it from an earlier month, in which it stood by the rules: the timescale may have
    /// moved since.
    private static func isCarried(_ row: Row, _ asAt: Month) -> Bool {
      guard row.isOfRegister,
        case .success(let said) = TimescaleCells.read(row.line(.updated), row.cell(.updated))
      else { return false }
      return said.to < asAt
    }
  }

  /// What a cell says of a rating, by its words and by its fill.
  struct RatingSaid {
    private let printed: String
    private let mapped: Rating?
    private let fill: FillReading
    private let colour: Colour?
    /// Whether the fill is one of the theme's, which may have changed since it was chosen.
    private let isTheme: Bool
    /// Whether the whole row has the fill of this cell, which then is no rating's.
    private let isRowShaded: Bool

    init(_ row: Row, _ scale: RatingScale, _ mapping: PlanMapping) {
      let cell = row.cell(.rating)
      printed = Self.printed(row.line(.rating), cell?.value)
      let word = normalised(printed)
      let key = (mapping.words ?? [:]).first { normalised($0.key) == word }?.value
      mapped = word.isEmpty ? nil : key.flatMap { scale[$0] }
      colour = cell?.fill
      isTheme = cell?.hasThemeFill ?? false
      fill = FillReading(cell?.fill, scale, mapping.colours ?? [:])
      isRowShaded = cell?.fill == row.cell(.wording)?.fill
    }

    /// What the cell shows: its word, or else its colour; nil when it is empty.
    var saying: (text: String, isColour: Bool)? {
      if !printed.isEmpty { return (printed, false) }
      return fill == .nothing ? nil : colour.map { ($0.hex, true) }
    }

    var isByColour: Bool {
      if case .rating = fill { printed.isEmpty } else { false }
    }

    func rating(isDue: Bool, _ scale: RatingScale) -> Rating? {
      if let mapped { return mapped }
      if !printed.isEmpty { return scale.read(printed, isDue: isDue) }
      if case .rating(let rating) = fill { return rating }
      return nil
    }

    /// What stops it from being told.
    func problem(_ scale: RatingScale) -> String? {
      let readings = [true, false].compactMap { rating(isDue: $0, scale) }
      if printed.isEmpty {
        guard fill == .unknown, let colour else { return nil }
        return RatingReading.unknown(colour, scale)
      }
      guard let first = readings.first else { return RatingReading.unknown(printed, scale) }
      guard let shown = clash(with: readings), !isTheme, let colour else { return nil }
      return """
        The cell says \(quoted(printed)) (\(first.label)), and its colour (\(colour.hex)) says \(shown.label). \
        Which is right? Mend one of them.
        """
    }

    /// Whether a colour of the theme says another rating than the words, which count.
    func isWordBeforeTheme(_ scale: RatingScale) -> Bool {
      isTheme && clash(with: [true, false].compactMap { rating(isDue: $0, scale) }) != nil
    }

    /// The rating that the fill says, where the words say another.
    private func clash(with readings: [Rating]) -> Rating? {
      guard case .rating(let shown) = fill, !printed.isEmpty, !isRowShaded,
        ![.white, .grey].contains(shown.tone),
        !readings.contains(shown)
      else { return nil }
      return shown
    }

    /// A percentage as the scales of percentages read it, without decimals; only what is all done is 100%.
    private static func printed(_ text: String, _ value: Cell.Value?) -> String {
      guard case .number(let number)? = value, text.hasSuffix("%"), (0...1).contains(number) else {
        return text
      }
      let percent = Int((number * 100).rounded())
      return "\(number > 0 && number < 1 ? min(99, max(1, percent)) : percent)%"
    }
  }
}
