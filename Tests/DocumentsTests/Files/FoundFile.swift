@testable import Documents

/// The kind of a file, or the sentence that refuses it.
func fileKind(_ bytes: some Sequence<UInt8>, _ name: String) -> FileKind? {
  try? FileKind.find(in: Array(bytes), named: name).get()
}

func fileRefusal(_ bytes: some Sequence<UInt8>, _ name: String) -> String {
  if case .failure(let problem) = FileKind.find(in: Array(bytes), named: name) {
    problem.sentence
  } else {
    ""
  }
}
