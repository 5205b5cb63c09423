/// What pandoc's writers would lose, in its filters' language: the style of words in OpenDocument, and the
/// bracket after a list's letters.
enum PandocFilter {
  static let text = """
    function OrderedList(list)
      list.listAttributes.delimiter = 'OneParen'
      return list
    end

    function Span(span)
      local style = span.attributes['custom-style']
      if FORMAT ~= 'odt' or not style then return nil end
      local words = pandoc.List({pandoc.RawInline('opendocument', '<text:span text:style-name="' .. style .. '">')})
      words:extend(span.content)
      words:insert(pandoc.RawInline('opendocument', '</text:span>'))
      return words
    end

    """
}
