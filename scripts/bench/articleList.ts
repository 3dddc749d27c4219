import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { CollectionSlug, Payload, Where } from 'payload'

import { searchText } from '@/domain/text/search'

import { type BulkRow, insertRows } from './bulk'

/**
 * `npm run bench:article-list`: the list of articles with 100,000 texts of 400 words each (SQLite, thrown away afterwards): the
 * first page as it opens, the same with one's own texts, and a search in the texts for a word most have, few have and none
 * has, each beside the search of titles alone.
 */

const TEXTS = 100_000
const WORDS = 400
const PER_BATCH = 2_000
const RUNS = 5
const VOCABULARY =
  'cải cách hành chính một cửa hồ sơ người dân xã phường phục vụ giải quyết trực tuyến dịch vụ công sở ngành tỉnh huyện cán bộ đất đai cấp phép hẹn trả'.split(
    ' ',
  )

function textOf(number: number): string {
  const word = (at: number) => VOCABULARY[(number * 7 + at * at + at) % VOCABULARY.length] ?? ''
  const rare = number % 5_000 === 0 ? ' thảo quả' : ''
  return `Bài số ${number} ${Array.from({ length: WORDS }, (_, at) => word(at)).join(' ')}${rare}`
}

function rowsOf(number: number, outlet: string): { live: BulkRow; version: BulkRow } {
  const id = randomUUID()
  const at = new Date(Date.UTC(2020, 0, 1) + number * 1_800_000).toISOString()
  const values = {
    title: `Bài số ${number}`,
    searchText: searchText(textOf(number)),
    sortKey: String(number),
    state: 'published',
  }
  const upper = (name: string) => `version${name[0]?.toUpperCase()}${name.slice(1)}`
  const versioned = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [upper(name), value]),
  )
  return {
    live: {
      id,
      refs: { outlet, author: null },
      instants: { createdAt: at, updatedAt: at },
      values: { ...values, _status: 'published' },
    },
    version: {
      id: randomUUID(),
      refs: { parent: id, versionOutlet: outlet },
      instants: { createdAt: at, updatedAt: at, versionUpdatedAt: at, versionCreatedAt: at },
      values: { ...versioned, version__status: 'published', latest: true },
    },
  }
}

async function fill(payload: Payload): Promise<void> {
  const organisation = await payload.db.create({
    collection: 'organisations',
    data: { name: 'Cơ quan đo tốc độ', kind: 'press', sortKey: 'co quan' },
  })
  const { id } = await payload.db.create({
    collection: 'outlets',
    data: { name: 'Báo', kind: 'newspaper', organisation: organisation.id, sortKey: 'bao' },
  })
  for (let from = 0; from < TEXTS; from += PER_BATCH) {
    const rows = Array.from({ length: PER_BATCH }, (_, at) => rowsOf(from + at, String(id)))
    await insertRows(
      payload,
      'articles',
      rows.map(({ live }) => live),
    )
    await insertRows(
      payload,
      '_articles_v' as CollectionSlug,
      rows.map(({ version }) => version),
    )
  }
}

async function median(payload: Payload, where: Where | undefined): Promise<[number, number]> {
  const times: number[] = []
  let total = 0
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    const found = await payload.find({
      collection: 'articles',
      draft: true,
      ...(where && { where }),
      sort: '-updatedAt',
      limit: 10,
      depth: 0,
      select: { title: true, state: true },
      overrideAccess: true,
    })
    times.push(performance.now() - start)
    total = found.totalDocs
  }
  return [times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0, total]
}

const inTexts = (word: string): Where => ({
  or: [{ title: { like: word } }, { searchText: { like: word } }],
})
const inTitles = (word: string): Where => ({ title: { like: word } })

const folder = mkdtempSync(path.join(tmpdir(), 'bench-article-list-'))
try {
  process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  process.env.DATABASE_URI = `file:${path.join(folder, 'bench.db')}`
  process.env.PAYLOAD_SECRET ??= 'a secret of the bench, longer than thirty-two'
  const { openPayload } = await import('@/program/openPayload')
  const payload = await openPayload()
  await fill(payload)
  const size = statSync(path.join(folder, 'bench.db')).size / 1024 / 1024
  console.log(`${TEXTS.toLocaleString('en')} texts of ${WORDS} words, ${size.toFixed(0)} MB`)
  for (const [name, where] of [
    ['the first page', undefined],
    ['own texts', { author: { equals: randomUUID() } }],
  ] as const) {
    const [ms, total] = await median(payload, where)
    console.log(`${name}: ${ms.toFixed(0)} ms (${total} found)`)
  }
  for (const word of ['hồ sơ', 'thảo quả', 'không có từ này']) {
    const [texts, total] = await median(payload, inTexts(word))
    const [titles] = await median(payload, inTitles(word))
    console.log(
      `“${word}”: in texts ${texts.toFixed(0)} ms (${total} found), in titles ${titles.toFixed(0)} ms, ${(texts / titles).toFixed(1)} ×`,
    )
  }
  await payload.destroy()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
