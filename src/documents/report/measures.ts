import { timesWidth } from '../typesetting/fonts'
import { balanced } from './balanced'

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
/** Of a line of Times as Word and LibreOffice set it, in the size of its letters: above the base line, and below. */
const SINGLE = { above: 0.933, below: 0.216 } as const
/** Lines of the text, in single ones: no less than one (NĐ 30/2020). What is more stands below the line. */
export const LINES = 1.125
const TEXT_BELOW = SINGLE.below + (LINES - 1) * (SINGLE.above + SINGLE.below)
/** The edges of a line of the text and of any other line, for Typst. */
export const TEXT_EDGES = `top-edge: ${SINGLE.above}em, bottom-edge: -${TEXT_BELOW.toFixed(4)}em`
export const SINGLE_EDGES = `top-edge: ${SINGLE.above}em, bottom-edge: -${SINGLE.below}em`
/** A line of letters of a size, both in points. */
export const lineHeight = (size: number): number => size * (SINGLE.above + SINGLE.below)
/** An empty line of small letters, in points. */
export const EMPTY_LINE = lineHeight(SIZES.small)
/** In points. */
export const BETWEEN_PARAGRAPHS = 6
export const ABOVE = { date: 8, title: 16, caption: 9 } as const
/** Between a name and the line drawn under it. */
export const RULE_ROOM = 3
/** Where somebody signs. */
export const SIGN_ROOM = 70
/** Within a cell of a table, above and below its words. */
export const CELL_ROOM = 2

export const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

export const POINTS_PER_MM = 72 / 25.4
/** Of the length of the name above it: from a third to a half. */
const ISSUER_SHARE = 0.42

const mmOf = (text: string, size: number): number => timesWidth(text, 'bold', size) / POINTS_PER_MM

/** A name at the head in even lines of its column. */
export const issuerLines = (name: string): string[] =>
  balanced(name, (text) => mmOf(text, SIZES.issuer), HEAD_COLUMNS[0])

/** How long the line under the issuing body is, whose name stands in these lines. */
export const issuerLine = (lines: readonly string[]): number =>
  Math.min(Math.max(...lines.map((line) => mmOf(line, SIZES.issuer))), HEAD_COLUMNS[0]) *
  ISSUER_SHARE

/** The line under the motto is as long as that. */
export const mottoLine = (): number => mmOf(MOTTO, SIZES.motto)
