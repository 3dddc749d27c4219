import type { ChartTone, Shape } from './chartTypes'

export const TEXT_SIZE = 12
export const SMALL_SIZE = 10
/** Of the size of a text, how wide a letter is taken to be; few are wider. */
const CAPITAL_WIDTH = 0.76
const LETTER_WIDTH = 0.58

const widthOf = (sign: string): number =>
  sign === sign.toLocaleLowerCase('vi') ? LETTER_WIDTH : CAPITAL_WIDTH

/** A text that fits in a width, cut after a whole word where one fits; what was cut stands whole in the table. */
export function fitted(text: string, width: number, size = TEXT_SIZE): string {
  const most = width / size
  const signs = [...text]
  if (signs.reduce((sum, sign) => sum + widthOf(sign), 0) <= most) return text
  let used = CAPITAL_WIDTH
  const end = signs.findIndex((sign) => (used += widthOf(sign)) > most)
  const left = signs.slice(0, end).join('')
  const isWordWhole = /\s/.test(signs[end] ?? '')
  const words = isWordWhole ? left : left.replace(/\s+\S*$/, '')
  return `${words.trimEnd()}…`
}

type Look = { size?: number; anchor?: 'start' | 'middle' | 'end'; tone?: ChartTone }

export const textAt = (
  x: number,
  y: number,
  text: string,
  { size = TEXT_SIZE, anchor = 'start', tone = 'ink' }: Look = {},
): Shape => ({ kind: 'text', x, y, text, size, anchor, tone })

const KEY_BOX = 10
const KEY_LINE = 18

/** What the tones of a chart mean, one below the other from a height on. */
export function keyShapes(keys: readonly (readonly [ChartTone, string])[], top: number): Shape[] {
  return keys.flatMap(([tone, words], at): Shape[] => {
    const y = top + at * KEY_LINE
    return [
      { kind: 'box', x: 0, y, width: KEY_BOX, height: KEY_BOX, tone },
      textAt(KEY_BOX + 6, y + KEY_BOX - 1, words, { size: SMALL_SIZE, tone: 'quiet' }),
    ]
  })
}

export const keyHeight = (keys: number): number => keys * KEY_LINE
