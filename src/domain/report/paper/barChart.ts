import type { PaperTable } from './types'
import { fitted, keyHeight, keyShapes, SMALL_SIZE, textAt, TEXT_SIZE } from './chartParts'
import type { Chart, Shape } from './chartTypes'

export type Bar = {
  readonly label: string
  readonly value: number
  /** What it is held against, such as what was planned. */
  readonly beside?: number
}

type Bars = {
  readonly name: string
  readonly title: string
  readonly bars: readonly Bar[]
  /** What is measured, and what it is held against. */
  readonly key: readonly [string] | readonly [string, string]
  readonly table: PaperTable
  readonly width: number
}

/** More are in the table. */
const MOST_BARS = 12
const BAR = 11
const LABEL_LINE = 18
const GAP = 10
/** Behind the longest bar, for its number. */
const NUMBER_ROOM = 56

/** Bars from the left, each under its name; null where there is nothing to draw. */
export function barChart({ name, title, bars, key, table, width }: Bars): Chart | null {
  const shown = bars.slice(0, MOST_BARS)
  const most = Math.max(0, ...shown.flatMap(({ value, beside = 0 }) => [value, beside]))
  if (most === 0) return null
  const length = (value: number) => Math.round(((width - NUMBER_ROOM) * value * 10) / most) / 10
  const hasBeside = key.length > 1
  const step = LABEL_LINE + (hasBeside ? 2 : 1) * (BAR + 2) + GAP
  const keys = hasBeside
    ? ([
        ['main', key[0]],
        ['beside', key[1] ?? ''],
      ] as const)
    : []
  const top = keyHeight(keys.length) + (hasBeside ? GAP : 0)
  const drawn = shown.flatMap(({ label, value, beside = 0 }, at): Shape[] => {
    const y = top + at * step
    const first = y + LABEL_LINE
    return [
      textAt(0, y + TEXT_SIZE, fitted(label, width)),
      ...barShapes(value, length(value), first, 'main'),
      ...(hasBeside ? barShapes(beside, length(beside), first + BAR + 2, 'beside') : []),
    ]
  })
  const rest = bars.length - shown.length
  const end = top + shown.length * step
  return {
    ...{ name, title, width, table },
    description: `${title}. ${shown.map((bar) => barWords(bar, key)).join('; ')}.${rest > 0 ? ` Còn ${rest} dòng nữa trong bảng.` : ''}`,
    height: end + (rest > 0 ? LABEL_LINE : 0),
    shapes: [
      ...keyShapes(keys, 0),
      ...drawn,
      ...(rest > 0
        ? [textAt(0, end + SMALL_SIZE, `Còn ${rest} dòng nữa trong bảng`, { size: SMALL_SIZE, tone: 'quiet' })] // prettier-ignore
        : []),
    ],
  }
}

function barShapes(value: number, width: number, y: number, tone: 'main' | 'beside'): Shape[] {
  const box: Shape = { kind: 'box', x: 0, y, width, height: BAR, tone }
  const number = textAt(width + 5, y + BAR - 1.5, value.toLocaleString('vi-VN'), {
    size: SMALL_SIZE,
  })
  return width > 0 ? [box, number] : [number]
}

const barWords = ({ label, value, beside }: Bar, [one, other]: Bars['key'] | string[]): string =>
  other === undefined
    ? `${label}: ${value.toLocaleString('vi-VN')}`
    : `${label}: ${one} ${value.toLocaleString('vi-VN')}, ${other} ${(beside ?? 0).toLocaleString('vi-VN')}`
