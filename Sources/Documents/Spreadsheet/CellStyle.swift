import CXlsxwriter

/// How a cell looks. All words wrap and stand at the top, so that a row reads across.
struct CellStyle: Hashable {
  var numberFormat: String?
  var isHeading = false
  var isBold = false
  var isLink = false
  var isToRight = false
  var rating: RatingColours?

  private static let headingFill: UInt32 = 0xE5EAF6
  private static let headingInk: UInt32 = 0x16212B
  private static let linkInk: UInt32 = 0x1B3268

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if isToRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if isBold || isHeading { format_set_bold(format) }
    if isHeading {
      fill(format, Self.headingFill, ink: Self.headingInk)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if isLink {
      format_set_font_color(format, Self.linkInk)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if let rating {
      fill(format, rating.fill, ink: rating.ink)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, rating.edge)
    }
  }

  private func fill(_ format: UnsafeMutablePointer<lxw_format>, _ fill: UInt32, ink: UInt32) {
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_bg_color(format, fill)
    format_set_font_color(format, ink)
  }
}
