import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import { isGone } from './owner'
import { type Table, undoStatements } from './steps'

/** A database that may hold acts which were left half done, and who looks for them. */
export type LeftActs = {
  adapter: SQLiteAdapter
  file: string
  /** This process, as `undo_steps` names it. */
  owner: string
  tables: Table[]
  /** Whether an act of this process is under way. */
  isLive: (act: string) => boolean
}

type Left = { act: string; by: string }

export async function undoAct({ adapter, tables }: LeftActs, act: string): Promise<void> {
  await adapter.client.batch(await undoStatements(adapter.client, act, tables), 'write')
}

/** Those of processes that are gone, and of this one what is under way no more. */
export async function leftActs({ adapter, file, owner, isLive }: LeftActs): Promise<Left[]> {
  if (!(await hasSteps(adapter))) return []
  const { rows } = await adapter.client.execute(
    'SELECT act, owner, MAX(at) AS at FROM undo_steps GROUP BY act, owner',
  )
  const gone: Left[] = []
  for (const row of rows) {
    const [act, by, at] = [String(row.act), String(row.owner), String(row.at)]
    if (by === owner ? !isLive(act) : await isGone(by, at, file)) gone.push({ act, by })
  }
  return gone
}

/** Takes them back; how many that were. */
export async function undoLeft(place: LeftActs): Promise<number> {
  let undone = 0
  for (const one of await leftActs(place)) {
    if (!(await take(place, one))) continue
    try {
      await undoAct(place, one.act)
      undone += 1
    } catch (err) {
      place.adapter.payload.logger.error({
        err,
        act: one.act,
        msg: 'An act could not be taken back',
      })
    }
  }
  if (undone > 0) {
    place.adapter.payload.logger.warn({ acts: undone, msg: 'Took back what was left half done' })
  }
  return undone
}

/** Of several who find it, one takes it. */
async function take({ adapter, owner }: LeftActs, { act, by }: Left): Promise<boolean> {
  const { rowsAffected } = await adapter.client.execute({
    sql: 'UPDATE undo_steps SET owner = ? WHERE act = ? AND owner = ?',
    args: [owner, act, by],
  })
  return rowsAffected > 0
}

async function hasSteps({ client }: SQLiteAdapter): Promise<boolean> {
  const { rows } = await client.execute(
    "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'undo_steps'",
  )
  return rows.length > 0
}
