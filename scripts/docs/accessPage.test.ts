import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { ROLE_WORDS } from '@/newsroom/words/roles'
import { collections } from '@collections/index'

import { accessPage } from './accessPage'

describe('docs/access.md', () => {
  it('says what the code does: else `npm run docs:access`', () => {
    const page = readFileSync('docs/access.md', 'utf8')
    expect(page).toBe(accessPage(page, collections))
  })

  it('calls the roles what the glossary calls them', () => {
    const glossary = readFileSync('docs/glossary.md', 'utf8').toLowerCase()
    const lines = Object.values(ROLE_WORDS).map(({ vi, en }) => `| ${en} | ${vi} |`.toLowerCase())
    expect(lines.filter((line) => !glossary.includes(line))).toEqual([])
  })
})
