import Foundation
import Improvement

/// What the demonstration council achieved, which its file keeps beside the plan.
enum DemoAchievements {
  private struct File: Decodable {
    struct Entry: Decodable {
      let date: String
      let heading: String
      let text: String
      let actions: [String]
    }
    let achievements: [Entry]
  }

  /// Each noted on its own day by the post that runs the month, in order of the days.
  static func all(ids: IDMaker) -> [Achievement] {
    guard let data = try? Data(contentsOf: URL(filePath: DemoCouncil.path)),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    let keys = Dictionary(uniqueKeysWithValues: AchievementHeading.usual.map { ($0.title, $0.key) })
    return file.achievements.sorted { $0.date < $1.date }.enumerated().compactMap { place, entry in
      guard let day = Day(entry.date), let heading = keys[entry.heading] else { return nil }
      var achievement = Achievement(
        id: ids(), number: place + 1, heading: heading, day: day, words: entry.text,
        recordedBy: "Service Improvement Officer", recordedOn: day)
      achievement.actions = entry.actions.compactMap { Reference($0) }.sorted()
      return achievement
    }
  }
}
