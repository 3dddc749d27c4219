import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'

import { cleanTexts } from '@/domain/text/clean'
import type { PaperBlock, ReportPaper } from '@/domain/report/paper/types'

import { textRunsOf } from '../typesetting/docx'
import { docxChart } from './docxChart'
import { docxTable } from './docxTable'
import { halfPoints, line, rule, sideBySide, twips, twipsOfPoints } from './docxParts'
import {
  ABOVE,
  BETWEEN_PARAGRAPHS,
  FIRST_LINE,
  HEAD_COLUMNS,
  issuerLine,
  issuerLines,
  LINES,
  MOTTO,
  mottoLine,
  PAGE,
  SIGN_COLUMNS,
  SIGN_ROOM,
  SIZES,
  STATE_NAME,
} from './measures'
import { appendixOf, issuerName, parentName, signerLines, titleOf } from './paperTexts'

const FONT = 'Times New Roman'
/** Half of the room above the text, less half a line of the number. */
const HEADER_DISTANCE_MM = PAGE.top / 2 - 2.6
/** In 240ths of a line. */
const LINE = LINES * 240

/** A report as a Word document in the form of official papers (NĐ 30/2020, Phụ lục I). */
export async function reportDocx(given: ReportPaper): Promise<Uint8Array<ArrayBuffer>> {
  const paper = cleanTexts(given)
  const heading = {
    run: { font: FONT, bold: true, color: '000000', size: halfPoints(SIZES.body) },
    paragraph: { keepNext: true, spacing: { before: twipsOfPoints(BETWEEN_PARAGRAPHS), after: 0 } },
  }
  const blocks = await Promise.all(
    paper.blocks.map((block, at) => blockOf(block, at === paper.blocks.length - 1)),
  )
  const document = new Document({
    title: titleOf(paper),
    creator: issuerName(paper),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(SIZES.body), language: { value: 'vi-VN' } },
        },
        ...{ heading1: heading, heading2: heading, heading3: heading },
      },
    },
    sections: [
      {
        properties: {
          // The first page has no number.
          titlePage: true,
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: {
              ...{ top: twips(PAGE.top), bottom: twips(PAGE.bottom) },
              ...{ left: twips(PAGE.left), right: twips(PAGE.right) },
              header: twips(HEADER_DISTANCE_MM),
              footer: twips(PAGE.bottom / 3),
            },
          },
        },
        headers: { first: new Header({ children: [] }), default: pageNumber() },
        ...(paper.marks.length > 0 && {
          footers: { first: marksOf(paper), default: marksOf(paper) },
        }),
        children: [
          headOf(paper),
          ...titleLines(paper),
          ...paper.bases.map((basis) => body(basis, { italics: true })),
          ...blocks.flat(),
          line('', { size: SIZES.small, keepNext: true }),
          footOf(paper),
          ...paper.appendices.flatMap((appendix) => appendixParts(paper, appendix)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: halfPoints(SIZES.page), children: [PageNumber.CURRENT] })],
      }),
    ],
  })

const marksOf = ({ marks }: ReportPaper) =>
  new Footer({
    children: marks.map((one) => line(one, { size: SIZES.mark, italics: true, align: 'center' })),
  })

function headOf(paper: ReportPaper): Table {
  const issuer = issuerLines(issuerName(paper))
  const parent = parentName(paper)
  const center = { align: 'center' } as const
  return sideBySide(HEAD_COLUMNS, [
    [
      [
        ...(parent
          ? [line(issuerLines(parent).join('\n'), { size: SIZES.parent, ...center })]
          : []),
        line(issuer.join('\n'), { size: SIZES.issuer, bold: true, ...center }),
        rule(issuerLine(issuer), HEAD_COLUMNS[0]),
      ],
      [
        line(STATE_NAME, { size: SIZES.state, bold: true, ...center }),
        line(MOTTO, { size: SIZES.motto, bold: true, ...center }),
        rule(mottoLine(), HEAD_COLUMNS[1]),
      ],
    ],
    [
      [line(paper.numberLine, { size: SIZES.number, above: ABOVE.date, ...center })],
      [line(paper.dateLine, { size: SIZES.date, italics: true, above: ABOVE.date, ...center })],
    ],
  ])
}

function titleLines({ kind, abstract, draft }: ReportPaper): Paragraph[] {
  const look = { size: SIZES.title, bold: true, align: 'center' } as const
  return [
    line(kind, { ...look, above: ABOVE.title }),
    line(abstract, look),
    ...(draft ? [line(`(${draft})`, { size: SIZES.body, italics: true, align: 'center' })] : []),
    line('', { size: SIZES.small }),
  ]
}

function body(text: string, look: { italics?: boolean } = {}, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(FIRST_LINE) },
    spacing: {
      before: twipsOfPoints(BETWEEN_PARAGRAPHS),
      after: 0,
      line: LINE,
      lineRule: LineRuleType.AUTO,
    },
    children: textRunsOf(text, look),
  })
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** Nobody signs on a page without a word of what is signed: the last text stays with the foot. */
async function blockOf(block: PaperBlock, isLast: boolean): Promise<(Paragraph | Table)[]> {
  if (block.kind === 'text') return [body(block.text, {}, isLast)]
  if (block.kind === 'heading') {
    return [
      new Paragraph({
        heading: HEADINGS[block.level - 1] ?? HEADINGS[2],
        indent: { firstLine: twips(FIRST_LINE) },
        children: textRunsOf(block.text, {}),
      }),
    ]
  }
  if (block.kind === 'chart') return [await docxChart(block.chart, block.caption)]
  const { caption, note } = block.table
  return [
    line(caption, {
      ...{ size: SIZES.caption, bold: true, align: 'center', keepNext: true, above: ABOVE.caption },
    }),
    docxTable(block.table),
    line(note ?? '', { size: SIZES.small, italics: true }),
  ]
}

function footOf(paper: ReportPaper): Table {
  const { recipients, signer } = paper
  const look = { size: SIZES.body, bold: true, align: 'center', keepNext: true } as const
  return sideBySide(SIGN_COLUMNS, [
    [
      [
        line('Nơi nhận:', { size: SIZES.recipientsHead, bold: true, italics: true }),
        ...recipients.map((one) => line(one, { size: SIZES.recipients })),
      ],
      [
        ...signerLines(paper).map((one) => line(one, look)),
        line(signer.name ?? '', { ...look, keepNext: false, above: SIGN_ROOM }),
      ],
    ],
  ])
}

function appendixParts(
  paper: ReportPaper,
  { number, title, table }: ReportPaper['appendices'][number],
): (Paragraph | Table)[] {
  const center = { size: SIZES.title, align: 'center' } as const
  return [
    new Paragraph({
      heading: HEADINGS[0],
      alignment: AlignmentType.CENTER,
      pageBreakBefore: true,
      children: textRunsOf(number, {}),
    }),
    line(title, { ...center, bold: true }),
    line(appendixOf(paper), { ...center, italics: true }),
    line('', { size: SIZES.small }),
    docxTable(table),
    line(table.note ?? '', { size: SIZES.small, italics: true }),
  ]
}
