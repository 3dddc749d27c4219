import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { deadProcess } from '../../../tests/helpers/deadProcess'
import { keepActs } from './acts'

const SCHEMA = [
  'CREATE TABLE plans (id TEXT PRIMARY KEY, title TEXT, pages INTEGER, share REAL, ok INTEGER, updated_at TEXT)',
  'CREATE TABLE clauses (id TEXT PRIMARY KEY, plan TEXT REFERENCES plans(id) ON DELETE CASCADE, ref TEXT)',
  'CREATE TABLE issues (id TEXT PRIMARY KEY, plan TEXT REFERENCES plans(id) ON DELETE SET NULL, slot TEXT UNIQUE, updated_at TEXT)',
  `CREATE TABLE undo_steps (id INTEGER PRIMARY KEY AUTOINCREMENT, act TEXT NOT NULL, owner TEXT NOT NULL, at TEXT NOT NULL,
    tbl TEXT NOT NULL, kind TEXT NOT NULL, key NOT NULL, mask TEXT, before TEXT, after TEXT)`,
  `INSERT INTO plans VALUES ('p', 'Kế hoạch "97"', 12, 0.1, 1, 't0')`,
  `INSERT INTO clauses VALUES ('c', 'p', 'IV')`,
  `INSERT INTO issues VALUES ('i', 'p', 's1', 't0')`,
]

describe('an act on SQLite', () => {
  let folder: string
  let file: string
  let opened: { close: () => void }[]

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-acts-'))
    file = path.join(folder, 'a.db')
    opened = []
    const client = createClient({ url: `file:${file}` })
    for (const sql of SCHEMA) await client.execute(sql)
    client.close()
  })

  afterEach(() => {
    for (const { close } of opened) close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As a process opens it; `write` is what Payload's adapter does for a request. */
  async function open() {
    const client = createClient({ url: `file:${file}` })
    const adapter = {
      client,
      payload: { logger: { warn: () => {}, error: () => {} } },
      create: ({ sql }: { sql: string }) => adapter.client.execute(sql),
    } as unknown as SQLiteAdapter & { create: (args: object) => Promise<unknown> }
    const acts = keepActs(adapter, file)
    await acts.open()
    await acts.begin()
    const all = async () => {
      const { rows } = await client.execute(
        `SELECT json_object('plans', (SELECT json_group_array(json_array(id, title, pages, share, ok, updated_at)) FROM plans),
          'clauses', (SELECT json_group_array(json_array(id, plan, ref)) FROM clauses),
          'issues', (SELECT json_group_array(json_array(id, plan, slot, updated_at)) FROM (SELECT * FROM issues ORDER BY id)),
          'steps', (SELECT count(*) FROM undo_steps)) AS found`,
      )
      return String(rows[0]?.found)
    }
    const database = {
      acts,
      all,
      client,
      begin: async () => String(await adapter.beginTransaction()),
      commit: (act: string) => adapter.commitTransaction(act),
      rollback: (act: string) => adapter.rollbackTransaction(act),
      write: (sql: string, act?: string) =>
        adapter.create({ sql, req: act ? { transactionID: act } : {} }),
      close: () => client.close(),
    }
    opened.push(database)
    return database
  }

  const WRITES = [
    `INSERT INTO issues VALUES ('j', 'p', 's2', 't1')`,
    `UPDATE issues SET slot = 's3', updated_at = 't1' WHERE id = 'i'`,
    `UPDATE issues SET slot = 's1', updated_at = 't2' WHERE id = 'j'`,
    `UPDATE plans SET title = NULL, pages = 13, share = 1e-7, updated_at = 't1'`,
    `INSERT INTO clauses VALUES ('d', 'p', 'V')`,
    // Takes the clauses along, and what issues say of it.
    `DELETE FROM plans WHERE id = 'p'`,
    `INSERT INTO plans VALUES ('p', 'Khác', 1, 2, 0, 't3')`,
    `DELETE FROM issues WHERE id = 'i'`,
  ]

  it.each(WRITES.map((_, at) => at + 1))(
    'that failed after %i writes leaves nothing',
    async (count) => {
      const database = await open()
      const before = await database.all()
      const act = await database.begin()
      for (const sql of WRITES.slice(0, count)) await database.write(sql, act)
      expect(await database.all()).not.toBe(before)
      await database.rollback(act)
      expect(await database.all()).toBe(before)
    },
  )

  it('that ended stays, and leaves no trace of its steps', async () => {
    const database = await open()
    const act = await database.begin()
    for (const sql of WRITES) await database.write(sql, act)
    await database.commit(act)
    expect(await database.acts.undoLeft()).toBe(0)
    expect(JSON.parse(await database.all())).toMatchObject({ steps: 0 })
    expect(await database.all()).toContain('Khác')
    await database.rollback(act)
    expect(await database.all()).toContain('Khác')
  })

  /** As kill -9 leaves it. */
  async function killed(writes: readonly string[]) {
    const database = await open()
    const before = await database.all()
    const act = await database.begin()
    for (const sql of writes) await database.write(sql, act)
    const { pid, began } = await deadProcess()
    await database.client.execute({
      sql: "UPDATE undo_steps SET owner = json_set(owner, '$.pid', ?, '$.began', ?)",
      args: [pid, began],
    })
    database.close()
    return before
  }

  it('whose process is gone is taken back by whoever opens the file next, before anything else', async () => {
    const before = await killed(WRITES)
    const next = await open()
    expect(await next.all()).toBe(before)
    expect(await next.acts.undoLeft()).toBe(0)
  })

  it('of another machine is left alone for as long as an act may take', async () => {
    const database = await open()
    const act = await database.begin()
    await database.write(WRITES[0] ?? '', act)
    const steps = (set: string) => database.client.execute(`UPDATE undo_steps SET ${set}`)
    await steps(`owner = json_set(owner, '$.host', 'another', '$.pid', 1)`)
    expect(await database.acts.countLeft()).toBe(0)
    await steps(`at = '2020-01-01T00:00:00.000Z'`)
    expect(await database.acts.countLeft()).toBe(1)
    expect(await database.acts.undoLeft()).toBe(1)
    expect(await database.all()).not.toContain('"j"')
  })

  it('in a copy that was restored beside the living process is taken back', async () => {
    const database = await open()
    const before = await database.all()
    const act = await database.begin()
    for (const sql of WRITES) await database.write(sql, act)
    const copy = path.join(folder, 'copy.db')
    await database.client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
    await database.commit(act)
    file = copy
    expect(await (await open()).all()).toBe(before)
  })

  it('that is under way is nobody else’s to take back', async () => {
    const [one, other] = [await open(), await open()]
    const act = await one.begin()
    for (const sql of WRITES) await one.write(sql, act)
    expect(await other.acts.undoLeft()).toBe(0)
    await one.commit(act)
    expect(await other.all()).toContain('Khác')
  })

  it('takes back its own alone: what was said to others that it is done stays', async () => {
    const database = await open()
    const act = await database.begin()
    await database.write(
      `UPDATE plans SET title = 'Của việc này', pages = 13, updated_at = 't1'`,
      act,
    )
    await database.write(`INSERT INTO issues VALUES ('j', 'p', 's2', 't1')`, act)
    await database.write(`UPDATE plans SET title = 'Của người khác', updated_at = 't2'`)
    await database.write(`UPDATE issues SET slot = 's9', updated_at = 't2' WHERE id = 'j'`)
    await database.rollback(act)
    const { plans, issues } = JSON.parse(await database.all()) as Record<string, string>
    expect(plans).toEqual([['p', 'Của người khác', 12, 0.1, 1, 't2']])
    expect(issues).toContainEqual(['j', 'p', 's9', 't2'])
  })

  it('knows its own statements among those of others at the same time', async () => {
    const database = await open()
    const acts = await Promise.all(Array.from({ length: 5 }, database.begin))
    await Promise.all(
      acts.flatMap((act, at) => [
        database.write(`INSERT INTO issues VALUES ('a${at}', 'p', 'a${at}', 't')`, act),
        database.write(`INSERT INTO issues VALUES ('b${at}', 'p', 'b${at}', 't')`),
      ]),
    )
    await Promise.all(
      acts.map((act, at) => (at % 2 ? database.commit(act) : database.rollback(act))),
    )
    const { issues } = JSON.parse(await database.all()) as { issues: [string][] }
    expect(issues.map(([id]) => id)).toEqual(['a1', 'a3', 'b0', 'b1', 'b2', 'b3', 'b4', 'i'])
  })

  it('of two who find it left one takes it back', async () => {
    await killed([WRITES[1] ?? ''])
    const databases = await Promise.all([open(), open()])
    expect(await databases[0].all()).toContain('"s1"')
    expect(await databases[1].acts.countLeft()).toBe(0)
  })
})
