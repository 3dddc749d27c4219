import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Client, createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { guardLog, missingGuards, openLog } from './logGuard'

const LOG = `CREATE TABLE audit_events (id TEXT PRIMARY KEY, action TEXT,
  outlet_id TEXT REFERENCES outlets(id) ON DELETE SET NULL)`

const ALL = [
  'audit_events_no_update',
  'audit_events_no_delete',
  'audit_events_no_replace',
  'report_versions_no_update',
  'report_versions_no_delete',
  'report_versions_no_replace',
  'period_closings_no_update',
  'period_closings_no_delete',
  'period_closings_no_replace',
  'consolidation_versions_no_update',
  'consolidation_versions_no_delete',
  'consolidation_versions_no_replace',
  'audit_seals_no_update',
  'audit_seals_no_delete',
  'audit_seals_no_replace',
  'changes_no_update',
  'changes_no_delete',
  'changes_no_replace',
]

describe('the log on SQLite', () => {
  let folder: string
  let client: Client
  let payload: Payload

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-guard-'))
    client = createClient({ url: `file:${path.join(folder, 'a.db')}` })
    payload = { db: { name: 'sqlite', client } } as unknown as Payload
    for (const sql of [
      'PRAGMA foreign_keys = ON',
      'CREATE TABLE outlets (id TEXT PRIMARY KEY)',
      LOG,
      'CREATE TABLE audit_seals (id TEXT PRIMARY KEY, hash TEXT)',
      'CREATE TABLE changes (id TEXT PRIMARY KEY, sequence INTEGER)',
      `CREATE TABLE report_versions (id TEXT PRIMARY KEY, hash TEXT,
        outlet_id TEXT REFERENCES outlets(id) ON DELETE SET NULL)`,
      `CREATE TABLE period_closings (id TEXT PRIMARY KEY, hash TEXT,
        outlet_id TEXT REFERENCES outlets(id) ON DELETE SET NULL)`,
      'CREATE TABLE organisations (id TEXT PRIMARY KEY)',
      `CREATE TABLE consolidation_versions (id TEXT PRIMARY KEY, hash TEXT,
        organisation_id TEXT REFERENCES organisations(id) ON DELETE SET NULL)`,
      'CREATE TABLE undo_steps (act TEXT, tbl TEXT, kind TEXT, key)',
      `INSERT INTO outlets VALUES ('o')`,
      `INSERT INTO audit_events VALUES ('e', 'create', 'o')`,
      `INSERT INTO audit_seals VALUES ('s', 'x')`,
      `INSERT INTO changes VALUES ('c', 1)`,
      `INSERT INTO report_versions VALUES ('v', 'x', 'o')`,
      `INSERT INTO period_closings VALUES ('p', 'x', 'o')`,
      `INSERT INTO organisations VALUES ('b')`,
      `INSERT INTO consolidation_versions VALUES ('k', 'x', 'b')`,
    ]) {
      await client.execute(sql)
    }
    await guardLog(client)
  })

  afterEach(() => {
    client.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const rows = async (table = 'audit_events') =>
    (await client.execute(`SELECT * FROM ${table}`)).rows.map((row) => ({ ...row }))

  it.each([
    `UPDATE audit_events SET action = 'delete'`,
    `UPDATE audit_events SET outlet_id = NULL`,
    `UPDATE audit_events SET id = 'f'`,
    `DELETE FROM audit_events`,
    `INSERT OR REPLACE INTO audit_events VALUES ('e', 'update', 'o')`,
    `INSERT OR REPLACE INTO audit_seals VALUES ('s', 'y')`,
    `DELETE FROM audit_seals`,
    `UPDATE audit_seals SET hash = 'y'`,
    `UPDATE changes SET sequence = 2`,
    `DELETE FROM changes`,
    `INSERT OR REPLACE INTO changes VALUES ('c', 2)`,
    `UPDATE report_versions SET hash = 'y'`,
    `DELETE FROM report_versions`,
    `INSERT OR REPLACE INTO report_versions VALUES ('v', 'y', 'o')`,
    `UPDATE period_closings SET hash = 'y'`,
    `DELETE FROM period_closings`,
    `UPDATE consolidation_versions SET hash = 'y'`,
    `UPDATE consolidation_versions SET organisation_id = NULL`,
    `DELETE FROM consolidation_versions`,
  ])('refuses %s', async (sql) => {
    await expect(client.executeMultiple(sql)).rejects.toThrow('Nhật ký chỉ được ghi thêm')
  })

  it('lets an outlet go, and keeps its lines', async () => {
    await client.execute('DELETE FROM outlets')
    expect(await rows()).toEqual([{ id: 'e', action: 'create', outlet_id: null }])
  })

  it('lets what an act made be taken back, and nothing that was there before', async () => {
    await client.execute(`INSERT INTO audit_events VALUES ('new', 'create', NULL)`)
    for (const [key, kind] of [
      ['new', 'insert'],
      ['e', 'update'],
    ]) {
      await client.execute({
        sql: `INSERT INTO undo_steps VALUES ('a', 'audit_events', ?, ?)`,
        args: [kind ?? '', key ?? ''],
      })
    }
    await client.execute(`DELETE FROM audit_events WHERE id = 'new'`)
    await expect(client.execute(`DELETE FROM audit_events WHERE id = 'e'`)).rejects.toThrow()
    expect(await rows()).toHaveLength(1)
  })

  it('is closed again after a table was made anew, or has a column more', async () => {
    expect(await missingGuards(payload)).toEqual([])
    await openLog(client)
    expect(await missingGuards(payload)).toEqual(ALL)
    for (const sql of [
      'ALTER TABLE audit_events RENAME TO old',
      LOG,
      'INSERT INTO audit_events SELECT * FROM old',
      'DROP TABLE old',
      'ALTER TABLE audit_events ADD reason TEXT',
    ]) {
      await client.execute(sql)
    }
    await guardLog(client)
    expect(await missingGuards(payload)).toEqual([])
    await client.execute('DELETE FROM outlets')
    await client.execute('ALTER TABLE audit_events ADD note TEXT')
    expect(await missingGuards(payload)).toEqual(['audit_events_no_update'])
    await guardLog(client)
    await expect(client.execute(`UPDATE audit_events SET note = 'x'`)).rejects.toThrow()
  })
})
