import type { Content, TableCell } from 'pdfmake/interfaces'

import { pdfOf, RULE } from '../paper/pdf'
import { NO_ENTRIES, NO_SCRIPTS, PAPER_HEADINGS, type PaperLine, type RundownPaper } from './paper'
import type { Run } from './scriptBlocks'

const WIDTHS = [18, 56, 40, '*', 44, 60, 80]
const SHADE = '#eeeeee'
const LAYOUT = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => RULE,
  vLineColor: () => RULE,
}

/** The rundown as a PDF: table with its heading on each page, sums, boxes to sign in. */
export function rundownPdf(paper: RundownPaper): Promise<Uint8Array<ArrayBuffer>> {
  const body = paper.lines.length > 0 ? paper.lines.map(lineOf) : [wide(NO_ENTRIES)]
  return pdfOf({
    info: { title: `Khung chương trình ${paper.title}` },
    content: [
      ...headOf(paper, 'KHUNG CHƯƠNG TRÌNH'),
      {
        layout: LAYOUT,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          keepWithHeaderRows: 1,
          widths: WIDTHS,
          body: [
            PAPER_HEADINGS.map((text) => {
              return { text, bold: true, alignment: 'center', fillColor: SHADE }
            }),
            ...body,
          ],
        },
      },
      ...paper.sums.map((text): Content => ({ text, margin: [0, 4, 0, 0] })),
      signBoxes(paper),
    ],
  })
}

/** The scripts of a rundown as a PDF, large enough to be read from a desk. */
export function scriptsPdf(paper: RundownPaper): Promise<Uint8Array<ArrayBuffer>> {
  const none: Content[] = [{ text: NO_SCRIPTS }]
  return pdfOf({
    info: { title: `Lời dẫn ${paper.title}` },
    content: [
      ...headOf(paper, 'LỜI DẪN'),
      ...(paper.scripts.length === 0 ? none : []),
      ...paper.scripts.map(({ number, title, facts, blocks }): Content => {
        const [first, ...rest] = blocks.map(({ kind, runs }): Content => {
          return {
            text: runs.map(textOf),
            bold: kind === 'heading',
            italics: kind === 'quote',
            margin: [kind === 'item' ? 14 : 0, 4, 0, 2],
            fontSize: 12.5,
            lineHeight: 1.4,
          }
        })
        const head: Content = { text: `${number}. ${title}`, bold: true, fontSize: 12.5 }
        const below: Content = { text: facts, color: '#444444' }
        return {
          stack: [{ unbreakable: true, stack: [head, below, ...(first ? [first] : [])] }, ...rest],
          margin: [0, 0, 0, 14],
        }
      }),
      signBoxes(paper),
    ],
  })
}

const textOf = ({ text, bold, italic }: Run) => {
  return { text, ...(bold && { bold }), ...(italic && { italics: italic }) }
}

function headOf({ outlet, title, slot, state }: RundownPaper, name: string): Content[] {
  return [
    { text: outlet, bold: true, alignment: 'center' },
    { text: name, bold: true, fontSize: 14, alignment: 'center', margin: [0, 6, 0, 0] },
    { text: title, bold: true, fontSize: 11, alignment: 'center' },
    { text: slot, alignment: 'center' },
    { text: state, italics: true, alignment: 'center', margin: [0, 0, 0, 10] },
  ]
}

function wide(text: string): TableCell[] {
  const rest = PAPER_HEADINGS.slice(1).map((): TableCell => ({}))
  return [{ text, bold: true, colSpan: PAPER_HEADINGS.length, fillColor: '#f6f6f6' }, ...rest]
}

function lineOf(line: PaperLine): TableCell[] {
  if (line.kind === 'block') return wide(line.text)
  const quiet = line.floated ? { italics: true, color: '#555555' } : {}
  return [
    { text: line.number, alignment: 'center', ...quiet },
    { text: line.start, alignment: 'center', bold: line.fixed, ...quiet },
    { text: line.length, alignment: 'right', ...quiet },
    { text: line.title, ...quiet },
    { text: line.type, ...quiet },
    { text: line.presenter, ...quiet },
    { text: line.notes, ...quiet },
  ]
}

function signBoxes({ signers }: RundownPaper): Content {
  return {
    unbreakable: true,
    margin: [0, 16, 0, 0],
    layout: LAYOUT,
    table: {
      widths: signers.map(() => '*'),
      heights: [14, 64],
      body: [
        signers.map((text): TableCell => ({ text, bold: true, alignment: 'center' })),
        signers.map((): TableCell => {
          return {
            text: '(ký, ghi rõ họ tên, giờ)',
            fontSize: 8,
            italics: true,
            alignment: 'center',
          }
        }),
      ],
    },
  }
}
