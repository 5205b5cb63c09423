extension FormData {
  /// The most that is taken; beyond it a form is refused with a sentence that states the limit. Sizes are
  /// in bytes, and a MB is 1,048,576 of them, as the file lists of people's computers count.
  package struct Limits: Sendable {
    /// Of the whole form as it is sent.
    package var bytes: Int
    package var fields: Int
    /// Of one field's text.
    package var bytesPerField: Int
    package var files: Int
    package var bytesPerFile: Int

    package init(
      bytes: Int = 50 << 20, fields: Int = 2_000, bytesPerField: Int = 200_000, files: Int = 20,
      bytesPerFile: Int = 20 << 20
    ) {
      self.bytes = bytes
      self.fields = fields
      self.bytesPerField = bytesPerField
      self.files = files
      self.bytesPerFile = bytesPerFile
    }
  }
}
