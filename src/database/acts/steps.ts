import type { Client, InStatement } from '@libsql/client'

import { EVERY_COLUMN, MOST_STAMP } from './factMarkWords'

/** A table of the database as its steps name it. */
export type Table = { name: string; columns: readonly string[] }

/** One row that an act has made, changed or deleted. Lists of values are in the order of the table's columns. */
type Step = {
  tbl: string
  kind: 'insert' | 'update' | 'delete'
  key: string | number
  /** Which columns changed, a digit each. */
  mask: string | null
  before: string | null
  after: string | null
}

type Cell = string | number | null

/** Every table whose rows an act may change. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.execute(
    `SELECT m.name AS tbl, c.name AS col FROM main.sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name NOT IN ('undo_steps', 'payload_migrations')
     ORDER BY m.name, c.cid`,
  )
  const tables = new Map<string, string[]>()
  for (const { tbl, col } of rows) {
    const name = String(tbl)
    tables.set(name, [...(tables.get(name) ?? []), String(col)])
  }
  return [...tables].map(([name, columns]) => ({ name, columns }))
}

const q = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * Has SQLite itself write down what an act changes, in the same statement as the change: rows that a foreign key takes
 * along too. Of this connection alone, so that nothing else that opens the file knows of it.
 */
export function watchStatements(table: Table): string[] {
  const { name, columns } = table
  const all = (row: 'OLD' | 'NEW') => columns.map((column) => `${row}.${q(column)}`)
  const differ = columns.map((column) => `OLD.${q(column)} IS NOT NEW.${q(column)}`)
  const changed = (row: 'OLD' | 'NEW') =>
    all(row).map((cell, at) => `CASE WHEN ${differ[at]} THEN ${cell} END`)
  const stamp = columns.includes('updated_at') ? 'NEW."updated_at"' : 'NULL'
  const watch = (kind: Step['kind'], when: string, values: string) =>
    `CREATE TEMP TRIGGER ${q(`act ${kind} ${name}`)} AFTER ${kind} ON main.${q(name)}
     WHEN (SELECT act FROM act_now) IS NOT NULL ${when}
     BEGIN INSERT INTO undo_steps (act, owner, at, tbl, kind, key, mask, before, after)
       SELECT act, owner, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '${name}', '${kind}', ${values} FROM act_now; END`
  return [
    watch('insert', '', `NEW.id, NULL, NULL, json_array(${stamp})`),
    watch(
      'update',
      `AND (${differ.join(' OR ')})`,
      `NEW.id, ${differ.map((one) => `(${one})`).join(' || ')}, json_array(${changed('OLD').join(', ')}), json_array(${changed('NEW').join(', ')})`,
    ),
    watch('delete', '', `OLD.id, NULL, json_array(${all('OLD').join(', ')}), NULL`),
  ]
}

/** What takes an act back, the last step first; in one transaction, after which nothing of it is left. */
export async function undoStatements(
  client: Client,
  act: string,
  tables: readonly Table[],
): Promise<InStatement[]> {
  const { rows } = await client.execute({
    sql: 'SELECT tbl, kind, key, mask, before, after FROM undo_steps WHERE act = ? ORDER BY id DESC',
    args: [act],
  })
  const undo = (rows as unknown as Step[]).flatMap((step): InStatement[] => {
    const table = tables.find(({ name }) => name === step.tbl)
    return table ? [UNDO[step.kind](table, step)] : []
  })
  return [
    // A row and those that hang on it come back in any order.
    'PRAGMA defer_foreign_keys = ON',
    ...undo,
    ...factsMarked(rows as unknown as Step[], tables),
    { sql: 'DELETE FROM undo_steps WHERE act = ?', args: [act] },
  ]
}

/** The tables whose rows are known by marks (../factMarks.ts). */
const OF_FACTS: readonly string[] = ['issues', 'airings']

/** What others read while the act was under way is no longer so. */
function factsMarked(steps: readonly Step[], tables: readonly Table[]): InStatement[] {
  const hasMarks = tables.some(({ name }) => name === 'fact_marks')
  if (!hasMarks || !steps.some(({ tbl }) => OF_FACTS.includes(tbl))) return []
  return [
    {
      sql: `INSERT INTO fact_marks (id, "column", stamp, at)
        VALUES (lower(hex(randomblob(16))), ?, abs(random() % ?), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`,
      args: [EVERY_COLUMN, MOST_STAMP],
    },
  ]
}

/** Whatever another act has done to a row since stays: it was said to somebody that it is done. */
const UNDO: Record<Step['kind'], (table: Table, step: Step) => InStatement> = {
  insert: ({ name, columns }, { key, after }) => {
    const [stamp] = cellsOf(after)
    return columns.includes('updated_at')
      ? {
          sql: `DELETE FROM ${q(name)} WHERE id = ? AND updated_at IS ?`,
          args: [key, stamp ?? null],
        }
      : { sql: `DELETE FROM ${q(name)} WHERE id = ?`, args: [key] }
  },
  update: ({ name, columns }, { key, mask, before, after }) => {
    const [old, made] = [cellsOf(before), cellsOf(after)]
    const changed = columns
      .map((column, at) => ({ column, at }))
      .filter(({ at }) => mask?.[at] === '1')
    const sets = changed.map(
      ({ column }) => `${q(column)} = CASE WHEN ${q(column)} IS ? THEN ? ELSE ${q(column)} END`,
    )
    const args = changed.flatMap(({ at }) => [made[at] ?? null, old[at] ?? null])
    return { sql: `UPDATE ${q(name)} SET ${sets.join(', ')} WHERE id = ?`, args: [...args, key] }
  },
  delete: ({ name, columns }, { before }) => ({
    sql: `INSERT OR IGNORE INTO ${q(name)} (${columns.map(q).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    args: cellsOf(before),
  }),
}

const cellsOf = (text: string | null) => JSON.parse(text ?? '[]') as Cell[]
