import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, expect, it } from 'vitest'

const RUN = path.resolve('scripts/run.mjs')
const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-run-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a program of several files and runs it elsewhere. */
function run(files: Record<string, string>, args: string[] = [], env: object = {}) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [RUN, path.join(folder, 'program.ts'), ...args],
    { cwd: tmpdir(), encoding: 'utf8', env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env } },
  )
  return { status, stdout, stderr }
}

it('gives a program its arguments, its own address, what it imports and our aliases', () => {
  const { stdout, stderr, status } = run(
    {
      'program.ts': `import { periodOf } from '@/domain/calendar/periods'
        import { part } from './part'
        const month: string = periodOf('2026-11-28', 'month').name
        console.log(JSON.stringify([process.argv.slice(2), import.meta.url, part, month]))
        process.exitCode = 3`,
      'part.ts': `export const part: string = import.meta.url`,
    },
    ['--một', 'hai ba'],
  )
  expect(stderr).toBe('')
  const address = (name: string) => pathToFileURL(path.join(folder, name)).href
  expect(JSON.parse(stdout)).toEqual([
    ['--một', 'hai ba'],
    address('program.ts'),
    address('part.ts'),
    '2026-11',
  ])
  expect(status).toBe(3)
})

it('loads what is imported late only then, its libraries too', () => {
  const { stdout, stderr } = run({
    'program.ts': `process.env.SAID = 'first'
      const { said } = await import('./late')
      console.log(said)`,
    'late.ts': `import pino from 'pino'
      export const said = typeof pino + ' ' + process.env.SAID`,
  })
  expect([stderr, stdout.trim()]).toEqual(['', 'function first'])
})

it('names the lines of the sources where something fails', () => {
  const { stderr, status } = run({
    'program.ts': `import { fail } from './part'\n\ntype Unused = { kept: string }\nfail()`,
    'part.ts': `interface Gone {\n  a: string\n}\n\nexport function fail(): never {\n  throw new Error('hỏng')\n}`,
  })
  expect(status).toBe(1)
  expect(stderr).toContain('Error: hỏng')
  expect(stderr).toContain(`${path.join(folder, 'part.ts')}:6:`)
  expect(stderr).toContain(`${path.join(folder, 'program.ts')}:4:`)
})

it('begins while another does, and what that one takes away meanwhile is not looked for', () => {
  const name = randomUUID()
  const gone = path.resolve('node_modules/.cache/toa-soan', name)
  mkdirSync(path.dirname(gone), { recursive: true })
  symlinkSync('nowhere', gone)
  const { stdout, stderr } = run({ 'program.ts': `console.log('${name}')` })
  rmSync(gone)
  expect([stderr, stdout.trim()]).toEqual(['', name])
})

it('says what can’t be read in a program', () => {
  const { stderr, status } = run({ 'program.ts': 'const a: = 1' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/program\.ts:1:\d+/)
})

const faketime = readdirSync('/usr/lib')
  .map((name) => `/usr/lib/${name}/faketime/libfaketime.so.1`)
  .find((file) => existsSync(file))

it.skipIf(!faketime)('begins under a clock that is years ahead', () => {
  const ahead = { LD_PRELOAD: faketime, FAKETIME: '@2038-02-28 08:00:00', NO_FAKE_STAT: '1' }
  const program = `console.log(new Date().getFullYear(), '${randomUUID()}'.length)`
  const { stdout, stderr } = run({ 'program.ts': program }, [], ahead)
  expect([stderr, stdout.trim()]).toEqual(['', '2038 36'])
})
