extension Month {
  /// Reads one month in any style in which timescales are printed: "March 2017", "Mar 17", "2017-03".
  /// Nil for a blank; a stretch of months is a problem whose sentence says what to write instead.
  package static func read(_ printed: String) -> Result<Month?, TimescaleProblem> {
    guard !isBlank(printed) else { return .success(nil) }
    return Timescale.read(printed).flatMap { timescale in
      guard !timescale.isRange else {
        return .failure(
          TimescaleProblem(
            sentence:
              "“\(timescale.printed)” is more than one month. Write one, such as \(timescale.to.long)."))
      }
      return .success(timescale.to)
    }
  }
}
