import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type Client, createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { turnBetween } from './turns'

const STATEMENTS = 3000

describe('statements of SQLite that follow one another', () => {
  let folder: string
  let client: Client

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-turns-'))
    client = createClient({ url: `file:${path.join(folder, 'a.db')}` })
    await client.execute('CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)')
    turnBetween(client)
  })
  afterEach(() => {
    client.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** How often a timer fires while they are done. */
  async function turns(work: () => Promise<unknown>): Promise<number> {
    let fired = 0
    const timer = setInterval(() => (fired += 1), 1)
    const begun = performance.now()
    await work()
    clearInterval(timer)
    expect(performance.now() - begun).toBeGreaterThan(60)
    return fired
  }
  const insert = (at: number) =>
    client.execute({
      sql: 'INSERT INTO rows (text) VALUES (?)',
      args: [`Dòng ${at} ${'a'.repeat(2000)}`],
    })

  it('let timers and other requests in', async () => {
    const fired = await turns(async () => {
      for (let at = 0; at < STATEMENTS; at += 1) await insert(at)
    })
    expect(fired).toBeGreaterThan(1)
    const { rows } = await client.execute('SELECT count(*) AS many FROM rows')
    expect(rows[0]?.many).toBe(STATEMENTS)
  })

  it('answer and refuse as they did', async () => {
    await insert(1)
    const { rows } = await client.execute('SELECT id FROM rows')
    expect(rows.map(({ id }) => id)).toEqual([1])
    await expect(client.execute('SELECT absent FROM rows')).rejects.toThrow('no such column')
  })
})
