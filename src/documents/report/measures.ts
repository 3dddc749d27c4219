import { timesWidth } from '../typesetting/fonts'

/** The form of a paper (NĐ 30/2020, Phụ lục I; domain.md §7), in millimetres and points. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
/** The two columns of the head; together they fill the text. */
export const HEAD_COLUMNS = [65, 100] as const
export const SIGN_COLUMNS = [80, 85] as const
export const SIZES = {
  parent: 12,
  issuer: 12,
  state: 12,
  motto: 13,
  number: 13,
  date: 13,
  title: 14,
  body: 14,
  page: 13,
  recipientsHead: 12,
  recipients: 11,
  caption: 12,
  table: 11,
  tableHead: 10.5,
  small: 10,
  mark: 9,
} as const
export const FIRST_LINE = 10
/** Between the lines of a paragraph, in the size of its letters: with the height of Times as Word sets 1.125 lines. */
export const LEADING = 0.19
/** In points. */
export const BETWEEN_PARAGRAPHS = 6

export const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

const POINTS_PER_MM = 72 / 25.4
/** Of the length of the name above it: from a third to a half. */
const ISSUER_SHARE = 0.42

const mmOf = (text: string, size: number): number => timesWidth(text, 'bold', size) / POINTS_PER_MM

/** How long the line under the issuing body is; a name of several lines is as wide as its column. */
export const issuerLine = (issuer: string): number =>
  Math.min(mmOf(issuer, SIZES.issuer), HEAD_COLUMNS[0]) * ISSUER_SHARE

/** The line under the motto is as long as that. */
export const mottoLine = (): number => mmOf(MOTTO, SIZES.motto)
