/**
 * What every paper shares, in Typst: the data, the page, the fonts, the direction of writing, and the pieces
 * papers are made of. Texts of people are values of `data`, so nothing they type is read as markup.
 */
export const LETTERHEAD = String.raw`
#let data = json(bytes(sys.inputs.data))
#let locale = sys.inputs.locale
#let rtl = locale == "ar"
#let ink = rgb("#2b2320")
#let madder = rgb("#8c2f1f")
#let sand = rgb("#f4ede1")
#let rule = rgb("#cbbfae")

#set document(title: sys.inputs.title, author: "Twiza")
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 20mm, bottom: 22mm),
  footer: context [
    #set text(size: 8pt, fill: ink.lighten(30%))
    #line(length: 100%, stroke: 0.5pt + rule)
    #grid(columns: (1fr, auto), align: (start, end), sys.inputs.title,
      text(dir: ltr, counter(page).display() + " / " + str(counter(page).final().first())))
  ],
)
#set text(
  font: if rtl { ("Noto Naskh Arabic", "Noto Sans", "Noto Sans Tifinagh") }
    else { ("Noto Sans", "Noto Sans Tifinagh", "Noto Naskh Arabic") },
  size: if rtl { 11pt } else { 10pt },
  lang: if locale == "zgh" { "fr" } else { locale },
  dir: if rtl { rtl-direction } else { ltr },
  fill: ink,
)
#set par(leading: if rtl { 0.9em } else { 0.65em }, justify: false)

// The line over the title: which paper this is.
#let kicker(it) = block(below: 8pt, text(size: 9pt, fill: madder, weight: "bold", it))
#let heading1(it) = block(below: 12pt, text(size: 19pt, weight: "bold", it))
#let heading2(it) = block(
  above: 16pt, below: 7pt, sticky: true,
  text(size: 12.5pt, weight: "bold", fill: madder, it),
)
#let note(it) = block(above: 6pt, text(size: 8.5pt, fill: ink.lighten(25%), it))

// Names and their values, one under the other: ((label, value), …).
// Letters of every script stand on one line: a name in two languages beside its value in one.
#let even(it) = {
  set text(top-edge: 0.8em, bottom-edge: -0.2em)
  set par(leading: if rtl { 0.6em } else { 0.36em })
  it
}
#let facts(pairs) = block(above: 4pt, below: 10pt, even(grid(
  columns: (34%, 1fr), row-gutter: if rtl { 5pt } else { 3pt }, column-gutter: 10pt,
  ..pairs
    .map(((label, value)) => (text(fill: ink.lighten(25%), label), text(weight: "medium", value)))
    .flatten(),
)))

// A table with its head repeated on each page. ends: the columns that hold numbers.
#let grid-table(head, rows, widths: auto, ends: ()) = {
  let n = head.len()
  let columns = if widths == auto { (1fr,) * n } else { widths }
  set text(size: 9pt)
  even(table(
    columns: columns, inset: (x: 6pt, y: 5pt),
    stroke: (x, y) => (bottom: 0.5pt + rule),
    fill: (x, y) => if y == 0 { sand },
    align: (x, y) => if ends.contains(x) { end } else { start },
    table.header(..head.map(cell => text(weight: "bold", cell))),
    ..rows.flatten(),
  ))
}

// Room to write by hand: who signs, under a line; three side by side, and on to the next line.
#let signatures(names) = block(above: 26pt, breakable: names.len() > 3, grid(
  columns: (1fr,) * calc.clamp(names.len(), 2, 3), column-gutter: 18pt, row-gutter: 8pt,
  ..names.map(name =>
    block(breakable: false,
      stack(spacing: 5pt, v(34pt), line(length: 100%, stroke: 0.5pt + ink), text(size: 9pt, name)))),
))

// A drawing given as SVG text.
#let emblem(svg, height: 22mm) = image(bytes(svg), format: "svg", height: height)

// Two things at the two ends of a line.
#let start-end(one, other) = grid(columns: (1fr, auto), align: (start + horizon, end + horizon), one, other)

// A line to fill in by hand when the value is not known yet.
#let blank(value, width: 45mm) = if value == none or value == "" {
  let dotted = (thickness: 0.5pt, dash: "dotted", paint: ink)
  sym.zws + box(width: width, baseline: 2pt, line(length: 100%, stroke: dotted))
} else { value }
`.replace('rtl-direction', 'direction.rtl');
