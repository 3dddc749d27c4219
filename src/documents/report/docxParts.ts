import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'

import { type TextLook, textRunsOf } from '../typesetting/docx'
import { RULE_ROOM } from './measures'

/** Of Word's measures: twentieths of a point in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4
const TWIPS_PER_POINT = 20
const HALVES_PER_POINT = 2

export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM)
export const twipsOfPoints = (points: number): number => Math.round(points * TWIPS_PER_POINT)
export const halfPoints = (points: number): number => Math.round(points * HALVES_PER_POINT)

export type LineLook = Omit<TextLook, 'size'> & {
  /** In points. */
  size: number
  align?: 'left' | 'right' | 'center'
  keepNext?: boolean
  above?: number
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const

/** A line of the head, of a table or of the foot: no indent, nothing above or below but what is asked for. */
export function line(
  text: string,
  { size, align = 'left', keepNext = false, above = 0, ...look }: LineLook,
  over: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    keepNext,
    spacing: { before: twipsOfPoints(above), after: 0 },
    // An empty line is as high as the mark of its end.
    run: { size: halfPoints(size) },
    children: textRunsOf(text, { ...look, size: halfPoints(size) }),
    ...over,
  })
}

/** A drawn line in the middle of a column, so long; both in millimetres. */
export function rule(length: number, column: number): Paragraph {
  const side = twips((column - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: twipsOfPoints(RULE_ROOM), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
}
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }

/** Columns side by side without lines and without room at their edges; widths in millimetres. */
export function sideBySide(
  widths: readonly number[],
  rows: readonly (readonly Paragraph[])[][],
): Table {
  const columns = widths.map(twips)
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    indent: { size: 0, type: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: columns[at] ?? 0, type: WidthType.DXA },
                margins: NO_MARGINS,
                borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
                children: [...children],
              }),
          ),
        }),
    ),
  })
}
