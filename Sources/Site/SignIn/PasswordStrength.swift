import CZxcvbn
import Foundation

/// Whether a new password is good enough: long enough, and not soon guessed by somebody who tries stolen
/// passwords, words, dates, keyboard runs, and what is known of the person. The estimate is zxcvbn's,
/// whose lists hold the passwords found most often in known thefts.
package enum PasswordStrength {
  package static let fewest = 12
  package static let most = 200

  /// 2^30 guesses at a quarter of a second each (`PasswordHash`) are eight years of one processor core,
  /// for one person's password, after a theft of the database. Four unrelated words pass nearly always,
  /// and three when they are not among the most frequent; two do not, nor does a word with a year and an
  /// exclamation mark. It stands between zxcvbn's score of 3 (10^8 guesses) and its highest (10^10).
  static let fewestBits = 30.0

  /// What is wrong with a password and how to mend it, in plain sentences; nil when it will do.
  ///
  /// - Parameter words: what is known of the person, which the password may not lean on: e-mail address,
  ///   name, council.
  package static func problem(_ password: String, about words: [String]) -> String? {
    let length = password.count
    if length < fewest {
      return
        "This password has \(length) \(length == 1 ? "character" : "characters"): use \(fewest) or more. "
        + advice
    }
    if length > most || password.utf8.count > 4 * most {
      return "This password is too long: use \(most) characters or fewer."
    }
    guard let weakest = readings(of: password, knowing: words).min(by: { $0.bits < $1.bits }),
      weakest.bits < fewestBits
    else { return nil }
    return "This password is soon guessed: \(weakest.reason.words). \(advice)"
  }

  private static let advice = "Four words that have nothing to do with each other make a good one."

  /// The first words that somebody would try here.
  private static let fieldWords = [
    "line of sight", "council", "children", "childrens", "services", "social", "worker", "care", "ofsted",
    "safeguarding", "inspection", "inspector", "improvement", "plan", "action", "board", "inadequate",
    "outstanding",
  ]

  /// A password as typed, and its letters and figures alone: spaces between words count as random
  /// characters, and are not.
  static func readings(of password: String, knowing words: [String]) -> [PasswordEstimate] {
    let known = Set((words + fieldWords).flatMap(spellings)).filter { $0.utf8.count >= 3 }.sorted()
    let bare = password.filter { $0.isLetter || $0.isNumber }
    return [password, bare].filter { !$0.isEmpty }.map { PasswordEstimate($0, knowing: known) }
  }

  /// "Robin.Example@barchester.gov.uk": the whole, what stands before the @, each part, and the parts run
  /// together.
  private static func spellings(of words: String) -> [String] {
    let words = words.lowercased()
    let parts = words.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    return [words, String(words.prefix { $0 != "@" }), parts.joined()] + parts
  }
}

/// What zxcvbn makes of a text.
struct PasswordEstimate {
  enum Reason {
    case known, pattern, common

    var words: String {
      switch self {
      case .known: "it leans on your name, your e-mail address, your council or your work"
      case .pattern: "it repeats itself, or runs along the keyboard or the alphabet"
      case .common: "it is made of common words, names, dates or stolen passwords"
      }
    }
  }

  /// The logarithm of the number of guesses.
  let bits: Double
  let reason: Reason

  init(_ password: String, knowing words: [String]) {
    var known = words.map { UnsafePointer(strdup(Self.bytes($0))) }
    known.append(nil)
    defer { for word in known { free(UnsafeMutablePointer(mutating: word)) } }
    var parts: UnsafeMutablePointer<ZxcMatch_t>?
    bits = ZxcvbnMatch(Self.bytes(password), &known, &parts)
    defer { ZxcvbnFreeInfo(parts) }
    reason = Self.reason(parts)
  }

  /// What most of the password's characters are a part of.
  private static func reason(_ first: UnsafeMutablePointer<ZxcMatch_t>?) -> Reason {
    var (known, pattern, common) = (0, 0, 0)
    var next = first
    while let part = next?.pointee {
      let length = Int(part.Length)
      let repeats = part.Type.rawValue >= MULTIPLE_MATCH.rawValue
      switch ZxcTypeMatch_t(part.Type.rawValue & ~MULTIPLE_MATCH.rawValue) {
      case USER_MATCH, USER_LEET_MATCH: known += length
      case REPEATS_MATCH, SEQUENCE_MATCH, SPATIAL_MATCH: pattern += length
      case _ where repeats: pattern += length
      default: common += length
      }
      next = part.Next
    }
    if known > 0, known >= max(pattern, common) { return .known }
    return pattern > common ? .pattern : .common
  }

  /// The library reads bytes, and a hundred of them with care. Accents go, and any other letter becomes
  /// one byte, so that it does not count as several and is seen to be repeated.
  private static func bytes(_ text: String) -> [CChar] {
    let plain = text.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
    let bytes = plain.unicodeScalars.prefix(100).map { letter in
      (0x20...0x7E).contains(letter.value) ? UInt8(letter.value) : UInt8(letter.value & 0x7F) | 0x80
    }
    return bytes.map { CChar(bitPattern: $0) } + [0]
  }
}
