import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type INumberingOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'

/** The typeface of official papers (NĐ 30/2020, Phụ lục I). */
const FONT = 'Times New Roman'
const HALF_POINTS = 24
export const SMALL = 20
const A4 = { width: 11906, height: 16838 }
const MARGIN = 850
/** Of scripts, to be read from a desk. */
export const SCRIPT_SIZE = 26
/** Between the margins, in twentieths of a point. */
export const TEXT_WIDTH = A4.width - 2 * MARGIN
/** The whole document is of level 1, its scripts of level 2; the headings in a script come below. */
export const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const
const HEADING_STYLE = { run: { font: FONT, bold: true, color: '000000', size: SCRIPT_SIZE } }

export type TextLook = { bold?: boolean; italics?: boolean; size?: number }
export type Look = TextLook & { center?: boolean }

/** A text with its line breaks: Word takes a newline within a run for a space. */
export const textRunsOf = (text: string, look: TextLook): TextRun[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 && { break: 1 }) }))

export const paragraph = (text: string, { center, ...look }: Look = {}) =>
  new Paragraph({
    ...(center && { alignment: AlignmentType.CENTER }),
    children: textRunsOf(text, look),
  })

/** A Word document on A4 with page numbers. */
export async function docxOf(
  title: string,
  children: (Paragraph | Table)[],
  numbering: INumberingOptions['config'] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: 'Tòa soạn',
    styles: {
      default: {
        document: { run: { font: FONT, size: HALF_POINTS, language: { value: 'vi-VN' } } },
        heading1: { run: { ...HEADING_STYLE.run, size: 28 } },
        heading2: HEADING_STYLE,
        heading3: HEADING_STYLE,
        heading4: HEADING_STYLE,
        heading5: HEADING_STYLE,
        heading6: HEADING_STYLE,
      },
    },
    numbering: { config: numbering },
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
