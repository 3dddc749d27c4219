import type { Figures } from '../figures'
import { periodWords } from './lines'
import { obligationName } from './obligationTables'
import { type Source, serial, tableOf } from './tableParts'
import type { PaperNames, PaperTable } from './types'
import type { ObligationFigures } from '../rows'
import { fitted, keyHeight, keyShapes, SMALL_SIZE, textAt, TEXT_SIZE } from './chartParts'
import type { Chart, ChartTone, Shape } from './chartTypes'

/** How a period of an obligation stands: what is printed in its box, and what that means. */
const STATES = {
  met: { tone: 'good', sign: 'đủ', words: 'Đủ: kỳ đã hết và đạt' },
  short: { tone: 'bad', sign: 'thiếu', words: 'Thiếu: kỳ đã hết và không đạt' },
  open: { tone: 'open', sign: 'chờ', words: 'Chờ: kỳ chưa hết hoặc còn chờ xác nhận' },
} as const satisfies Record<string, { tone: ChartTone; sign: string; words: string }>
type State = keyof typeof STATES

/** More are in the table. */
const MOST_ROWS = 12
const LINE = 18
const BOX = 24
const GAP = 14
/** A box holds its sign. */
const WIDEST = 60
const NARROWEST = 34

const byName = (a: readonly [string, State], b: readonly [string, State]) => (a[0] < b[0] ? -1 : 1)

/** The periods of an obligation in a range by name, each with how it stands. */
export function periodStates(row: ObligationFigures): (readonly [string, State])[] {
  const { periods, short, waiting, running, later } = row
  return [
    ...periods.map((name) => [name, short.includes(name) ? 'short' : 'met'] as const),
    ...[...waiting, ...running, ...later].map((name) => [name, 'open'] as const),
  ].sort(byName)
}

/** A row of boxes for each obligation, one for each of its periods; null without any. */
export function periodStrip(
  figures: Figures,
  names: PaperNames,
  range: string,
  width: number,
): Chart | null {
  const rows = figures.obligations.filter((row) => row.range === range)
  if (rows.length === 0) return null
  const shown = rows.slice(0, MOST_ROWS)
  const perLine = Math.max(1, Math.floor(width / NARROWEST))
  const keys = Object.values(STATES).map(({ tone, words }) => [tone, words] as const)
  let y = keyHeight(keys.length) + GAP
  const shapes: Shape[] = [...keyShapes(keys, 0)]
  for (const row of shown) {
    const states = periodStates(row)
    shapes.push(textAt(0, y + TEXT_SIZE, fitted(obligationName(names, row.obligation), width)))
    y += LINE
    for (let from = 0; from < states.length; from += perLine) {
      shapes.push(...boxes(states.slice(from, from + perLine), y, width))
      y += LINE + BOX
    }
    y += GAP
  }
  const title = 'Các kỳ của từng nghĩa vụ'
  const said = shown.map((row) => {
    const short = row.short.map(periodWords).join(', ')
    return `${obligationName(names, row.obligation)}: ${short === '' ? 'không kỳ nào thiếu' : `thiếu ${short}`}`
  })
  return {
    ...{ name: 'periods', title, width, height: y, shapes },
    description: `${title}. ${said.join('; ')}.`,
    table: periodTable(rows, names),
  }
}

function boxes(states: readonly (readonly [string, State])[], y: number, width: number): Shape[] {
  const step = Math.min(WIDEST, width / Math.max(states.length, 1))
  return states.flatMap(([name, state], at): Shape[] => {
    const { tone, sign } = STATES[state]
    const [x, middle] = [at * step, at * step + (step - 2) / 2]
    return [
      textAt(middle, y + SMALL_SIZE, shortName(name), { size: 9, anchor: 'middle', tone: 'quiet' }),
      { kind: 'box', x, y: y + LINE - 4, width: step - 2, height: BOX, tone },
      textAt(middle, y + LINE + SMALL_SIZE, sign, { size: SMALL_SIZE, anchor: 'middle' }),
    ]
  })
}

/** `2/26` of a month, `T7/26` of a week, `I/26` of a quarter. */
function shortName(period: string): string {
  const [, year = '', part = ''] = /^\d\d(\d\d)-?(.*)$/.exec(period) ?? []
  const of = part
    .replace(/^W/, 'T')
    .replace(/^Q/, 'Q')
    .replace(/(^|T)0/, '$1')
  return of === '' ? `20${year}` : `${of}/${year}`
}

function periodTable(rows: readonly ObligationFigures[], names: PaperNames): PaperTable {
  const list = (row: ObligationFigures, wanted: State) =>
    periodStates(row)
      .filter(([, state]) => state === wanted)
      .map(([name]) => periodWords(name))
      .join(', ') || 'không có'
  const sources: Source<ObligationFigures>[] = [
    serial(),
    {
      ...{ heading: 'Nghĩa vụ', width: 0, align: 'left' },
      value: ({ obligation }) => obligationName(names, obligation),
    },
    { heading: 'Kỳ đủ', width: 36, align: 'center', value: (row) => list(row, 'met') },
    { heading: 'Kỳ thiếu', width: 36, align: 'center', value: (row) => list(row, 'short') },
    { heading: 'Kỳ chưa tính', width: 36, align: 'center', value: (row) => list(row, 'open') },
  ]
  return {
    ...{ name: 'Kỳ nghĩa vụ', caption: 'Các kỳ của từng nghĩa vụ', ...tableOf(sources, rows) },
    ...{ totals: [], note: null },
  }
}
