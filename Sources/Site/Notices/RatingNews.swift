import Improvement
import Papers
import Records

/// A rating that changed, as a notice keeps it: which it was before. What it is by then is read when the
/// letter is written, so that a slip that was put right is told to nobody.
struct RatingNews: Hashable {
  let month: Month
  let reference: Reference
  /// Key of the rating; nil when there was none.
  let before: String?

  /// "2017-03/1.1.1/red"
  var text: String {
    "\(month.iso)/\(PercentEncoding.encode(reference.text))/\(PercentEncoding.encode(before ?? ""))"
  }

  init(month: Month, reference: Reference, before: String?) {
    (self.month, self.reference, self.before) = (month, reference, before)
  }

  init?(_ text: Substring) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let month = Month(parts[0]) else { return nil }
    self.month = month
    reference = Reference(kept: parts[1].removingPercentEncoding ?? parts[1])
    before = parts[2].isEmpty ? nil : parts[2].removingPercentEncoding
  }

  /// Those that a notice is about; of several of one action and month the first, which knew what stood before.
  static func all(_ notice: Notice) -> [RatingNews] {
    notice.about.split(separator: " ").dropFirst(2).compactMap { RatingNews($0) }.reduce(into: []) {
      all, news in
      if !all.contains(where: { $0.month == news.month && $0.reference == news.reference }) {
        all.append(news)
      }
    }
  }
}
