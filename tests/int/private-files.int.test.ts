import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runScript } from '../helpers/commands'
import { closePayload, describeOnSqlite, openPayload } from '../helpers/databases'

const modeOf = (place: string) => (statSync(place).mode & 0o777).toString(8)

const describeHere = process.platform === 'win32' ? describe.skip : describeOnSqlite

describeHere('the database is its user’s alone', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-private-'))
  const before = process.umask()
  // What systems set for everybody: others may read.
  beforeAll(() => void process.umask(0o022))
  afterAll(() => {
    process.umask(before)
    rmSync(folder, { recursive: true, force: true })
  })

  it('from its making by a command on', async () => {
    const cwd = path.join(folder, 'new')
    mkdirSync(cwd)
    const ended = await runScript('scripts/migrate.ts', {
      cwd,
      env: { DATABASE_URI: 'file:a/b.db' },
    })
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(['a', 'a/b.db'].map((name) => modeOf(path.join(cwd, name)))).toEqual(['700', '600'])
  })

  it('once it is opened, where others could read it before; a folder of somebody else’s stays', async () => {
    const place = path.join(folder, 'shared')
    const database = path.join(place, 't.db')
    const open = () => openPayload(`file:${database}`)
    await closePayload(await open())
    for (const name of readdirSync(place)) chmodSync(path.join(place, name), 0o644)
    chmodSync(place, 0o755)
    const payload = await open()
    const modes = readdirSync(place).map((name) => [name, modeOf(path.join(place, name))])
    await closePayload(payload)
    expect(modes).toEqual(modes.map(([name]) => [name, '600']))
    expect(modes.map(([name]) => name)).toContain('t.db')
    expect(modeOf(place)).toBe('755')
  })

  it('with the folder data/, which is the product’s own', async () => {
    const cwd = path.join(folder, 'default')
    mkdirSync(path.join(cwd, 'data'), { recursive: true })
    expect(modeOf(path.join(cwd, 'data'))).toBe('755')
    expect(await runScript('scripts/migrate.ts', { cwd })).toMatchObject({ code: 0 })
    expect(modeOf(path.join(cwd, 'data'))).toBe('700')
    expect(modeOf(path.join(cwd, 'data/toa-soan.db'))).toBe('600')
  })
})
