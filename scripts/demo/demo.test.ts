import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  accountsPlace,
  keepPassword,
  keptPassword,
  readablePassword,
} from '../seed/sample/accountsFile'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The result of a plain Node expression over a module of the demo. */
function inNode(module: string, expression: string, cwd = folder): unknown {
  const url = new URL(module, import.meta.url).href
  const code = `const m = await import('${url}'); console.log(JSON.stringify(${expression}))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NEXT_DIST_DIR: '' },
  })
  return JSON.parse(output)
}

describe('the demo’s accounts', () => {
  it.each([
    'file:/tmp/x/t.db',
    'file:///tmp/x/t.db',
    'mongodb://user:secret@h:27017/n?replicaSet=rs0',
  ])('are looked for where the seed keeps them: %s', (uri) => {
    const { file, database } = accountsPlace(uri)
    const place = inNode(
      './place.mjs',
      `(() => { const p = m.placeOf({ DATABASE_URI: ${JSON.stringify(uri)} }); return [p.accounts, m.databaseName(p)] })()`,
      process.cwd(),
    )
    expect(place).toEqual([file, database])
    expect(database).not.toContain('secret')
  })

  it('are kept per database, readable by their owner alone', () => {
    const place = (name: string) => accountsPlace(`file:${path.join(folder, name)}`)
    keepPassword(place('a.db'), 'first')
    keepPassword(place('b.db'), 'second')
    expect(keptPassword(place('a.db'))).toBe('first')
    expect(keptPassword(place('c.db'))).toBeNull()
    expect(statSync(place('a.db').file).mode & 0o777).toBe(0o600)
  })

  it('are found, and can be started over, when the folder was copied or renamed', () => {
    const here = path.join(folder, 'moved', 't.db')
    const cases = [
      { 't.db': 'now', 'u.db': 'other' },
      { '/elsewhere/t.db': 'before' },
      { '/elsewhere/t.db': 'before', [here]: 'here' },
      { '/elsewhere/t.db': 'before', [here]: 'here', 't.db': 'now' },
      { 'u.db': 'other' },
    ]
    const place = `m.placeOf({ DATABASE_URI: 'file:${here}' })`
    const kept = inNode(
      './place.mjs',
      `${JSON.stringify(cases)}.map((one) => m.keptOf(one, ${place}))`,
    )
    expect(kept).toEqual([
      { keys: ['t.db'], entry: 'now' },
      { keys: ['/elsewhere/t.db'], entry: 'before' },
      { keys: ['/elsewhere/t.db', here], entry: 'here' },
      { keys: ['/elsewhere/t.db', here, 't.db'], entry: 'now' },
      null,
    ])
  })

  it('the seed finds them in a copied folder too', () => {
    const [from, to] = ['from', 'to'].map((name) => path.join(folder, name, 't.db'))
    keepPassword(accountsPlace(`file:${from}`), 'first')
    cpSync(path.dirname(from!), path.dirname(to!), { recursive: true })
    expect(keptPassword(accountsPlace(`file:${to}`))).toBe('first')
    const { file } = accountsPlace(`file:${to}`)
    writeFileSync(file, JSON.stringify({ databases: { [from!]: { password: 'by path' } } }))
    expect(keptPassword(accountsPlace(`file:${to}`))).toBe('by path')
  })

  it('get a password that is long enough, plain to type and another one each time', () => {
    const passwords = Array.from({ length: 50 }, readablePassword)
    for (const password of passwords) expect(password).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d{4}$/)
    expect(Math.min(...passwords.map(({ length }) => length))).toBeGreaterThanOrEqual(12)
    expect(new Set(passwords).size).toBeGreaterThan(45)
  })
})

describe('the demo’s addresses', () => {
  it('are those that lead to it', () => {
    const hosts = ['127.0.0.1', '::1', '10.0.0.5', '0.0.0.0', '::']
    const machine = ['pc', '10.0.0.5', 'fd00::1']
    const local = 'http://localhost:80'
    const set = 'http://10.0.0.5:80'
    const all = ['http://pc:80', set, 'http://[fd00::1]:80']
    const [four, six] = ['http://127.0.0.1:80', 'http://[::1]:80']
    const of = `m.addressesOf({ host, port: 80, machine: ${JSON.stringify(machine)} })`
    expect(inNode('./address.mjs', `${JSON.stringify(hosts)}.map((host) => ${of})`)).toEqual([
      { url: local, others: [], probe: four },
      { url: local, others: [], probe: six },
      { url: set, others: [], probe: set },
      { url: local, others: all, probe: four },
      { url: local, others: all, probe: six },
    ])
  })
})

describe('the demo’s build', () => {
  const project = path.join(folder, 'project')
  const inProject = (expression: string) => inNode('./build.mjs', expression, project)
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
    writeFileSync(path.join(project, file), text)
  }
  const isBuilt = () => inProject('m.isBuilt(m.sourcesHash())')

  beforeAll(() => {
    write('src/a/page.tsx', 'one')
    write('package-lock.json', '{}')
    write('.next/BUILD_ID', 'b1')
  })

  it('is used again while the sources are the same, tests aside', () => {
    expect(isBuilt()).toBe(false)
    inProject('m.noteBuild(m.sourcesHash()) ?? null')
    expect(isBuilt()).toBe(true)
    write('src/a/page.test.ts', 'a test')
    expect(isBuilt()).toBe(true)
  })

  it('is made again when a source changed, came or went, and when another build took its place', () => {
    write('src/a/page.tsx', 'two')
    expect(isBuilt()).toBe(false)
    write('src/a/page.tsx', 'one')
    expect(isBuilt()).toBe(true)
    write('src/b.ts', '')
    expect(isBuilt()).toBe(false)
    rmSync(path.join(project, 'src/b.ts'))
    write('.next/BUILD_ID', 'b2')
    expect(isBuilt()).toBe(false)
    rmSync(path.join(project, '.next/BUILD_ID'))
    expect(isBuilt()).toBe(false)
  })
})
