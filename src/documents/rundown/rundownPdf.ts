import type { Content, TableCell } from 'pdfmake/interfaces'

import { hasFromRight } from '../typesetting/direction'
import { ruler } from '../typesetting/fonts'
import { BODY_SIZE, PAGE_WIDTH, pdfOf, RULE } from '../typesetting/pdf'
import { breakLines, wrapLines } from '../typesetting/wrap'
import {
  NO_ENTRIES,
  NO_SCRIPTS,
  PAPER_HEADINGS,
  type PaperLine,
  type PaperScript,
  type RundownPaper,
} from './paper'
import type { TextRun, ScriptBlock } from './scriptBlocks'

/** Of the text in each column, in points: with padding and rules they fill the page, whatever is in them. */
const WIDTHS = [22, 56, 40, 149, 44, 60, 80]
/** Higher rows go over pages in pieces of so many lines: what keeps together must fit on one. */
const MOST_LINES = 30
const PIECE_LINES = 15
const GOES_ON = 'tiếp'
const SCRIPT_SIZE = 12.5
/** A script's head stays with its first paragraph, unless that is very long. */
const KEPT_LINES = 15
/** In points: what a level of lists is moved in, and its numbers or dots. */
const INDENT = 18
const MARKER_WIDTH = 24
const MARKER_GAP = 6
const TITLE_SIZE = 11
const SHADE = '#eeeeee'
const LAYOUT = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => RULE,
  vLineColor: () => RULE,
}

/** The rundown as a PDF: table with its heading on each page, sums, boxes to sign in. */
export function rundownPdf(paper: RundownPaper): Promise<Uint8Array<ArrayBuffer>> {
  const body = paper.lines.length > 0 ? paper.lines.flatMap(rows()) : [wide(NO_ENTRIES)]
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
      ...paper.scripts.map(scriptOf),
      signBoxes(paper),
    ],
  })
}

function scriptOf({ number, title, facts, blocks }: PaperScript): Content {
  const [first, ...rest] = blocks
  const head: Content = {
    text: wholeLine(`${number}. ${title}`, SCRIPT_SIZE),
    ...{ bold: true, fontSize: SCRIPT_SIZE },
  }
  const below: Content = { text: facts, color: '#444444' }
  const isKept = first && linesOf(first) <= KEPT_LINES
  return {
    stack: [
      { unbreakable: true, stack: [head, below, ...(isKept ? [blockOf(first)] : [])] },
      ...(isKept ? rest : blocks).map(blockOf),
    ],
    margin: [0, 0, 0, 14],
  }
}

function linesOf({ runs }: ScriptBlock): number {
  const text = runs.map((run) => run.text).join('')
  return wrapLines(text, PAGE_WIDTH, ruler('normal', SCRIPT_SIZE)).length
}

function blockOf({ kind, runs, list, marker = '' }: ScriptBlock): Content {
  const look = {
    bold: kind === 'heading',
    italics: kind === 'quote',
    fontSize: SCRIPT_SIZE,
    lineHeight: 1.4,
  }
  const indent = (list?.depth ?? 0) * INDENT
  const room = kind === 'item' ? PAGE_WIDTH - indent - MARKER_WIDTH - MARKER_GAP : PAGE_WIDTH
  const text: Content = { text: wholeLines(runs, room, SCRIPT_SIZE).map(textOf), ...look }
  if (kind !== 'item') return { ...text, margin: [0, 4, 0, 2] }
  return {
    columns: [
      { ...look, text: marker, alignment: 'right', width: MARKER_WIDTH },
      { ...text, width: '*' },
    ],
    columnGap: MARKER_GAP,
    margin: [indent, 4, 0, 2],
  }
}

/** What is written from the right is set line by line, so its lines must be known; bold ones are the widest. */
function wholeLines<Piece extends { text: string }>(
  pieces: readonly Piece[],
  width: number,
  size: number,
): readonly Piece[] {
  return pieces.some(({ text }) => hasFromRight(text))
    ? breakLines(pieces, width, ruler('bold', size))
    : pieces
}
const wholeLine = (text: string, size: number): string =>
  wholeLines([{ text }], PAGE_WIDTH, size)[0]?.text ?? ''

const textOf = ({ text, bold, italic }: TextRun) => {
  return { text, ...(bold && { bold }), ...(italic && { italics: italic }) }
}

function headOf({ outlet, title, slot, state }: RundownPaper, name: string): Content[] {
  return [
    { text: outlet, bold: true, alignment: 'center' },
    { text: name, bold: true, fontSize: 14, alignment: 'center', margin: [0, 6, 0, 0] },
    { text: wholeLine(title, TITLE_SIZE), bold: true, fontSize: TITLE_SIZE, alignment: 'center' },
    { text: slot, alignment: 'center' },
    { text: state, italics: true, alignment: 'center', margin: [0, 0, 0, 10] },
  ]
}

function wide(text: string): TableCell[] {
  const rest = PAPER_HEADINGS.slice(1).map((): TableCell => ({}))
  return [
    {
      text: wholeLine(text, BODY_SIZE),
      bold: true,
      colSpan: PAPER_HEADINGS.length,
      fillColor: '#f6f6f6',
    },
    ...rest,
  ]
}

/** The rows of a line: one, or for a high one several that look like one and can stand on pages of their own. */
function rows(): (line: PaperLine) => TableCell[][] {
  const rulers = { normal: ruler('normal', BODY_SIZE), bold: ruler('bold', BODY_SIZE) }
  return (line) => {
    if (line.kind === 'block') return [wide(line.text)]
    const { number, start, length, title, type, presenter, notes, floated, fixed } = line
    const quiet = floated ? { italics: true, color: '#555555' } : {}
    const looks: Partial<Record<number, object>> = {
      0: { alignment: 'center' },
      1: { alignment: 'center', bold: fixed },
      2: { alignment: 'right' },
    }
    const columns = [number, start, length, title, type, presenter, notes].map((text, at) =>
      wrapLines(text, WIDTHS[at] ?? 0, at === 1 && fixed ? rulers.bold : rulers.normal),
    )
    return pieces(columns).map((cells, at, { length: count }) =>
      cells.map((lines, column): TableCell => {
        const border = [true, at === 0, true, at === count - 1]
        const isMark = at > 0 && column === 0
        const text = isMark ? GOES_ON : lines.join('\n')
        const look = { ...looks[column], ...quiet, ...(isMark && { italics: true, fontSize: 7.5 }) }
        return { text, ...look, ...(count > 1 && { border }) } as TableCell
      }),
    )
  }
}

/** The lines of each column, in pieces that a page has room for. */
function pieces(columns: string[][]): string[][][] {
  const most = Math.max(...columns.map((lines) => lines.length))
  if (most <= MOST_LINES) return [columns]
  return Array.from({ length: Math.ceil(most / PIECE_LINES) }, (_, at) =>
    columns.map((lines) => lines.slice(at * PIECE_LINES, (at + 1) * PIECE_LINES)),
  )
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
