import Crypto
import Foundation

/// The demonstration council, which comes with the program.
package enum DemoCouncil {
  /// Its plan's name in links.
  package static let plan = "barchester"

  /// The file that holds it.
  package static var path: String {
    Bundle.module.resourceURL!.appending(component: "barchester.json").path
  }

  /// Changes whenever the file does.
  package static var fingerprint: String {
    let data = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
    return SHA256.hash(data: data).prefix(6).map { String(format: "%02x", $0) }.joined()
  }
}
