import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  type INumberingOptions,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

import { cleanTexts } from '@/domain/text/clean'
import { linkAddress } from '@/domain/text/linkAddress'

import { docxOf, HEADINGS, paragraph, SMALL } from '../typesetting/docx'
import type { Block, List, Run } from './blocks'
import { type ArticlePaper, captionOf, coverOf } from './paper'

/** A picture as Word takes it. */
export type DocxPicture = { type: 'jpg' | 'png'; data: Buffer; width: number; height: number }
export type DocxPictures = ReadonlyMap<string, DocxPicture>

/** Between the margins, in pixels of 96 to the inch. */
const WIDEST = 640
const HIGHEST = 840
const WORD_LEVELS = 9

/** A text as a Word document: title, sapo in bold, text, pictures with their captions below. */
export function articleDocx(
  given: ArticlePaper,
  pictures: DocxPictures,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, sapo, byline, blocks } = cleanTexts({ ...given, pictures: null })
  const figure = (id: string) => figureOf(given, pictures, id)
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: lines(title, { bold: true, size: 36 }),
    }),
    ...(sapo === ''
      ? []
      : [new Paragraph({ spacing: SPACING, children: lines(sapo, { bold: true }) })]),
    ...coverOf(given).flatMap(figure),
    ...blocks.flatMap((block) => docxBlock(block, figure)),
    ...(byline === '' ? [] : [new Paragraph({ alignment: AlignmentType.RIGHT, children: lines(byline, { bold: true }) })]), // prettier-ignore
  ]
  return docxOf(title, children, numberings(blocks))
}

const SPACING = { before: 80, after: 80, line: 300 }

type Look = { bold?: boolean; italics?: boolean; size?: number }
const lines = (text: string, look: Look): TextRun[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 && { break: 1 }) }))

function docxBlock(block: Block, figure: (id: string) => Paragraph[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'picture':
      return figure(block.picture)
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } }, children: [] })] // prettier-ignore
    case 'table':
      // Two that touch are one to Word.
      return [tableOf(block.rows), new Paragraph({ children: [] })]
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level] ?? HEADINGS[5], keepNext: true, spacing: { before: 160, after: 80 }, children: runsOf(block.runs) })] // prettier-ignore
    case 'quote':
      return [new Paragraph({ style: 'Quote', indent: { left: 567, right: 567 }, spacing: SPACING, children: runsOf(block.runs) })] // prettier-ignore
    case 'item':
      return [
        new Paragraph({
          ...(block.list.isNumbered
            ? { numbering: { reference: nameOf(block.list), level: levelOf(block.list) } }
            : { bullet: { level: levelOf(block.list) } }),
          children: runsOf(block.runs),
        }),
      ]
    default:
      return [new Paragraph({ spacing: SPACING, children: runsOf(block.runs) })]
  }
}

function runsOf(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.flatMap((run): (TextRun | ExternalHyperlink)[] => {
    const { text, bold, italic, underline, place, href } = run
    const address = href === null ? null : linkAddress(href)
    const look = {
      ...{ bold, italics: italic },
      ...((underline || address !== null) && { underline: {} }),
      ...(address !== null && { color: '0F4C81' }),
      ...(place === 'above' && { superScript: true }),
      ...(place === 'below' && { subScript: true }),
    }
    const made = text
      .split('\n')
      .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 && { break: 1 }) }))
    return address === null ? made : [new ExternalHyperlink({ link: address, children: made })]
  })
}

const nameOf = ({ number }: List): string => `list-${number}`
const levelOf = ({ depth }: List): number => Math.min(depth, WORD_LEVELS - 1)

/** A numbering for each numbered list, so that each counts from where it begins. */
function numberings(blocks: readonly Block[]): INumberingOptions['config'] {
  const lists = blocks.flatMap((block) =>
    block.kind === 'item' && block.list.isNumbered
      ? [[nameOf(block.list), block.list] as const]
      : [],
  )
  return [...new Map(lists)].map(([reference, list]) => {
    const level = levelOf(list)
    const left = 720 * (level + 1)
    const format = LevelFormat.DECIMAL
    const style = { paragraph: { indent: { left, hanging: 360 } } }
    return {
      reference,
      levels: [{ level, format, text: `%${level + 1}.`, start: list.start, style }],
    }
  })
}

function tableOf(
  rows: readonly (readonly {
    lines: Run[][]
    colSpan: number
    rowSpan: number
    isHeader: boolean
  }[])[],
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          ...(cells.length > 0 && cells.every(({ isHeader }) => isHeader) && { tableHeader: true }),
          children: cells.map(
            ({ lines, colSpan, rowSpan }) =>
              new TableCell({
                ...(colSpan > 1 && { columnSpan: colSpan }),
                ...(rowSpan > 1 && { rowSpan }),
                children: (lines.length > 0 ? lines : [[]]).map(
                  (runs) => new Paragraph({ children: runsOf(runs) }),
                ),
              }),
          ),
        }),
    ),
  })
}

function figureOf(paper: ArticlePaper, files: DocxPictures, id: string): Paragraph[] {
  const picture = paper.pictures.get(id)
  if (!picture) return []
  const file = files.get(id)
  const words = captionOf(picture)
  const caption =
    words === '' ? [] : [paragraph(words, { italics: true, center: true, size: SMALL })]
  if (!file)
    return [paragraph(`[Ảnh ${picture.number}: ${picture.file}]`, { center: true }), ...caption]
  const scale = Math.min(1, WIDEST / file.width, HIGHEST / file.height)
  const transformation = {
    width: Math.max(1, Math.round(file.width * scale)),
    height: Math.max(1, Math.round(file.height * scale)),
  }
  const altText = { name: picture.file, title: '', description: picture.alt }
  const image = new ImageRun({ type: file.type, data: file.data, transformation, altText })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
    ...caption,
  ]
}
