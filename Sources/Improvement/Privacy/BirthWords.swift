/// Words that may, or may not, stand between a date and a word for birth.
enum BirthWords {
  static let person: Set = [
    "baby", "boy", "brother", "child", "dad", "daughter", "father", "female", "girl", "infant", "kid", "male",
    "mother", "mum", "parent", "pupil", "sibling", "sister", "son", "student", "teenager", "toddler", "twin",
    "yp",
  ]

  static let people = person.union(["boys", "children", "girls", "he", "parents", "she", "siblings", "twins"])

  static let owners: Set = ["her", "his", "its", "their"]

  static let verbs: Set = ["are", "as", "be", "being", "is", "was", "were"]

  static let links: Set = [
    "a", "about", "also", "an", "and", "approximately", "around", "at", "believed", "both", "care", "circa",
    "confirmed", "each", "early", "elder", "eldest", "entered", "first", "for", "given", "home", "hospital",
    "in", "it", "known", "listed", "noted", "of", "old", "older", "on", "or", "person", "premature",
    "prematurely", "recorded", "respectively", "s", "second", "shown", "stated", "that", "the", "they",
    "third", "this", "thought", "to", "weeks", "when", "which", "who", "will", "with", "year", "young",
    "younger", "youngest",
  ]

  /// Right before a date these make it the end of a stretch of time.
  static let neverBeforeDate: Set = ["at", "for", "to", "with"]

  /// A date after these limits something: nobody is born by a date.
  static let limits: Set = ["after", "at", "before", "between", "by", "from", "since", "till", "to", "until"]

  /// What has a part called b.
  static let lettered: Set = [
    "annex", "appendix", "item", "note", "option", "para", "part", "plan", "section",
  ]

  /// What has dates of its own, also where a heading gives it a capital.
  static let events: Set = [
    "audit", "board", "check", "checks", "cohort", "committee", "conference", "exercise", "field", "fields",
    "inspection", "meeting", "missing", "panel", "period", "policy", "project", "protocol", "quarter",
    "report", "review", "scr", "team", "training", "update", "visit", "week",
  ]
}
