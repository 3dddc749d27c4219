import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import { tablesOf, watchStatements } from '@/database/acts/steps'

/**
 * `npm run bench:acts`: what it costs on SQLite that an act can be taken back (docs/adr/0019): the same writes with the
 * triggers that note every changed row and without them, in turns, in one database that is thrown away afterwards. In
 * milliseconds of processor, medians: what else the machine does is left out.
 */

const TURNS = 12
const PER_TURN = 8
const CLAUSES = 200
const WORDS = 1_000

type Write = (payload: Payload, number: number) => Promise<unknown>

/** A database with one row of each kind that is written. */
async function ground(payload: Payload): Promise<Record<string, Write>> {
  const make = (collection: string, data: object, draft = false) =>
    payload.create({
      collection: collection as 'plans',
      data: data as never,
      draft,
      depth: 0,
      overrideAccess: true,
    })
  const change = (collection: string, id: string, data: object, draft = false) =>
    payload.update({
      collection: collection as 'plans',
      id,
      data,
      draft,
      depth: 0,
      overrideAccess: true,
    })
  const organisation = (await make('organisations', { name: 'Đài', kind: 'press' })).id
  const outlet = (await make('outlets', { name: 'Kênh', kind: 'tv', organisation })).id
  const column = (
    await make('columns', { name: 'Mục', outlet, kind: 'programme', validFrom: '2022-01-01' })
  ).id
  const issue = (await make('issues', { column, plannedAt: '2030-01-05T12:45:00.000Z' })).id
  const plan = (
    await make('plans', {
      title: 'Kế hoạch',
      number: '1/KH',
      issuedOn: '2022-01-01',
      issuer: organisation,
      validFrom: '2022-01-01',
    })
  ).id
  const text = (await make('articles', { title: 'Bài', outlet, column, genre: 'article' }, true)).id
  const clauses = (number: number) =>
    Array.from({ length: CLAUSES }, (_, at) => ({ ref: `${at}`, text: `Điểm ${at} lần ${number}` }))
  return {
    'an issue, with its line of the log': (_, number) => change('issues', issue, { number }),
    [`a draft of ${WORDS} words, with its version`]: (_, number) =>
      change('articles', text, { title: `Bài ${number}`, content: paragraphOf(number) }, true),
    [`a plan of ${CLAUSES} clauses, all rewritten`]: (_, number) =>
      change('plans', plan, { clauses: clauses(number) }),
  }
}

function paragraphOf(number: number) {
  const text = `${number} ${'cải cách '.repeat(WORDS / 2)}`
  const node = { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
  const shape = { version: 1, direction: 'ltr', format: '', indent: 0 }
  const paragraph = { type: 'paragraph', ...shape, textFormat: 0, children: [node] }
  return { root: { type: 'root', ...shape, children: [paragraph] } }
}

/** Sets the triggers, or takes them away and has no act begin. */
function switchOf(payload: Payload): (isOn: boolean) => Promise<void> {
  const db = payload.db as unknown as SQLiteAdapter
  const { client, beginTransaction } = db
  return async (isOn) => {
    db.beginTransaction = isOn ? beginTransaction : () => Promise.resolve(null)
    const { rows } = await client.execute(
      "SELECT name FROM sqlite_temp_master WHERE type = 'trigger'",
    )
    for (const { name } of rows) await client.execute(`DROP TRIGGER temp."${String(name)}"`)
    if (!isOn) return
    for (const table of await tablesOf(client)) {
      for (const sql of watchStatements(table)) await client.execute(sql)
    }
  }
}

const median = (times: number[]) =>
  times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

async function measure(payload: Payload, write: Write, turn: (isOn: boolean) => Promise<void>) {
  const times = { on: [] as number[], off: [] as number[] }
  let number = 0
  for (let at = 0; at < TURNS; at += 1) {
    for (const isOn of at % 2 ? [true, false] : [false, true]) {
      await turn(isOn)
      // The first after a change of triggers has its statements to prepare.
      await write(payload, (number += 1))
      for (let one = 0; one < PER_TURN; one += 1) {
        const start = process.cpuUsage()
        await write(payload, (number += 1))
        const { user, system } = process.cpuUsage(start)
        // The first turns warm the process up.
        if (at >= 2) times[isOn ? 'on' : 'off'].push((user + system) / 1000)
      }
    }
  }
  return { on: median(times.on), off: median(times.off) }
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-acts-'))
try {
  process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  process.env.DATABASE_URI = `file:${path.join(folder, 'bench.db')}`
  process.env.PAYLOAD_SECRET ??= 'a secret of the bench, longer than thirty-two'
  const { openPayload } = await import('@/program/openPayload')
  const payload = await openPayload()
  const turn = switchOf(payload)
  for (const [name, write] of Object.entries(await ground(payload))) {
    const { on, off } = await measure(payload, write, turn)
    console.log(
      `${name}: ${on.toFixed(1)} ms with, ${off.toFixed(1)} ms without, ${(on / off).toFixed(2)} ×`,
    )
  }
  await payload.destroy()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
