import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'

import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// A build to look at, not one that runs. Next takes a folder of the project alone.
mkdirSync(path.join(folder, 'build'))
writeFileSync(path.join(folder, 'build', 'BUILD_ID'), 'x')
writeFileSync(path.join(folder, 'garbage.db'), 'không phải cơ sở dữ liệu')

const well = {
  PAYLOAD_SECRET: 'x'.repeat(32),
  DATABASE_URI: `file:${path.join(folder, 't.db')}`,
  NEXT_DIST_DIR: path.join(folder, 'build'),
  SERVER_URL: 'http://localhost:3000',
}

/** How the start of a server with these settings ends. */
async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'src/server/main.ts'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--conditions=production',
      ...well,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exit = new Promise<number | null>((done) => child.once('exit', done))
  return { said: await text(child.stderr), code: await exit }
}

describe('a server that can’t start', () => {
  it('names every setting that is wrong, each in its line', async () => {
    const { said, code } = await start({ PAYLOAD_SECRET: '', PORT: 'ba nghìn' })
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([
      expect.stringContaining('PORT=ba nghìn'),
      expect.stringContaining('PAYLOAD_SECRET thiếu'),
    ])
  })

  it('says that its database is none', async () => {
    const { said, code } = await start({ DATABASE_URI: `file:${path.join(folder, 'garbage.db')}` })
    expect(code).toBe(1)
    expect(said.trim()).toMatch(/^Tệp .*garbage\.db không phải là cơ sở dữ liệu SQLite[^\n]*$/)
  })

  it('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => other.once('listening', done))
    const { port } = other.address() as AddressInfo
    const { said, code } = await start({ PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(said.trim()).toMatch(/^Cổng \d+ đang có chương trình khác dùng[^\n]*$/)
  })
})
