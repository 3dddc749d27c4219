import {
  ABOVE,
  BETWEEN_PARAGRAPHS,
  CELL_ROOM,
  EMPTY_LINE,
  FIRST_LINE,
  HEAD_COLUMNS,
  MOTTO,
  PAGE,
  RULE_ROOM,
  SIGN_COLUMNS,
  SIGN_ROOM,
  SINGLE_EDGES,
  SIZES,
  STATE_NAME,
  TEXT_EDGES,
} from './measures'

/** Of a drawn line, in points. A row of Word is higher by the line under it, a row of Typst is not. */
const STROKE = 0.5
const RULE_STROKE = 0.75

/**
 * How a paper is set by Typst; what it says is in the data (reportPdf.ts). Lines are as high as those of Word and broken as
 * Word breaks them, and what stands between blocks is said by one of them: so both files have the same pages.
 */
export const PDF_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let broken(text) = text.split("\\n").join(linebreak())
#set document(title: d.title, author: d.author, date: none)
#set text(lang: "vi", region: "VN", font: ("Tinos", "DejaVu Sans"), size: ${SIZES.body}pt, hyphenate: false, ${TEXT_EDGES})
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
#set block(spacing: 0pt)
#set par(leading: 0pt, spacing: ${BETWEEN_PARAGRAPHS}pt, linebreaks: "simple", justify: true, first-line-indent: (amount: ${FIRST_LINE}mm, all: true))
#let plain(body) = { set par(first-line-indent: 0mm, justify: false, spacing: 0pt); set text(${SINGLE_EDGES}); body }
#let centred(body) = plain(align(center, body))
#show heading: it => {
  let is-appendix = d.appendices.contains(it.body.at("text", default: ""))
  let below = if is-appendix { 0pt } else { ${BETWEEN_PARAGRAPHS}pt }
  block(sticky: true, above: ${BETWEEN_PARAGRAPHS}pt, below: below, text(size: ${SIZES.body}pt, weight: "bold", ${SINGLE_EDGES}, if is-appendix { it.body } else { h(${FIRST_LINE}mm) + it.body }))
}
#set table(stroke: ${STROKE}pt, inset: (x: 0.8mm, y: ${CELL_ROOM + STROKE / 2}pt), align: horizon)
#set table.cell(breakable: false)

#let rule(length) = { v(${RULE_ROOM}pt); line(length: length * 1mm, stroke: ${RULE_STROKE}pt) }
#grid(
  columns: (${HEAD_COLUMNS.map((width) => `${width}mm`).join(', ')}),
  row-gutter: ${ABOVE.date + RULE_STROKE}pt,
  centred({
    if d.parent != none { text(size: ${SIZES.parent}pt, broken(d.parent)); linebreak() }
    text(size: ${SIZES.issuer}pt, weight: "bold", broken(d.issuer))
    rule(d.issuerLine)
  }),
  centred({
    text(size: ${SIZES.state}pt, weight: "bold", "${STATE_NAME}")
    linebreak()
    text(size: ${SIZES.motto}pt, weight: "bold", "${MOTTO}")
    rule(d.mottoLine)
  }),
  centred(text(size: ${SIZES.number}pt, d.numberLine)),
  centred(text(size: ${SIZES.date}pt, style: "italic", d.dateLine)),
)
#block(above: ${ABOVE.title}pt, below: ${EMPTY_LINE + BETWEEN_PARAGRAPHS}pt, width: 100%, centred({
  text(size: ${SIZES.title}pt, weight: "bold", d.kind)
  parbreak()
  text(size: ${SIZES.title}pt, weight: "bold", broken(d.abstract))
  if d.draft != none { parbreak(); text(size: ${SIZES.body}pt, style: "italic", "(" + d.draft + ")") }
}))
#for basis in d.bases { par(emph(basis)) }

#let caption(words) = block(sticky: true, width: 100%, above: ${ABOVE.caption}pt, centred(text(size: ${SIZES.caption}pt, weight: "bold", words)))
#let set-table(table-data) = {
  set text(size: ${SIZES.table}pt)
  plain(table(
    columns: table-data.widths.map(width => width * 1mm),
    table.header(..table-data.head.flatten().map(cell => table.cell(
      colspan: cell.columns, rowspan: cell.rows, align: center + horizon,
      text(size: ${SIZES.tableHead}pt, weight: "bold", broken(cell.text)),
    ))),
    ..table-data.rows.enumerate().map(((at, row)) => row.enumerate().map(((column, cell)) => table.cell(
      align: (if table-data.aligns.at(column) == "left" { left } else if table-data.aligns.at(column) == "right" { right } else { center }) + horizon,
      text(weight: if at >= table-data.sums { "bold" } else { "regular" }, broken(cell)),
    ))).flatten(),
  ))
  if table-data.note != none { block(plain(text(style: "italic", size: ${SIZES.small}pt, table-data.note))) }
  else { v(${EMPTY_LINE}pt) }
}

#for block-data in d.blocks {
  if block-data.kind == "heading" { heading(level: block-data.level, block-data.text) }
  else if block-data.kind == "text" {
    // Nobody signs on a page without a word of what is signed.
    if block-data.last { block(sticky: true, width: 100%, above: ${BETWEEN_PARAGRAPHS}pt, par(broken(block-data.text))) }
    else { par(broken(block-data.text)) }
  }
  else if block-data.kind == "chart" {
    caption(block-data.caption)
    block(breakable: false, image(bytes(block-data.svg), format: "svg", width: 100%, alt: block-data.alt))
  }
  else {
    caption(block-data.caption)
    set-table(block-data)
  }
}
#block(breakable: false, above: ${EMPTY_LINE}pt, grid(
  columns: (${SIGN_COLUMNS.map((width) => `${width}mm`).join(', ')}),
  plain({
    text(size: ${SIZES.recipientsHead}pt, weight: "bold", style: "italic", "Nơi nhận:")
    for one in d.recipients { parbreak(); text(size: ${SIZES.recipients}pt, broken(one)) }
  }),
  centred({
    set text(size: ${SIZES.body}pt, weight: "bold")
    for one in d.signerLines { par(broken(one)) }
    v(${SIGN_ROOM}pt)
    par(d.signerName)
  }),
))
#for appendix in d.appendixList {
  pagebreak()
  v(${BETWEEN_PARAGRAPHS}pt)
  centred({
    heading(level: 1, appendix.number)
    text(weight: "bold", broken(appendix.title))
    parbreak()
    text(style: "italic", appendix.of)
  })
  v(${EMPTY_LINE}pt)
  set-table(appendix)
}
`
