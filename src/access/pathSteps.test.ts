import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'

import { pathsOfSort, pathsOfWhere } from './askedPaths'
import { isListBehindLink, pathSteps } from './pathSteps'

const field = (name: string, rest: object = { type: 'text' }) =>
  ({ name, ...rest }) as FlattenedField
const link = (name: string, relationTo: string | string[]) =>
  field(name, { type: 'relationship', relationTo })

const FIELDS: Record<string, FlattenedField[]> = {
  articles: [
    field('title'),
    field('content', { type: 'richText' }),
    link('author', 'users'),
    field('waiver', { type: 'group', flattenedFields: [link('file', 'files')] }),
    link('about', ['users', 'files']),
  ],
  users: [
    field('hash'),
    field('phones', { type: 'text', hasMany: true }),
    field('sessions', { type: 'array', flattenedFields: [field('id')] }),
  ],
  files: [link('owner', 'users'), field('articles', { type: 'join', collection: 'articles' })],
}

/** The steps in one line: fields by name, `→` into a collection. */
function shown(path: string, slug = 'articles', hasVersions = false): string | null {
  const steps = pathSteps(path, { slug, hasVersions, fieldsOf: (one) => FIELDS[one] ?? [] })
  return (
    steps?.map((step) => ('into' in step ? `→${step.into}` : step.field.name)).join(' ') ?? null
  )
}

describe('the steps of a path', () => {
  it.each([
    ['title', 'title'],
    ['author', 'author'],
    ['author.hash', 'author →users hash'],
    ['author__hash', 'author →users hash'],
    ['author.sessions.id', 'author →users sessions'],
    ['author.id', 'author'],
    ['waiver.file.owner.hash', 'waiver file →files owner →users hash'],
    ['waiver.file.articles.title', 'waiver file →files articles →articles title'],
    ['content.root.children', 'content'],
    ['about.value', 'about'],
    ['id', ''],
  ])('%s: %s', (path, steps) => {
    expect(shown(path)).toBe(steps)
  })

  it.each(['nothing', 'author.nothing', 'version.title'])('%s leads nowhere', (path) => {
    expect(shown(path)).toBeNull()
  })

  it('of versions go through the version or back to the row itself', () => {
    expect(shown('version.author.hash', 'articles', true)).toBe('author →users hash')
    expect(shown('parent.author.hash', 'articles', true)).toBe('→articles author →users hash')
    expect(shown('title', 'articles', true)).toBe('title')
  })
})

describe('the paths that are asked about', () => {
  it('are found at any depth of a filter', () => {
    const where = {
      a: { equals: 1 },
      or: [{ and: [{ 'b.c': { like: 'x' } }] }, { AND: [{ d: { exists: true } }] }],
      e: { contains: { f: { equals: 1 }, or: [{ g: { equals: 2 } }] } },
    }
    expect(pathsOfWhere(where)).toEqual(['a', 'b.c', 'd', 'e', 'e.f', 'e.g'])
    expect(pathsOfWhere(undefined)).toEqual([])
  })

  it('are all the keys of an order', () => {
    expect(pathsOfSort('-a, b.c')).toEqual(['a', 'b.c'])
    expect(pathsOfSort(['-a', 'b'])).toEqual(['a', 'b'])
    expect(pathsOfSort(undefined)).toEqual([])
  })
})

describe('a list of words behind a link', () => {
  it.each([
    ['articles', 'author.phones', true],
    ['articles', 'waiver.file.owner.phones', true],
    ['articles', 'author.hash', false],
    ['articles', 'author', false],
    ['users', 'phones', false],
  ])('from %s: %s', (slug, path, is) => {
    const steps = pathSteps(path, {
      slug,
      hasVersions: false,
      fieldsOf: (one) => FIELDS[one] ?? [],
    })
    expect(isListBehindLink(steps ?? [])).toBe(is)
  })
})
