import type { Figures } from '../figures'
import { topicTable } from './rangedTables'
import { nameOf } from './tableParts'
import type { PaperNames } from './types'
import type { NamedRange } from '../types'
import { fitted, keyHeight, keyShapes, SMALL_SIZE, textAt } from './chartParts'
import type { Chart, ChartTone, Shape } from './chartTypes'

const TILE = { width: 112, height: 58, gap: 6, inset: 7 } as const
const KEYS: readonly (readonly [ChartTone, string])[] = [
  ['good', 'Đã có nội dung'],
  ['bad', 'Chưa có nội dung'],
]

/** A tile for each topic, with how much was said of it; null where the plans have none. */
export function topicMap(
  figures: Figures,
  names: PaperNames,
  range: NamedRange,
  width: number,
): Chart | null {
  const rows = figures.topics.filter(
    (row) => row.range === range.name && row.outlet === null && row.topic !== null,
  )
  if (rows.length === 0) return null
  const perLine = Math.max(1, Math.floor((width + TILE.gap) / (TILE.width + TILE.gap)))
  const tile = (width - (perLine - 1) * TILE.gap) / perLine
  const top = keyHeight(KEYS.length) + TILE.gap
  const shapes = rows.flatMap((row, at): Shape[] => {
    const x = Math.round((at % perLine) * (tile + TILE.gap) * 10) / 10
    const y = top + Math.floor(at / perLine) * (TILE.height + TILE.gap)
    const inside = tile - 2 * TILE.inset
    const [code = '', ...title] = nameOf(names.topics, row.topic ?? '').split(' ')
    const counts = [
      `${row.issues.length} số, ${row.items.length} tin bài`,
      ...(row.activities.length > 0 ? [`${row.activities.length} HĐ`] : []),
    ].join(', ')
    return [
      ...[{ kind: 'box', x, y, width: tile, height: TILE.height, tone: row.covered ? 'good' : 'bad' } as const], // prettier-ignore
      textAt(x + TILE.inset, y + 16, fitted(code, inside)),
      textAt(x + TILE.inset, y + 31, fitted(title.join(' '), inside, 9), { size: 9 }),
      textAt(
        ...([x + TILE.inset, y + 48] as const),
        row.covered ? fitted(counts, inside * 1.3, SMALL_SIZE) : 'chưa có',
        { size: SMALL_SIZE },
      ),
    ]
  })
  const missing = rows.filter(({ covered }) => !covered).map(({ topic }) => nameOf(names.topics, topic ?? '')) // prettier-ignore
  const title = 'Bản đồ chủ đề'
  const heading = range.name
  return {
    ...{ name: 'topics', title, width, shapes: [...keyShapes(KEYS, 0), ...shapes] },
    description: `${title}: ${rows.length - missing.length} trên ${rows.length} chủ đề đã có nội dung.${missing.length > 0 ? ` Chưa có: ${missing.join('; ')}.` : ''}`,
    height: top + Math.ceil(rows.length / perLine) * (TILE.height + TILE.gap),
    table: topicTable(
      { ...figures, topics: figures.topics.filter((row) => row.range === range.name) },
      ...([names, [{ ...range, heading }]] as const),
    ),
  }
}
