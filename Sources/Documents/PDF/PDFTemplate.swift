/// How papers look as PDF, in typst's language: A4, calm, readable in black and white.
enum PDFTemplate {
  static let text = #"""
    #let ink = rgb("#16212b")
    #let quiet = rgb("#48555f")
    #let rule = rgb("#c3cdd3")
    #let accent = rgb("#0b5566")
    #let mist = rgb("#f2f6f7")

    // All that a report says on half a page, on three lines.
    #let dense-opening(caption, sentence, standing, facts) = {
      if caption != "" { text(size: 10pt, fill: quiet, caption) }
      std.title()
      block(below: 2mm, if standing == "Provisional" { strong(sentence) } else { sentence })
      text(fill: quiet, facts.map(((name, value)) => name + ": " + value).join("\u{2002}·\u{2002}"))
    }

    #let paper(
      title: "", caption: "", organisation: "", standing: "", sentence: "", facts: (), body,
    ) = {
      set document(title: title, author: organisation)
      set text(
        lang: "en", region: "GB", size: if dense { 9pt } else { 10.5pt }, fill: ink, hyphenate: false,
        font: ("Liberation Sans", "Arial", "Helvetica", "DejaVu Sans"),
      )
      set par(leading: if dense { 0.55em } else { 0.68em }, spacing: if dense { 0.8em } else { 1em }, justify: false)
      set list(indent: 2mm, body-indent: 2.5mm, spacing: if dense { 0.6em } else { 0.75em })
      set enum(indent: 2mm, body-indent: 2.5mm, spacing: 0.75em)
      set page(
        paper: "a4", margin: if dense { (top: 14mm, bottom: 15mm, x: 20mm) } else { (top: 27mm, bottom: 25mm, x: 22mm) },
        header-ascent: if dense { 3mm } else { 30% }, footer-descent: if dense { 4mm } else { 30% },
        header: context if counter(page).get().first() > 1 {
          set text(size: 8.5pt, fill: quiet)
          block(width: 100%, stroke: (bottom: 0.5pt + rule), inset: (bottom: 5pt))[
            #title #h(1fr) #organisation
          ]
        },
        footer: context {
          set text(size: 8.5pt, fill: quiet)
          let (here, last) = (counter(page).get().first(), counter(page).final().first())
          block(width: 100%)[#standing #h(1fr) Page #here of #last]
        },
      )
      show heading: set text(fill: ink, weight: "bold")
      show heading.where(level: 1): it => block(
        above: if dense { 1.2em } else { 2.4em }, below: if dense { 0.7em } else { 1.1em }, sticky: true, width: 100%,
        stroke: (top: 1.4pt + ink), inset: (top: if dense { 4pt } else { 9pt }),
        text(size: if dense { 11pt } else { 15pt }, it.body),
      )
      show heading.where(level: 2): it => block(
        above: 2em, below: 0.9em, sticky: true, text(size: 11.5pt, it.body),
      )
      show outline.entry: set block(spacing: 0.8em)
      show std.title: set text(size: if dense { 17pt } else { 25pt })
      show std.title: set block(above: if dense { 2mm } else { 3mm }, below: if dense { 3mm } else { 8mm })

      if dense { dense-opening(caption, sentence, standing, facts) } else {
        text(weight: "bold", size: 11.5pt, organisation)
        v(-1mm)
        line(length: 100%, stroke: 1.4pt + accent)
        v(4mm)
        block(
          width: 100%, inset: (left: 4.5mm, y: 1.2mm), stroke: (left: 2.5pt + accent),
          if standing == "Provisional" { strong(sentence) } else { sentence },
        )
        v(8mm)
        if caption != "" { text(size: 11.5pt, fill: quiet, caption) }
        std.title()
        if facts.len() > 0 {
          grid(
            columns: (38mm, 1fr), inset: (x: 0mm, y: 2.2mm),
            stroke: (x, y) => (top: if y == 0 { 1pt + ink } else { 0.5pt + rule }, bottom: 0.5pt + rule),
            ..facts.map(((name, value)) => (strong(name), value)).flatten()
          )
        }
      }
      context if counter(page).final().first() > 8 {
        block(above: 2.2em, below: 0.9em, sticky: true, strong[In this paper])
        outline(title: none, depth: 2)
      }
      body
    }

    #let section(number, starts-page: false, name) = {
      if starts-page { pagebreak(weak: true) }
      heading(level: 1, number + "\u{2002}" + name)
    }
    #let note(body) = block(text(size: if dense { 8pt } else { 9pt }, fill: quiet, body))

    #let figure-link(address, body) = if address == none { body } else { link(address, body) }
    #let words-link = figure-link
    #let reference-link(address, body) = {
      let shown = strong(text(fill: accent, box(body)))
      if address == none { shown } else { link(address, shown) }
    }

    // A letter on its colour and the word beside it, so that it is read without colour too.
    #let (chip-size, chip-inset) = if dense { (8pt, 1pt) } else { (9pt, 2pt) }
    #let rating(tone, letter, label) = box(stroke: 0.6pt + tone.edge, radius: 1.5pt, baseline: chip-inset, {
      pdf.artifact(box(
        fill: tone.fill, width: 5.5mm, inset: (y: chip-inset), stroke: (right: 0.6pt + tone.edge),
        align(center, text(fill: tone.ink, weight: "bold", size: chip-size, letter)),
      ))
      box(inset: (x: 3.5pt, y: chip-inset), text(weight: "bold", size: chip-size, label))
    })
    #let key(..rows) = context {
      // Spaced and not boxed, so that chip and meaning stand on one line.
      let widest = calc.max(..rows.pos().map(row => measure(row.first()).width)) + 4mm
      terms(
        separator: none, hanging-indent: widest, spacing: 1.05em,
        ..rows.pos().map(((shown, meaning)) => terms.item(shown + h(widest - measure(shown).width), meaning)),
      )
    }

    #let account(references, body) = context {
      let room = 18mm
      let first = if measure(references).width < room - 3mm { box(width: room, references) } else {
        references + linebreak()
      }
      terms(separator: none, hanging-indent: room, terms.item(first, body))
    }

    #let chart(caption: [], says: [], alternative: "", width: 100%, drawing: none) = {
      show figure: set block(
        breakable: false, above: if dense { 1.2em } else { 1.8em }, below: if dense { 1em } else { 1.6em },
      )
      show figure: set align(left)
      show figure.caption: set align(left)
      show figure.caption: set text(size: if dense { 9pt } else { 10pt })
      set figure.caption(position: top)
      figure(
        image(drawing, format: "svg", width: width, alt: alternative), kind: "chart", supplement: none,
        numbering: none, gap: 2.5mm, caption: strong(caption) + linebreak() + text(fill: quiet, size: if dense { 8pt } else { 9pt }, says),
      )
    }

    #let whole(body) = table.cell(breakable: false, body)
    #let total(body) = table.cell(stroke: (top: 1pt + ink, bottom: none), strong(body))
    #let band(columns, name) = table.header(level: 2, table.cell(
      colspan: columns, align: left, inset: (top: 3.6mm, bottom: 1.6mm), stroke: (bottom: 0.8pt + ink),
      strong(name),
    ))
    #let paper-table(caption: [], shows: true, short: false, wide: false, widths: (), aligned: (), ..cells) = {
      show table.cell.where(y: 0): set text(weight: "bold", size: if wide { 7pt } else if dense { 8pt } else { 9pt })
      show table.cell: set par(leading: 0.58em, spacing: 0.7em)
      show table.cell: set enum(indent: 0mm)
      set text(size: if dense { 8.5pt } else { 9.5pt })
      let body = table(
        columns: widths, align: (x, y) => aligned.at(x) + if y == 0 { bottom } else { top },
        inset: (x: if wide { 0.8mm } else { 1.6mm }, y: if dense { 0.9mm } else { 1.5mm }),
        stroke: (x, y) => (
          top: if y == 0 { 1pt + ink }, bottom: if y == 0 { 1pt + ink } else { 0.4pt + rule },
        ),
        ..cells
      )
      show figure: set block(
        breakable: not short, above: if dense { 1em } else { 1.6em }, below: if dense { 0.9em } else { 1.2em },
      )
      show figure.caption: set align(left)
      show figure.caption: set text(size: if dense { 9pt } else { 10pt }, weight: "bold")
      show figure.caption: set block(sticky: true)
      set figure.caption(position: top)
      let shown = if shows {
        figure(body, caption: caption, kind: "table", supplement: none, numbering: none, gap: 2.5mm)
      } else { body }
      if wide { page(flipped: true, shown) } else { shown }
    }

    """#
}
