import { Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'

import { cleanTexts } from '@/domain/text/clean'

import { docxOf, type Look, paragraph, SMALL } from '../typesetting/docx'
import { headOf, signBoxes } from './docxParts'
import { NO_ENTRIES, PAPER_HEADINGS, type PaperLine, type RundownPaper } from './paper'

/** Of the width between the margins, in twentieths of a point. */
const WIDTHS = [500, 1350, 1050, 3256, 1100, 1350, 1600]

/** The rundown as a Word document: heading of the table on each page, page numbers, boxes to sign in. */
export function rundownDocx(given: RundownPaper): Promise<Uint8Array<ArrayBuffer>> {
  const paper = cleanTexts(given)
  const lines = paper.lines.length > 0 ? paper.lines.map(lineRow) : [wideRow(NO_ENTRIES)]
  return docxOf(paper.title, [
    ...headOf(paper, 'KHUNG CHƯƠNG TRÌNH'),
    new Table({
      columnWidths: WIDTHS,
      width: { size: 100, type: WidthType.PERCENTAGE },
      // Columns keep their widths, whatever long word is in them.
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: PAPER_HEADINGS.map((text, at) =>
            cell(text, at, { bold: true, center: true, size: SMALL }),
          ),
        }),
        ...lines,
      ],
    }),
    ...paper.sums.map((text) => paragraph(text)),
    ...signBoxes(paper),
  ])
}

function cell(text: string, at: number, look: Look): TableCell {
  return new TableCell({
    width: { size: WIDTHS[at] ?? 1000, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: text.split('\n').map((line) => paragraph(line, look)),
  })
}

const wideRow = (text: string) =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: PAPER_HEADINGS.length,
        shading: { fill: 'F2F2F2' },
        margins: { left: 60, right: 60, top: 30, bottom: 30 },
        children: [paragraph(text, { bold: true, size: SMALL })],
      }),
    ],
  })

function lineRow(line: PaperLine): TableRow {
  if (line.kind === 'block') return wideRow(line.text)
  const { number, start, length, title, type, presenter, notes, floated, fixed } = line
  const look = { size: SMALL, italics: floated }
  return new TableRow({
    cantSplit: true,
    children: [
      cell(number, 0, { ...look, center: true }),
      cell(start, 1, { ...look, center: true, bold: fixed }),
      cell(length, 2, { ...look, center: true }),
      ...[title, type, presenter, notes].map((text, at) => cell(text, at + 3, look)),
    ],
  })
}
