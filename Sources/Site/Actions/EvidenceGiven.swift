import Documents
import Improvement
import Records

/// Evidence that comes with a form: a file or a link.
enum EvidenceGiven {
  enum Outcome {
    case kept(Evidence.File)
    /// With what to do instead.
    case refused(String)
  }

  /// Keeps a file, when it is of a kind that is taken.
  static func keep(_ file: FormData.File, _ site: Site) throws -> Outcome {
    switch FileKind.find(in: file.bytes, named: file.name) {
    case .failure(let refusal): return .refused(refusal.sentence)
    case .success(let kind):
      guard let folder = site.files else {
        return .refused(
          "Files cannot be kept here yet: the site was started without a folder for them. Give a link instead."
        )
      }
      let hash = try folder.keep(file.bytes)
      return .kept(
        Evidence.File(hash: hash, name: file.name, size: file.bytes.count, mediaType: kind.mediaType))
    }
  }

  /// What is wrong with a link, or with a title that stands without one.
  static func problem(link: String, title: String) -> String? {
    guard !link.isEmpty else {
      return title.isEmpty ? nil : "Give the link to “\(title)”, or choose its file"
    }
    let isLink = link.hasPrefix("https://") || link.hasPrefix("http://")
    return isLink && !link.contains(where: \.isWhitespace)
      ? nil : "A link begins with https:// and has no spaces in it"
  }
}
