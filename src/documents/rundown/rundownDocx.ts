import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

import { NO_ENTRIES, NO_SCRIPTS, PAPER_HEADINGS, type PaperLine, type RundownPaper } from './paper'
import type { Run, ScriptBlock } from './scriptBlocks'

/** The typeface of official papers (NĐ 30/2020, Phụ lục I). */
const FONT = 'Times New Roman'
const HALF_POINTS = 24
const SMALL = 20
const A4 = { width: 11906, height: 16838 }
const MARGIN = 850
/** Of the width between the margins, in twentieths of a point. */
const WIDTHS = [500, 1350, 950, 3356, 1100, 1350, 1600]

type Look = { bold?: boolean; italics?: boolean; size?: number; center?: boolean }

const paragraph = (text: string, { center, ...look }: Look = {}) =>
  new Paragraph({
    ...(center && { alignment: AlignmentType.CENTER }),
    children: [new TextRun({ text, ...look })],
  })

/** The rundown as a Word document: heading of the table on each page, page numbers, boxes to sign in. */
export function rundownDocx(paper: RundownPaper): Promise<Uint8Array<ArrayBuffer>> {
  const lines = paper.lines.length > 0 ? paper.lines.map(rowOf) : [wideRow(NO_ENTRIES)]
  return packed(paper.title, [
    ...headOf(paper, 'KHUNG CHƯƠNG TRÌNH'),
    new Table({
      columnWidths: WIDTHS,
      width: { size: 100, type: WidthType.PERCENTAGE },
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

/** The scripts of a rundown as a Word document. */
export function scriptsDocx(paper: RundownPaper): Promise<Uint8Array<ArrayBuffer>> {
  return packed(paper.title, [
    ...headOf(paper, 'LỜI DẪN'),
    ...(paper.scripts.length === 0 ? [paragraph(NO_SCRIPTS)] : []),
    ...paper.scripts.flatMap(({ number, title, facts, blocks }) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        keepNext: true,
        spacing: { before: 240 },
        children: [
          new TextRun({
            text: `${number}. ${title}`,
            bold: true,
            size: 26,
            font: FONT,
            color: '000000',
          }),
        ],
      }),
      new Paragraph({
        keepNext: true,
        children: [new TextRun({ text: facts, italics: true, size: SMALL })],
      }),
      ...blocks.map(blockOf),
    ]),
    ...signBoxes(paper),
  ])
}

async function packed(
  title: string,
  children: (Paragraph | Table)[],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: 'Tòa soạn',
    styles: {
      default: {
        document: { run: { font: FONT, size: HALF_POINTS, language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: SMALL,
                    children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function headOf({ outlet, title, slot, state }: RundownPaper, name: string): Paragraph[] {
  return [
    paragraph(outlet, { bold: true, center: true }),
    paragraph(name, { bold: true, size: 28, center: true }),
    paragraph(title, { bold: true, center: true }),
    paragraph(slot, { center: true }),
    paragraph(state, { italics: true, center: true }),
    paragraph(''),
  ]
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

function rowOf(line: PaperLine): TableRow {
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

function blockOf({ kind, runs }: ScriptBlock): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 60, line: 340 },
    ...(kind === 'item' && { bullet: { level: 0 } }),
    children: runs.flatMap((run) => runsOf(run, kind)),
  })
}

const runsOf = ({ text, bold, italic }: Run, kind: ScriptBlock['kind']): TextRun[] =>
  text === '\n'
    ? [new TextRun({ break: 1 })]
    : [
        new TextRun({
          text,
          bold: bold || kind === 'heading',
          italics: italic || kind === 'quote',
          size: 26,
        }),
      ]

function signBoxes({ signers }: RundownPaper): (Paragraph | Table)[] {
  const width = Math.floor(WIDTHS.reduce((sum, one) => sum + one, 0) / signers.length)
  const box = (children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children })
  return [
    paragraph(''),
    new Table({
      columnWidths: signers.map(() => width),
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({
          cantSplit: true,
          children: signers.map((text) => {
            const look = { bold: true, size: SMALL }
            const head = new Paragraph({
              keepNext: true,
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text, ...look })],
            })
            return box([head])
          }),
        }),
        new TableRow({
          cantSplit: true,
          height: { value: 1400, rule: HeightRule.ATLEAST },
          children: signers.map(() =>
            box([paragraph('(ký, ghi rõ họ tên, giờ)', { italics: true, size: 18, center: true })]),
          ),
        }),
      ],
    }),
  ]
}
