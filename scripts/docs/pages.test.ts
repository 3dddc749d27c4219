import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { ROLE_WORDS } from '@/newsroom/words/roles'

import { withMade } from './between'
import { PAGES } from './pages'

describe('pages that say what the code does', () => {
  it.each(Object.entries(PAGES))('%s says it: else `npm run docs`', (file, make) => {
    const page = readFileSync(file, 'utf8')
    expect(page).toBe(make(page))
  })

  it('keep what is written by hand', () => {
    const [begin, end] = ['begin', 'end'].map(
      (word) => `<!-- made by \`npm run docs\`: ${word} -->`,
    )
    const page = `# Before\n\n${begin}\n\nold\n\n${end}\n\nAfter\n`
    expect(withMade(page, 'new')).toBe(page.replace('old', 'new'))
    for (const broken of ['# Before\n', `${begin}\nold\n`, page + page]) {
      expect(() => withMade(broken, 'new')).toThrow('must have the line')
    }
  })
})

describe('docs/access.md', () => {
  it('calls the roles what the glossary calls them', () => {
    const glossary = readFileSync('docs/glossary.md', 'utf8').toLowerCase()
    const lines = Object.values(ROLE_WORDS).map(({ vi, en }) => `| ${en} | ${vi} |`.toLowerCase())
    expect(lines.filter((line) => !glossary.includes(line))).toEqual([])
  })
})
