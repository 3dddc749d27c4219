import { describe, expect, it } from 'vitest'

import { brokenCitations, citingFiles, libraryAt, recordNumbers } from '../helpers/citations'

const root = process.cwd()
const library = libraryAt(root)
const records = recordNumbers(root)

const brokenIn = (text: string, path: string) =>
  brokenCitations({ path, text }, library, records).map(({ cited, why }) => `${cited}: ${why}`)

describe('citations', () => {
  it('of pages, sections, records and paths lead somewhere, all of them', () => {
    const files = citingFiles(root)
    expect(files.length).toBeGreaterThan(1000)
    expect(files.flatMap((file) => brokenCitations(file, library, records))).toEqual([])
  })

  it.each([
    ['a law', `/** As ordered (ledger.md). */`],
    ['its section', `/** As ordered (ledger.md, Fate). */`],
    ['words of a section', `/** The first (ledger.md, Words: qualifies, first airing). */`],
    ['an item of a list', `// Suspended (ledger.md, Fate 3).`],
    ['two sections', `/** (ledger.md, Words and Row of a count obligation, state). */`],
    ['a section over two lines', `/**\n * (ledger.md, Row of a\n * count obligation).\n */`],
    ['a section by its number', `/** (domain.md §4; more) */`],
    ['a rule of it', `/** (domain.md §3 rule 8). And domain.md §3.2. */`],
    ['two sections by number', `/** (domain.md §7, §8). */`],
    ['a part of a section', `// (payload-3.90.md §1.7)`],
    ['a principle', `// (design.md, principle 4)`],
    ['a record', `// ADR 0006`],
    ['a path', `// see \`src/domain/text\` and \`src/access/\``],
    ['a path with a blank to fill in', `// see \`src/newsroom/<subject>/\``],
  ])('hold that name %s', (_, text) => {
    expect(brokenIn(text, 'src/domain/some.ts')).toEqual([])
  })

  it.each([
    ['a page that is not there', `// (features.md 11)`, `features.md: there is no such page`],
    [
      'a wish by its number',
      '// (features 14 and 26)',
      '(features 14 and 26): no page says what that is',
    ],
    ['a record that is not there', `// ADR 0999`, `ADR 0999: there is no such record`],
    ['a record by its path', `// docs/adr/0998`, `adr/0998: there is no such record`],
    [
      'a section that is not there',
      `/** (ledger.md, Fates). */`,
      `ledger.md, Fates: has no “Fates”`,
    ],
    [
      'a second section that is not there',
      `/** (ledger.md, Words, Fates). */`,
      `ledger.md, Words, Fates: has no “Fates”`,
    ],
    [
      'a section that breaks over two lines',
      `/**\n * (ledger.md, Row of a\n * lost obligation).\n */`,
      `ledger.md, Row of a lost obligation: has no “Row of a lost obligation”`,
    ],
    [
      'a word a section does not define',
      `/** (ledger.md, Words: qualifies, last airing). */`,
      `ledger.md, Words: qualifies, last airing: has no “last airing”`,
    ],
    [
      'an item beyond the end of a list',
      `// (ledger.md, Fate 9)`,
      `ledger.md, Fate 9: “Fate” has no 9`,
    ],
    ['a number beyond the last section', `// (domain.md §12)`, `domain.md §12: has no section 12`],
    [
      'a rule beyond the last',
      `// (domain.md §3 rule 19)`,
      `domain.md §3 rule 19: section 3 has no 19`,
    ],
    [
      'a second number beyond the last section',
      `// (domain.md §7, §12)`,
      `domain.md §7, §12: has no section 12`,
    ],
    [
      'a part that is not there',
      `// (payload-3.90.md §1.17)`,
      `payload-3.90.md §1.17: section 1 has no 17`,
    ],
    [
      'a page without its ending',
      `// (payload-3.90 §2)`,
      `payload-3.90: is cited with its ending, payload-3.90.md`,
    ],
    ['a path', `// see \`src/domain/gone\``, 'src/domain/gone: there is no such file'],
  ])('are refused that name %s', (_, text, said) => {
    expect(brokenIn(text, 'src/domain/some.ts')).toEqual([said])
  })

  it.each([
    ['a page', '[how](operations.md)', []],
    ['a heading', '[how](operations.md#backup-and-restore)', []],
    ['a page that is gone', '[how](gone.txt)', ['gone.txt: there is no such file']],
    [
      'a heading that is gone',
      '[how](operations.md#gone)',
      ['operations.md#gone: the page has no such heading'],
    ],
  ])('by link are followed: %s', (_, text, said) => {
    expect(brokenIn(text, 'docs/some.md')).toEqual(said)
  })
})

it('the glossary gives each term one line, and each line a word and a meaning', () => {
  const rows = library
    .read('docs/glossary.md')
    .split('\n')
    .filter((line) => /^\| (?!English|---)/.test(line) && !line.startsWith('|---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const terms = rows.map(([, term]) => term)
  expect(rows.length).toBeGreaterThan(60)
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  expect(rows.filter(([, ...cells]) => cells.slice(0, 3).some((cell) => cell === ''))).toEqual([])
})
