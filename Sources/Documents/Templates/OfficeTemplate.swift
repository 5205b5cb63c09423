/// A Word or OpenDocument file of a council's own, looked through before its papers take its fonts, styles,
/// header, footer and margins.
package struct OfficeTemplate: Sendable {
  package let format: PaperPrint.Format
  package let bytes: [UInt8]

  package static let mostBytes = 10_000_000
  /// Of all its parts, unpacked.
  static let mostUnpacked = 40_000_000

  /// Tells what a file is missing or holds too much of, in a sentence that says what to do about it.
  ///
  /// - Parameter name: the file's own name.
  package static func read(_ bytes: [UInt8], named name: String) -> Result<OfficeTemplate, FileProblem> {
    do throws(FileProblem) {
      guard bytes.count <= mostBytes else { throw TemplateRefusal.tooLarge.problem(name) }
      let format: PaperPrint.Format
      switch try FileKind.find(in: bytes, named: name).get() {
      case .word: format = .docx
      case .openDocumentText: format = .odt
      case let kind: throw TemplateRefusal.otherKind(kind).problem(name)
      }
      do throws(TemplateRefusal) {
        try TemplateParts(bytes, format).check()
      } catch {
        throw error.problem(name)
      }
      return .success(OfficeTemplate(format: format, bytes: bytes))
    } catch {
      return .failure(error)
    }
  }

  /// One that was looked through when it was kept.
  package init(format: PaperPrint.Format, bytes: [UInt8]) {
    (self.format, self.bytes) = (format, bytes)
  }

  /// The styles that papers need and that it has not, by name: they are added as the product's own have them.
  package var added: [String] { (try? CouncilReference(bytes, format).missing()) ?? [] }

  // MARK: The trial

  /// A short paper with everything that papers have, on this template.
  package var trial: any Rendering { TemplateTrial.print.rendering(format, reference: bytes) }

  /// What is wrong with the trial that was made of it; nil when all is well.
  ///
  /// - Parameter name: the template's.
  package func fault(of trial: [UInt8], named name: String) -> FileProblem? {
    do throws(TemplateRefusal) {
      try TemplateParts(trial, format).check()
      let spoilt = try CouncilReference(trial, format).spoilt()
      guard spoilt.isEmpty else { throw .clash(spoilt) }
      return nil
    } catch {
      return error.problem(name)
    }
  }

  /// Why the trial could not be made.
  package static func problem(of fault: ToolFault, named name: String) -> FileProblem {
    switch fault {
    case .failed(let tool, let words):
      let told = words.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(300)
      return TemplateRefusal.notUsed(tool, String(told)).problem(name)
    case .reference: return TemplateRefusal.damaged.problem(name)
    case .missing, .tookTooLong, .machine:
      return FileProblem(sentence: "“\(name)” could not be tried out, and was not kept. \(fault.sentence)")
    }
  }
}
