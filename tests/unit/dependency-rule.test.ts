import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-rule-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Checks a small tree of its own against the product's rules. */
function check(files: Record<string, string>): { status: number | null; said: string } {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(process.cwd(), 'scripts/lint/layers.mjs')],
    { cwd: folder, encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

const KEEPS = {
  'payload.config.ts': 'export default {}\n',
  'scripts/seed.ts': 'export const seed = 1\n',
  'collections/Things.ts': 'export const Things = {}\n',
  'src/server/front.ts': 'export const front = 1\n',
  'src/staff-api/guard.ts': 'export const guard = 1\n',
  'src/domain/rule.ts': 'export const rule = 1\n',
  'src/newsroom/issues/issue.ts':
    "import { rule } from '../../domain/rule'\nexport type Issue = typeof rule\n",
  'src/newsroom/airings/airing.ts':
    "import type { Issue } from '../issues/issue'\nexport type Airing = Issue\n",
}

/** What each rule refuses: a file and what it imports. */
const BREAKS: [rule: string, file: string, imported: string][] = [
  ['domain-is-pure', 'src/domain/package.ts', 'payload'],
  ['domain-is-pure', 'src/domain/system.ts', 'node:fs'],
  ['use-cases-know-no-shell', 'src/newsroom/collection.ts', '../../collections/Things'],
  ['use-cases-know-no-shell', 'src/newsroom/api.ts', '../staff-api/guard'],
  ['staff-api-below-the-shell', 'src/staff-api/collection.ts', '../../collections/Things'],
  ['the-site-is-for-readers', 'src/site/pages/desk.ts', '../../newsroom/issues/issue'],
  ['process-knows-nobody', 'src/process/api.ts', '../staff-api/guard'],
  ['nobody-knows-the-front', 'src/newsroom/front.ts', '../server/front'],
  ['commands-are-called-by-people', 'src/worker/command.ts', '../../scripts/seed'],
  ['no-folder-cycles', 'src/newsroom/issues/circle.ts', '../airings/airing'],
]

describe('the dependency rule (ADR 0001)', () => {
  it('lets a tree pass that keeps it', () => {
    expect(check(KEEPS)).toEqual({ status: 0, said: '8 files, 0 violations\n' })
  })

  it('refuses every violation, and names the file', () => {
    const files = BREAKS.map(([, file, imported]) => [
      file,
      `import * as all from '${imported}'\nexport type All = typeof all\n`,
    ])
    const { status, said } = check({ ...KEEPS, ...Object.fromEntries(files) })
    for (const [rule, file] of BREAKS) {
      expect(said).toMatch(new RegExp(`${rule}: [^:]*${file}`.replaceAll('.', '\\.')))
    }
    expect(said).toContain('violations')
    expect(status).toBe(1)
  })
})
