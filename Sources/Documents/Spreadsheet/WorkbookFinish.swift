/// The last touch to what libxlsxwriter wrote: a row that was given its height may still grow with its words.
enum WorkbookFinish {
  static func finished(_ made: [UInt8]) throws(WorkbookFault) -> [UInt8] {
    do throws(ArchiveFault) {
      let archive = try Archive(made)
      var finished = ArchiveWriter()
      for entry in archive.entries {
        let name = String(decoding: entry.name, as: UTF8.self)
        let content = try archive.content(of: entry, atMost: 400 << 20)
        finished.add(name, name.hasPrefix("xl/worksheets/sheet") ? growing(content) : content)
      }
      return finished.bytes
    } catch {
      throw .notWritten("what was written cannot be read: \(error)")
    }
  }

  /// Without the mark of rows whose height a person has set, by which programs leave it as it is.
  private static func growing(_ sheet: [UInt8]) -> [UInt8] {
    let mark = Array(" customHeight=\"1\">".utf8)
    var (kept, from) = ([UInt8](), 0)
    kept.reserveCapacity(sheet.count)
    var place = 0
    while place + mark.count <= sheet.count {
      if sheet[place] == mark[0], sheet[place + 1] == mark[1],
        sheet[place..<(place + mark.count)].elementsEqual(mark)
      {
        kept += sheet[from..<place]
        (place, from) = (place + mark.count - 1, place + mark.count - 1)
      } else {
        place += 1
      }
    }
    return kept + sheet[from...]
  }
}
