import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseQuery } from '@/domain/search/query'

import { find, type FindCursor, type Readable } from './find'

/** A file in which whole texts alone have the words: those with these ids; each reading takes so long. */
function fileOf(
  ids: readonly number[],
  edges: readonly number[],
  msOf: (isOfTexts: boolean) => number,
) {
  const spans: [below: number, floor: number][] = []
  const among = (values: readonly unknown[]) =>
    (JSON.parse(String(values[0])) as number[]).filter((id) => ids.includes(id))
  const thread = {
    timed: async (_: string, sql: string, [, below, floor, want]: [string, ...number[]]) => {
      const isOfTexts = sql.includes('FROM texts_')
      if (isOfTexts) spans.push([below ?? 0, floor ?? 0])
      const found = ids.filter((id) => isOfTexts && id < (below ?? 0) && id >= (floor ?? 0))
      const rows = found
        .sort((one, other) => other - one)
        .slice(0, want)
        .map((id) => ({ id }))
      return { rows, ms: msOf(isOfTexts) }
    },
    read: async (_: string, sql: string, values: unknown[]) =>
      sql.includes('JOIN rows') || sql.includes('FROM texts_') || sql.includes('JOIN texts_')
        ? among(values).map((id) => ({ id, key: `text-${id}`, version: '1' }))
        : [],
  }
  return { file: { thread, name: 'a', edges } as unknown as Readable, spans }
}

const query = parseQuery('báo')

describe('whole texts that are read in stretches', () => {
  it('are found once each, the newest first, however long each reading takes', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 })
    const edges = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 12 })
    const times = fc.array(fc.constantFrom(0, 0.1, 1, 8, 50), { minLength: 1, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(ids, edges, times, async (all, drawn, ms) => {
        let reading = 0
        const { file } = fileOf(
          all,
          drawn.toSorted((one, other) => other - one),
          () => ms[(reading += 1) % ms.length] ?? 0,
        )
        const found: number[] = []
        let cursor: FindCursor | null = null
        for (let page = 0; page < 200; page += 1) {
          const { hits, next } = await find(file, { query, limit: 7, cursor })
          found.push(...hits.map(({ id }) => id))
          if (!next) break
          cursor = next
        }
        expect(found).toEqual(all.toSorted((one, other) => other - one))
      }),
    )
  })

  it.each([
    ['one by one where each takes long', 4.5, [500, 400, 300, 200, 100, 0]],
    ['two at once where each takes half as long', 3, [500, 300, 100, 0]],
    ['the rest at once where the first took no time', 0.1, [500, 0]],
  ])('are read %s', async (_, msOfStretch, floors) => {
    const { file, spans } = fileOf([], [500, 400, 300, 200, 100], (isOfTexts) => {
      const [below = 0, floor = 0] = spans.at(-1) ?? []
      return isOfTexts ? msOfStretch * Math.round((Math.min(below, 600) - floor) / 100) : 0
    })
    await find(file, { query, limit: 20 })
    expect(spans.slice(0, floors.length).map(([, floor]) => floor)).toEqual(floors)
  })
})
