import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { Payload } from 'payload'

import { sealLog } from '@/newsroom/audit/actions/sealLog'
import { verifyLog } from '@/newsroom/audit/views/verifyLog'

import { type BulkRow, insertRows } from './bulk'

/**
 * `npm run bench:log -- --rows 100000 --per-seal 20`: a log of so many lines, sealed by so many at a time and compared with
 * its seals as `npm run doctor` does (SQLite, thrown away afterwards; or the empty MongoDB database of BENCH_URI).
 */

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    'per-seal': { type: 'string', default: '1000' },
  },
})
const ROWS = Number(given.rows)
const PER_BATCH = 2_000
/** Some 200 lines a day for years. */
const APART_MS = 432_000

const now = new Date()

function lineOf(number: number, isMongo: boolean): BulkRow {
  const at = new Date(now.getTime() - (ROWS - number + 1) * APART_MS).toISOString()
  return {
    id: isMongo ? randomBytes(12).toString('hex') : randomUUID(),
    refs: { actor: null, outlet: null },
    instants: { at, createdAt: at, updatedAt: at },
    values: {
      actorName: 'Nguyễn Thị Lan',
      action: 'article.return',
      subjectCollection: 'articles',
      subjectId: randomUUID(),
      subjectTitle: `Bài số ${number}`,
      reason: 'Thiếu số liệu của hai xã, xem lại đoạn cuối.',
      salt: randomUUID(),
    },
  }
}

async function fill(payload: Payload): Promise<void> {
  const isMongo = payload.db.name === 'mongoose'
  for (let from = 0; from < ROWS; from += PER_BATCH) {
    const count = Math.min(PER_BATCH, ROWS - from)
    const numbers = Array.from({ length: count }, (_, at) => from + at)
    await insertRows(
      payload,
      'audit-events',
      numbers.map((number) => lineOf(number, isMongo)),
    )
  }
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(cpu)
  const seconds = [(performance.now() - start) / 1e3, (user + system) / 1e6]
  const [wall, processor] = seconds.map((one) => one.toFixed(1))
  const most = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${name}: ${wall} s (processor ${processor} s), at most ${most} MB since the start`)
  return result
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-log-'))
try {
  process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  process.env.DATABASE_URI = process.env.BENCH_URI ?? `file:${path.join(folder, 'bench.db')}`
  process.env.PAYLOAD_SECRET ??= 'a secret of the bench, longer than thirty-two'
  const { openPayload } = await import('@/program/openPayload')
  const payload = await openPayload()
  await fill(payload)
  const most = Number(given['per-seal'])
  const { last } = await timed(`seal ${ROWS}`, () => sealLog({ payload, now, most }))
  const state = await timed(`compare ${ROWS}`, () => verifyLog(payload, now))
  console.log({ seals: last?.sequence, ...state })
  await payload.destroy()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
