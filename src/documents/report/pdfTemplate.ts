import {
  BETWEEN_PARAGRAPHS,
  FIRST_LINE,
  HEAD_COLUMNS,
  LEADING,
  MOTTO,
  PAGE,
  SIGN_COLUMNS,
  SIZES,
  STATE_NAME,
} from './measures'

/** How a paper is set by Typst; what it says is in the data (reportPdf.ts). */
export const PDF_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let broken(text) = text.split("\\n").join(linebreak())
#set document(title: d.title, author: d.issuer, date: none)
#set text(lang: "vi", region: "VN", font: ("Tinos", "DejaVu Sans"), size: ${SIZES.body}pt, top-edge: "ascender", bottom-edge: "descender")
#set page(
  width: ${PAGE.width}mm, height: ${PAGE.height}mm,
  margin: (top: ${PAGE.top}mm, bottom: ${PAGE.bottom}mm, left: ${PAGE.left}mm, right: ${PAGE.right}mm),
  header-ascent: 0mm,
  header: context {
    let page = counter(page).get().first()
    if page > 1 { block(height: ${PAGE.top}mm, width: 100%, align(center + horizon, text(size: ${SIZES.page}pt, str(page)))) }
  },
  footer: if d.marks.len() > 0 { align(center, text(size: ${SIZES.mark}pt, style: "italic", d.marks.join(linebreak()))) },
)
#set par(leading: ${LEADING}em, spacing: ${LEADING}em + ${BETWEEN_PARAGRAPHS}pt, justify: true, first-line-indent: (amount: ${FIRST_LINE}mm, all: true))
#let centred(body) = { set par(first-line-indent: 0mm, justify: false, leading: 0.12em, spacing: 0.12em); align(center, body) }
#show heading: it => { set text(size: ${SIZES.body}pt, weight: "bold"); it }
#show heading.where(level: 1): it => block(sticky: true, above: ${LEADING}em + ${BETWEEN_PARAGRAPHS}pt, below: ${LEADING}em + ${BETWEEN_PARAGRAPHS}pt, text(size: ${SIZES.body}pt, weight: "bold", if d.appendices.contains(it.body.at("text", default: "")) { it.body } else { h(${FIRST_LINE}mm) + it.body }))
#set table(stroke: 0.5pt, inset: (x: 0.8mm, y: 0.9mm), align: horizon)
#set table.cell(breakable: false)

#grid(
  columns: (${HEAD_COLUMNS.map((width) => `${width}mm`).join(', ')}),
  row-gutter: 3mm,
  centred({
    if d.parent != none { text(size: ${SIZES.parent}pt, broken(d.parent)); linebreak() }
    text(size: ${SIZES.issuer}pt, weight: "bold", broken(d.issuer))
    v(0.6mm, weak: false)
    line(length: d.issuerLine * 1mm, stroke: 0.6pt)
  }),
  centred({
    text(size: ${SIZES.state}pt, weight: "bold", "${STATE_NAME}")
    linebreak()
    text(size: ${SIZES.motto}pt, weight: "bold", "${MOTTO}")
    v(0.6mm, weak: false)
    line(length: d.mottoLine * 1mm, stroke: 0.6pt)
  }),
  centred(text(size: ${SIZES.number}pt, d.numberLine)),
  centred(text(size: ${SIZES.date}pt, style: "italic", d.dateLine)),
)
#v(5mm)
#centred({
  text(size: ${SIZES.title}pt, weight: "bold", d.kind)
  parbreak()
  text(size: ${SIZES.title}pt, weight: "bold", broken(d.abstract))
  if d.draft != none { parbreak(); text(size: ${SIZES.body}pt, style: "italic", "(" + d.draft + ")") }
})
#v(3mm)
#for basis in d.bases { par(emph(basis)) }

#let set-table(table-data, size) = {
  set text(size: size)
  set par(first-line-indent: 0mm, justify: false, leading: 0.08em, spacing: 0.08em)
  table(
    columns: table-data.widths.map(width => width * 1mm),
    table.header(..table-data.head.flatten().map(cell => table.cell(
      colspan: cell.columns, rowspan: cell.rows, align: center + horizon,
      text(size: ${SIZES.tableHead}pt, weight: "bold", broken(cell.text)),
    ))),
    ..table-data.rows.enumerate().map(((at, row)) => row.enumerate().map(((column, cell)) => table.cell(
      align: (if table-data.aligns.at(column) == "left" { left } else if table-data.aligns.at(column) == "right" { right } else { center }) + horizon,
      text(weight: if at >= table-data.sums { "bold" } else { "regular" }, broken(cell)),
    ))).flatten(),
  )
  if table-data.note != none { v(1mm); par(text(style: "italic", size: ${SIZES.small}pt, table-data.note)) }
}

#for block-data in d.blocks {
  if block-data.kind == "heading" { heading(level: block-data.level, block-data.text) }
  else if block-data.kind == "text" {
    // Nobody signs on a page without a word of what is signed.
    if block-data.last { block(sticky: true, width: 100%, par(broken(block-data.text))) }
    else { par(broken(block-data.text)) }
  }
  else if block-data.kind == "chart" {
    block(sticky: true, width: 100%, above: 3mm, below: 1.5mm, centred(text(size: ${SIZES.caption}pt, weight: "bold", block-data.caption)))
    block(breakable: false, above: 1.5mm, below: 3mm, image(bytes(block-data.svg), format: "svg", width: 100%, alt: block-data.alt))
  }
  else {
    block(sticky: true, width: 100%, above: 3mm, below: 1.5mm, centred(text(size: ${SIZES.caption}pt, weight: "bold", block-data.caption)))
    set-table(block-data, ${SIZES.table}pt)
    v(2mm)
  }
}
#v(4mm)
#block(breakable: false, grid(
  columns: (${SIGN_COLUMNS.map((width) => `${width}mm`).join(', ')}),
  {
    set par(first-line-indent: 0mm, justify: false, leading: 0.12em, spacing: 0.12em)
    text(size: ${SIZES.recipientsHead}pt, weight: "bold", style: "italic", "Nơi nhận:")
    for one in d.recipients { parbreak(); text(size: ${SIZES.recipients}pt, broken(one)) }
  },
  centred({
    set text(size: ${SIZES.body}pt, weight: "bold")
    for one in d.signerLines { par(broken(one)) }
    v(25mm)
    par(d.signerName)
  }),
))
#for appendix in d.appendixList {
  pagebreak()
  centred({
    heading(level: 1, appendix.number)
    text(weight: "bold", broken(appendix.title))
    parbreak()
    text(style: "italic", appendix.of)
  })
  v(4mm)
  set-table(appendix, ${SIZES.table}pt)
}
`
