import type { Chart } from './chartTypes'
import { pointLetter, roman } from './lines'
import type { PaperBlock, PaperTable, TextPoint, TextSection } from './types'

/** A section before its numbers are given: what is said, then its charts and the tables behind them. */
export type Section = TextSection & {
  readonly charts?: readonly Chart[]
  readonly tables?: readonly PaperTable[]
}

/**
 * Sections numbered I. 1. a) as papers are; below that are dashes (NĐ 30/2020, Phụ lục I). Charts and tables are
 * numbered through.
 */
export function numbered(sections: readonly Section[]): PaperBlock[] {
  let tables = 0
  let drawn = 0
  return sections.flatMap(
    ({ title, paragraphs = [], points, charts = [], tables: own = [] }, at): PaperBlock[] => [
      {
        ...{ kind: 'heading', level: 1 },
        text: `${roman(at + 1)}. ${title.trim().toLocaleUpperCase('vi')}`,
      },
      ...paragraphs.map((text): PaperBlock => ({ kind: 'text', text })),
      ...pointBlocks(points, 1),
      ...charts.map((chart): PaperBlock => {
        drawn += 1
        return { kind: 'chart', caption: `Biểu đồ ${drawn}. ${chart.title}`, chart }
      }),
      ...own.map((table): PaperBlock => {
        tables += 1
        return { kind: 'table', table: { ...table, caption: `Bảng ${tables}. ${table.caption}` } }
      }),
    ],
  )
}

/** One point alone has no number. */
function pointBlocks(points: readonly TextPoint[], level: number): PaperBlock[] {
  return points.flatMap((point, at): PaperBlock[] => {
    const below = point.points ?? []
    const mark = points.length === 1 && level === 1 ? '' : markOf(level, at)
    const text = ended(point.text, { level, isLast: at === points.length - 1 })
    return [{ kind: 'text', text: `${mark}${text}` }, ...pointBlocks(below, level + 1)]
  })
}

function markOf(level: number, at: number): string {
  if (level === 1) return `${at + 1}. `
  return level === 2 ? `${pointLetter(at)}) ` : '- '
}

const ENDED = /[.;:!?…]$/

/** Points below others end with a semicolon, the last with a stop. */
function ended(text: string, { level, isLast }: { level: number; isLast: boolean }): string {
  const bare = text.trim()
  if (ENDED.test(bare)) return bare
  return level === 1 || isLast ? `${bare}.` : `${bare};`
}
