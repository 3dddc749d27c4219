import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { markOf } from '@/domain/search/tiers'
import { searchPage } from '@/search/page'
import { type Entry, searchIndex } from '@/search/searchIndex'

import { printGoals } from './goals'
import { chance, queries, textOf } from './searchTexts'

/**
 * `npm run bench:search -- [texts]`: an index of 100,000 texts of 300 words each is made, then 200 queries (searchTexts.ts) are asked three
 * times one after the other: a page of 20 with words marked and with what was likely meant, as /api/v1/search has it of the index.
 * What that address reads of the database beside is the same as for a list of articles.
 */

const TEXTS = Number(process.argv[2] ?? 100_000)
const WORDS = 300
const TITLE_WORDS = 12
const SAPO_WORDS = 35
const PER_BATCH = 200
const ROUNDS = 3
const FIRST = Date.UTC(2016, 0, 1)
const BETWEEN_MS = 3_000_000
const GOAL_MS = 50

const next = chance(3)

function entryOf(number: number): Entry {
  return {
    key: `text-${number}`,
    version: '1',
    at: FIRST + number * BETWEEN_MS,
    title: textOf(TITLE_WORDS, next),
    sapo: textOf(SAPO_WORDS, next),
    body: textOf(WORDS - TITLE_WORDS - SAPO_WORDS, next),
    marks: [markOf('o', String(number % 20)), markOf('t', String(number % 60))],
  }
}

const FILTERS = {
  outlet: { marks: [[markOf('o', '7')]] },
  topic: { marks: [[markOf('t', '11')]] },
  dates: { from: FIRST + (TEXTS / 4) * BETWEEN_MS, to: FIRST + (TEXTS / 3) * BETWEEN_MS },
}

const share = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
/** Of all threads of this process, in ms: what a busy machine adds is not in it. */
const worked = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const memory = () => Math.round(process.memoryUsage.rss() / 1e6)

const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'))
const index = searchIndex({ folder, name: 'bench' })
try {
  await index.open()
  const memoryBefore = memory()
  let began = performance.now()
  await index.rebuild(async (writer) => {
    for (let from = 0; from < TEXTS; from += PER_BATCH) {
      const count = Math.min(PER_BATCH, TEXTS - from)
      await writer.put(Array.from({ length: count }, (_, at) => entryOf(from + at)))
    }
    return {}
  })
  const size = readdirSync(folder).reduce(
    (sum, name) => sum + statSync(path.join(folder, name)).size,
    0,
  )
  console.log(
    `${TEXTS.toLocaleString('en')} texts of ${WORDS} words: made in ${((performance.now() - began) / 1000).toFixed(0)} s, ` +
      `${(size / 1e6).toFixed(0)} MB on the disk (${(size / TEXTS / 1000).toFixed(1)} kB a text), ${memory() - memoryBefore} MB more memory`,
  )
  const asked = queries()
  const times = asked.map((): number[] => [])
  const work: number[] = []
  const found = asked.map(() => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { typed, filter }] of asked.entries()) {
      const before = worked()
      began = performance.now()
      const page = await searchPage(index, { typed, limit: 20, ...(filter && FILTERS[filter]) })
      times[at]?.push(performance.now() - began)
      work.push(worked() - before)
      found[at] = page.items.length
    }
  }
  for (const kind of new Set(asked.map((query) => query.kind))) {
    const own = asked.flatMap((query, at) => (query.kind === kind ? (times[at] ?? []) : []))
    const empty = asked.filter((query, at) => query.kind === kind && found[at] === 0).length
    console.log(
      `  ${kind}: ${own.length / ROUNDS} queries, median ${share(own, 0.5).toFixed(1)} ms, p95 ${share(own, 0.95).toFixed(1)} ms, ` +
        `longest ${share(own, 1).toFixed(1)} ms; ${empty} found nothing`,
    )
  }
  const all = times.flat()
  console.log(
    `  all: median ${share(all, 0.5).toFixed(1)} ms, p99 ${share(all, 0.99).toFixed(1)} ms; memory now ${memory() - memoryBefore} MB more`,
  )
  console.log(
    `  of it work of the processor: median ${share(work, 0.5).toFixed(1)} ms, p95 ${share(work, 0.95).toFixed(1)} ms`,
  )
  printGoals([
    {
      what: `p95 of ${asked.length} queries`,
      measured: share(all, 0.95),
      below: GOAL_MS,
      unit: 'ms',
    },
  ])
  began = performance.now()
  await index.put([entryOf(TEXTS)])
  console.log(`  a text put in: ${(performance.now() - began).toFixed(1)} ms`)
} finally {
  await index.stop()
  rmSync(folder, { recursive: true, force: true })
}
