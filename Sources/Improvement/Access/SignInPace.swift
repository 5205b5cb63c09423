/// How guessing at a password is slowed without letting a stranger lock somebody out.
///
/// Wrong answers count against where they came from. A browser that has signed in as this person
/// before has a count of its own, so a stranger's wrong guesses never delay its owner; all other
/// browsers share one count for the account, so guessing from many addresses is slowed too; and a
/// network that guesses at many accounts is slowed for all of them. (The plan of OWASP's "Slow down
/// online guessing attacks with device cookies".)
package enum SignInPace {
  /// Wrong answers in a row before anybody waits.
  package static let free = 5
  /// Wrong answers from one network, whatever the account, before it waits: a council's whole
  /// building may sit behind one address.
  package static let freeByNetwork = 60
  /// Seconds after which a wrong answer is forgotten.
  package static let memory = 3600
  /// No wait is longer than this, in seconds.
  package static let longest = 900

  /// Seconds to wait at a time after so many wrong answers, from the newest of them: 15, 30, 60 …
  /// up to 15 minutes.
  package static func wait(failures: [Int], free: Int = free, now: Int) -> Int {
    let recent = failures.filter { $0 > now - memory }
    guard recent.count >= free, let newest = recent.max() else { return 0 }
    let doublings = min(recent.count - free, 6)
    return max(0, newest + min(longest, 15 << doublings) - now)
  }

  /// "15 seconds", "4 minutes": as the page tells it, never too short.
  package static func words(_ seconds: Int) -> String {
    if seconds < 60 { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    let minutes = (seconds + 59) / 60
    return minutes == 1 ? "1 minute" : "\(minutes) minutes"
  }
}
