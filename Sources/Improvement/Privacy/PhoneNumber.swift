// Phone numbers that ring at one person's: British landlines and mobiles. Numbers that begin with 03, 08
// or 09 are an organisation's, such as a helpline, and tell nobody's identity.
extension TypedText {
  func phones() -> [Range<Int>] {
    runs.indices.compactMap { run in
      guard let span = phone(at: run), !isAmount(span), !isNumberOfAThing(run) else { return nil }
      return isInWebAddress(span.lowerBound) ? nil : span
    }
  }

  private func phone(at run: Int) -> Range<Int>? {
    guard let first = figures(run), first > 1 else { return nil }
    let isLabelled = isLabelled(run, by: NumberLabels.phones, over: NumberLabels.links)
    guard isLabelled || startsPhone(runs[run].span) else { return nil }
    var number = TypedPhone(
      figures: [], pieces: [], isInternational: sign(at: runs[run].span.lowerBound - 1) == UInt8(ascii: "+"),
      isLabelled: isLabelled)
    for last in run..<min(run + 7, runs.count) where runs[last].isFigures {
      if last > run {
        guard let join = join(before: last), TypedPhone.joins.contains(join) else { break }
      }
      number.add(signs[runs[last].span])
      if number.isWhole {
        let span = withOpening(runs[run].span.lowerBound..<runs[last].span.upperBound)
        return standsAlone(span) || isLabelled && !sign(at: span.upperBound).isLetter ? span : nil
      }
    }
    return nil
  }

  /// With the "+" and the bracket that belong to it, when the bracket is closed inside.
  private func withOpening(_ span: Range<Int>) -> Range<Int> {
    var start = span.lowerBound
    if sign(at: start - 1) == UInt8(ascii: "+") { start -= 1 }
    let closed = signs[span].filter { $0 == .closing }.count
    let opened = signs[span].filter { $0 == .opening }.count
    if closed > opened, sign(at: start - 1) == .opening { start -= 1 }
    return start..<span.upperBound
  }

  /// A first look that turns most numbers away.
  private func startsPhone(_ span: Range<Int>) -> Bool {
    let first = signs[span.lowerBound]
    return first == UInt8(ascii: "0") ? span.count > 2 : first == UInt8(ascii: "4")
  }
}
