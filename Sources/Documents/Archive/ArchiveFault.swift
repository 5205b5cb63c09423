/// Why an archive, or something in it, cannot be read.
package enum ArchiveFault: Error, Equatable {
  case notArchive
  case encrypted
  /// It is larger than the limit, or has more entries than are taken.
  case tooLarge
  /// Packed in a way that documents are not.
  case packedOtherwise
  /// It is cut short, contradicts itself, or unpacks to something else than it says.
  case damaged
}
