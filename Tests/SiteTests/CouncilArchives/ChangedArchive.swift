import Crypto
import Foundation
import Testing

@testable import Documents
@testable import Site

/// A council's archive in which somebody has changed something, and put the sizes and hashes right again.
enum ChangedArchive {
  static func change(
    _ path: String, remove: String? = nil, isForgotten: Bool = false, add: String? = nil,
    _ change: (String, String) -> String = { $1 }
  ) throws {
    let archive = try Archive(Array(FileManager.default.contents(atPath: path) ?? Data()))
    var parts: [String: [UInt8]] = [:]
    for entry in archive.entries {
      let name = String(decoding: entry.name, as: UTF8.self)
      let content = try archive.content(of: entry, atMost: 100_000_000)
      parts[name] =
        name.hasPrefix("files/")
        ? content : Array(change(name, String(decoding: content, as: UTF8.self)).utf8)
    }
    let forgotten = isForgotten ? remove : nil
    if let manifest = parts["manifest.json"] {
      parts["manifest.json"] = try mended(manifest, parts, without: forgotten)
    }
    if let remove { parts[remove] = nil }
    if let add { parts[add] = [1] }
    var writer = ArchiveWriter()
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) { writer.add(name, content) }
    try Data(writer.bytes).write(to: URL(filePath: path))
  }

  private static func mended(_ manifest: [UInt8], _ parts: [String: [UInt8]], without part: String?) throws
    -> [UInt8]
  {
    var told = try #require(try JSONSerialization.jsonObject(with: Data(manifest)) as? [String: Any])
    told["files"] = (told["files"] as? [[String: Any]])?.filter { "files/\($0["sha256"] ?? "")" != part }
    told["tables"] = (told["tables"] as? [[String: Any]])?.compactMap { (table) -> [String: Any]? in
      var table = table
      if "tables/\(table["name"] ?? "").jsonl" == part { return nil }
      let content = parts["tables/\(table["name"] ?? "").jsonl"] ?? []
      table["bytes"] = content.count
      table["sha256"] = SHA256.hash(data: content).map { String(format: "%02x", $0) }.joined()
      return table
    }
    return Array(try JSONSerialization.data(withJSONObject: told))
  }
}
