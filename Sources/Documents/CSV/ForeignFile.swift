/// Files that are something else under the name of a CSV file, known by their first bytes.
enum ForeignFile {
  /// What the file is and what to do about it; nil when it may be text.
  static func problem(startingWith head: [UInt8]) -> FileProblem? {
    let signatures: [(bytes: [[UInt8]], sentence: String)] = [
      (
        [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]],
        "This is an Excel, Word or OpenDocument file (or another zip file) with the name of a CSV file: "
          + "open it in its own program and save it as CSV UTF-8, or send it under its own name."
      ),
      (
        [[0xD0, 0xCF, 0x11, 0xE0]],
        "This is an old Excel or Word file (.xls or .doc), or one with a password, with the name of a CSV "
          + "file: open it in its own program and save it as CSV UTF-8."
      ),
      (
        [Array("%PDF-".utf8)],
        "This is a PDF, not a CSV file: find the spreadsheet it was made from and save that as CSV UTF-8."
      ),
      (
        [Array("{\\rtf".utf8)],
        "This is a rich text document, not a CSV file: copy its table into a spreadsheet and save that as "
          + "CSV UTF-8."
      ),
      (
        [[0x1F, 0x8B]],
        "This is a compressed (gzip) file: unpack it and send the CSV file that is in it."
      ),
    ]
    for signature in signatures where signature.bytes.contains(where: head.starts(with:)) {
      return FileProblem(sentence: signature.sentence)
    }
    guard isMarkup(head) else { return nil }
    return FileProblem(
      sentence:
        "This is a web page or an XML file with the name of a spreadsheet: open it in a spreadsheet program and "
        + "save it as .xlsx or as CSV UTF-8.")
  }

  private static func isMarkup(_ head: [UInt8]) -> Bool {
    // Without the zero bytes UTF-16 looks like ASCII; byte order marks and white space may stand first.
    let ignored: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0D]
    let start = head.filter { $0 != 0 }.drop(while: ignored.contains).prefix(16)
      .map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return ["<!doctype", "<html", "<?xml", "<head", "<meta", "<table"]
      .contains { start.starts(with: $0.utf8) }
  }
}
