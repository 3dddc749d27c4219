import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

const root = process.cwd()
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
    path.join(root, 'node_modules/.bin/depcruise'),
    ['--config', path.join(root, '.dependency-cruiser.cjs'), 'src', 'collections'],
    { cwd: folder, encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

const collection = {
  'collections/Things.ts': 'export const Things = {}\n',
  'scripts/seed.ts': 'export const seed = 1\n',
}

describe('the dependency rule (ADR 0001)', () => {
  it('lets a tree pass that keeps it', () => {
    const { status, said } = check({
      ...collection,
      'src/domain/rule.ts': 'export const rule = 1\n',
      'src/newsroom/use.ts': "import { rule } from '../domain/rule'\nexport const use = rule\n",
    })
    expect(said).toContain('no dependency violations')
    expect(status).toBe(0)
  })

  it.each([
    [
      'domain-is-pure',
      'src/domain/bad.ts',
      "import { getPayload } from 'payload'\nexport const bad = getPayload\n",
    ],
    [
      'domain-is-pure',
      'src/domain/bad.ts',
      "import { readFileSync } from 'node:fs'\nexport const bad = readFileSync\n",
    ],
    [
      'use-cases-know-no-shell',
      'src/newsroom/bad.ts',
      "import { Things } from '../../collections/Things'\nexport const bad = Things\n",
    ],
    [
      'commands-are-called-by-people',
      'src/worker/bad.ts',
      "import { seed } from '../../scripts/seed'\nexport const bad = seed\n",
    ],
  ])('refuses a violation: %s', (rule, name, text) => {
    const { status, said } = check({
      ...collection,
      'src/domain/rule.ts': 'export const rule = 1\n',
      [name]: text,
    })
    expect(said).toContain(rule)
    expect(status).not.toBe(0)
  })
})
