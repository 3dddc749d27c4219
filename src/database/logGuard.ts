import type { Client } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/**
 * Has SQLite itself refuse to change or delete rows of the log, of its seals (docs/adr/0014), of the change log and of
 * what reports froze. The triggers are made
 * from the tables as they are whenever the file was brought up to date, and are not there while migrations run: those may
 * rewrite a table, or fill a column they add. What else may touch a row stands in the triggers:
 *
 * - an act that is taken back (docs/adr/0019): its rows have steps, and were never said to be written;
 * - an outlet that is deleted, whose foreign key empties the column: on MongoDB the id stays.
 */
/** Written in an act, each with the link that its outlet or body leaves empty when it goes: the log, and what was frozen. */
const OF_ACTS = [
  { table: 'audit_events', link: 'outlet_id', to: 'outlets' },
  { table: 'report_versions', link: 'outlet_id', to: 'outlets' },
  { table: 'period_closings', link: 'outlet_id', to: 'outlets' },
  { table: 'consolidation_versions', link: 'organisation_id', to: 'organisations' },
] as const
type OfAct = (typeof OF_ACTS)[number]

const SEALS = 'audit_seals'

/** The change log (docs/adr/0025): no act holds its rows, and nothing refers to them. */
const CHANGES = 'changes'

const REFUSAL = 'Nhật ký chỉ được ghi thêm, không sửa, không xóa (docs/adr/0014-the-log.md).'

type Trigger = { name: string; sql: string }

const q = (name: string) => `"${name.replaceAll('"', '""')}"`

/** INSERT OR REPLACE deletes what it replaces without a word to the triggers of DELETE. */
const replaces = (table: string) => `WHEN EXISTS (SELECT 1 FROM ${q(table)} WHERE id = NEW.id) `

function trigger(table: string, event: 'UPDATE' | 'DELETE' | 'INSERT', when = ''): Trigger {
  const name = `${table}_no_${event === 'INSERT' ? 'replace' : event.toLowerCase()}`
  return {
    name,
    sql: `CREATE TRIGGER ${q(name)} BEFORE ${event} ON ${q(table)} ${when}BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`,
  }
}

const stepOf = (table: string, kind: string) =>
  `EXISTS (SELECT 1 FROM undo_steps WHERE tbl = '${table}' AND key = OLD.id${kind})`

/** By table, the columns of those that acts write. */
type Columns = ReadonlyMap<string, readonly string[]>

function triggersOf(columns: Columns): Trigger[] {
  const ofActs = OF_ACTS.flatMap((one) => ofAct(one, columns.get(one.table) ?? []))
  return [...ofActs, ...whole(SEALS), ...whole(CHANGES)]
}

const whole = (table: string): Trigger[] => [
  trigger(table, 'UPDATE'),
  trigger(table, 'DELETE'),
  trigger(table, 'INSERT', replaces(table)),
]

/** Of rows that are written in an act and name an outlet or a body. */
function ofAct({ table, link, to }: OfAct, columns: readonly string[]): Trigger[] {
  const others = columns.filter((column) => column !== link)
  const linkedGone = [
    `NEW.${link} IS NULL`,
    `NOT EXISTS (SELECT 1 FROM ${to} WHERE id = OLD.${link})`,
    ...others.map((column) => `NEW.${q(column)} IS OLD.${q(column)}`),
  ].join(' AND ')
  return [
    trigger(table, 'UPDATE', `WHEN NOT (${linkedGone}) AND NOT ${stepOf(table, '')} `),
    trigger(table, 'DELETE', `WHEN NOT ${stepOf(table, " AND kind = 'insert'")} `),
    trigger(table, 'INSERT', replaces(table)),
  ]
}

async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.execute(
    `SELECT name FROM pragma_table_info('${table}') ORDER BY cid`,
  )
  return rows.map(({ name }) => String(name))
}

async function presentTriggers(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.execute(
    "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'",
  )
  return new Map(rows.map(({ name, sql }) => [String(name), String(sql)]))
}

/** Those that are not there, or not as they should be. */
async function missing(client: Client): Promise<Trigger[]> {
  const present = await presentTriggers(client)
  const columns = new Map<string, readonly string[]>()
  for (const { table } of OF_ACTS) columns.set(table, await columnsOf(client, table))
  return triggersOf(columns).filter(({ name, sql }) => present.get(name) !== sql)
}

/** Closes the log, where it isn't. */
export async function guardLog(client: Client): Promise<void> {
  const statements = (await missing(client)).flatMap(({ name, sql }) => [dropped(name), sql])
  if (statements.length > 0) await client.batch(statements, 'write')
}

/** Opens the log for migrations, and for tests that empty it; `guardLog` closes it again. */
export async function openLog(client: Client): Promise<void> {
  await client.batch(
    triggersOf(new Map()).map(({ name }) => dropped(name)),
    'write',
  )
}

/** The triggers of the log that a database lacks; on MongoDB there are none to be had. */
export async function missingGuards({ db }: Payload): Promise<string[]> {
  if (db.name !== 'sqlite') return []
  return (await missing((db as unknown as SQLiteAdapter).client)).map(({ name }) => name)
}

const dropped = (name: string) => `DROP TRIGGER IF EXISTS ${q(name)}`
