import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import { guardLog, openLog } from '@/database/logGuard'

type Row = Record<string, unknown>
/** Every row of every table or collection, past Payload, in the order they were made. */
export type Rows = Map<string, Row[]>

/** Leases end by themselves; runs of tasks and migrations are no newsroom's work; marks of facts, at random, outlast what they are of. */
const LEFT_OUT = [
  ...['claims', 'undo_steps', 'payload_migrations', 'payload-migrations', 'cron_runs'],
  ...['fact_marks', 'fact-marks'],
]

export async function readAll(payload: Payload): Promise<Rows> {
  return payload.db.name === 'mongoose' ? readMongo(payload) : readSqlite(payload)
}

/** Makes the database what it was, whatever happened since; with claims freed as their leases would. */
export async function putBack(payload: Payload, rows: Rows): Promise<void> {
  if (payload.db.name !== 'mongoose') return putBackSqlite(payload, rows)
  for (const [name, collection] of mongoCollections(payload)) {
    await collection.deleteMany({})
    const kept = rows.get(name) ?? []
    if (kept.length > 0) await collection.insertMany(kept as never)
  }
}

/** What a killed process leaves beside its rows: acts that are its own, and leases that run out. */
export async function forgetProcess(payload: Payload): Promise<void> {
  await payload.db.deleteMany({ collection: 'claims', where: {} })
  if (payload.db.name === 'mongoose') return
  await clientOf(payload).execute(
    `UPDATE undo_steps SET owner = json_set(owner, '$.pid', 2147483646, '$.began', 'long ago')`,
  )
}

/** The rows as a text to compare; `whole` is exact, else what is new has names instead of ids and instants. */
export function textOf(rows: Rows): string {
  const lines = [...rows].map(([name, those]) => {
    const sorted = those.map((row) => JSON.stringify(row)).sort()
    return [name, ...sorted].join('\n')
  })
  return lines.sort().join('\n')
}

/** Of rows, fingerprints, and blocks of a text. */
const IDS =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|\b[0-9a-f]{24}\b|(?<="\$\\*":\{\\*"id\\*":\\*")[\w-]{12}/g
/** As texts, in milliseconds, and as a clock shows them. */
const INSTANTS = /\d{4}-\d\d-\d\dT[\d:.]+Z|\b1[6-9]\d{11}\b|\b\d\d:\d\d:\d\d\b/g
/** Files of acts that were stopped stay, so that the next of the same name gets another; a workbook holds when it was made. */
const FILES = /-\d+(?=\.(pdf|xlsx|png))|(?<="filesize":)\d+/g

/** What became of the rows that were before, whenever it was done: what is new has names instead of ids and instants. */
export function changesSince(before: Rows, after: Rows): string[] {
  const known = textOf(before)
  const names = new Map<string, string>()
  const nameOf = (id: string) => {
    if (known.includes(id)) return id
    if (!names.has(id)) names.set(id, `new ${names.size + 1}`)
    return names.get(id) as string
  }
  // A list is worked off in any order: rows come by what they say.
  const nameless = (line: string) =>
    line.replace(INSTANTS, '').replace(IDS, (id) => (known.includes(id) ? id : ''))
  const told = [...after]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, rows]) => {
      const old = new Set((before.get(name) ?? []).map((row) => JSON.stringify(row)))
      const current = new Set(rows.map((row) => JSON.stringify(row)))
      const gone = [...old].filter((line) => !current.has(line)).length
      const made = rows
        .map((row) => JSON.stringify(row))
        .filter((line) => !old.has(line))
        .map((line) => `${name} ${withoutNumber(name, line)}`)
        .map((line) => [nameless(line), line] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, line]) => line)
      return [...(gone > 0 ? [`${name}: ${gone} not as before`] : []), ...made]
    })
  return told.map((line) =>
    line
      .replace(FILES, '')
      .replace(INSTANTS, (at) => (known.includes(at) ? at : 'then'))
      .replace(IDS, nameOf),
  )
}

/** Rows of lists are numbered by the database; those of the change log that come of one act, in any order. */
const withoutNumber = (name: string, line: string) =>
  line.replace(name === 'changes' ? /"sequence":\d+,/ : /"id":\d+,/, '')

const clientOf = (payload: Payload) => (payload.db as unknown as SQLiteAdapter).client

async function readSqlite(payload: Payload): Promise<Rows> {
  const client = clientOf(payload)
  const { rows: tables } = await client.execute(
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
  )
  const all: Rows = new Map()
  for (const { name } of tables) {
    if (LEFT_OUT.includes(String(name))) continue
    const { rows } = await client.execute(`SELECT * FROM "${String(name)}" ORDER BY rowid`)
    all.set(
      String(name),
      rows.map((row) => ({ ...row })),
    )
  }
  return all
}

async function putBackSqlite(payload: Payload, rows: Rows): Promise<void> {
  const inserts = [...rows].flatMap(([name, those]) =>
    those.map((row) => ({
      sql: `INSERT INTO "${name}" (${Object.keys(row)
        .map((column) => `"${column}"`)
        .join(', ')}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      args: Object.values(row) as string[],
    })),
  )
  const names = [...rows.keys(), 'claims', 'undo_steps']
  // With foreign keys off: what is deleted first would take others along.
  await openLog(clientOf(payload))
  await clientOf(payload).migrate([...names.map((name) => `DELETE FROM "${name}"`), ...inserts])
  await guardLog(clientOf(payload))
}

function mongoCollections({ db }: Payload) {
  const { collections, versions } = db as unknown as MongooseAdapter
  return [...Object.values(collections), ...Object.values(versions)].map(
    ({ collection }) => [collection.collectionName, collection] as const,
  )
}

async function readMongo(payload: Payload): Promise<Rows> {
  const all: Rows = new Map()
  for (const [name, collection] of mongoCollections(payload)) {
    if (LEFT_OUT.includes(name)) continue
    all.set(name, await collection.find({}).sort({ _id: 1 }).toArray())
  }
  return all
}
