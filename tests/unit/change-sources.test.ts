import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { KINDS, type ThingType } from '@/domain/changes/kinds'
import { SOURCES } from '@/domain/changes/sources'
import '@/public-api/programmeSchemas'
import { schemas } from '@/public-api/schemas'
import '@/public-api/selection'

/** Frozen with the publication that a text names: another value is another publication. */
const FROZEN = 'text.publication'

const ARTICLE = {
  id: FROZEN,
  ...{ slug: 'text.address', title: FROZEN, sapo: FROZEN, genre: FROZEN },
  ...{ outlet: 'text.outlet', column: 'text.column', topics: 'text.topics' },
  ...{ penName: FROZEN, credits: FROZEN, source: FROZEN, cover: FROZEN },
  ...{ html: FROZEN, text: FROZEN, embeds: FROZEN, files: FROZEN },
  ...{ pictures: FROZEN, publishedAt: 'text.publishedAt', updatedAt: 'text.revisedAt' },
  ...{ issue: 'text.issue', corrects: 'text.corrects', corrections: 'text.corrections' },
  // Which texts it names is frozen; where they are now is told of them.
  linkedArticles: 'text.address',
  sample: 'text.sample',
}

/**
 * Where each public field comes from: parts of the states that the change log compares. `reference`: another shape of
 * this list; `now`: of the request; `frame`: of the answer itself.
 */
const FIELDS: Record<string, Record<string, string>> = {
  PictureFile: { url: FROZEN, width: FROZEN, height: FROZEN },
  Picture: {
    ...{ id: FROZEN, alt: FROZEN, caption: FROZEN, credit: FROZEN },
    ...{ width: FROZEN, height: FROZEN, sizes: FROZEN },
  },
  Credit: { kind: FROZEN, name: FROZEN },
  Embed: {
    ...{ provider: FROZEN, name: FROZEN, caption: FROZEN },
    ...{ url: FROZEN, frameUrl: FROZEN, ratio: FROZEN },
  },
  TextFile: {
    ...{ id: FROZEN, kind: FROZEN, title: FROZEN, credit: FROZEN },
    ...{ mediaType: FROZEN, bytes: FROZEN, url: FROZEN },
  },
  Topic: { id: FROZEN, code: 'topic.code', title: 'topic.title' },
  OutletReference: { id: FROZEN, slug: 'outlet.address', name: 'outlet.name' },
  ColumnReference: { id: FROZEN, slug: 'column.address', name: 'column.name' },
  ArticleReference: {
    ...{ id: FROZEN, slug: 'text.address', title: FROZEN },
    publishedAt: 'text.publishedAt',
  },
  IssueReference: {
    ...{ number: 'issue.number', year: 'issue.year', title: 'issue.title' },
    ...{ id: FROZEN, airedAt: 'issue.aired' },
  },
  ArticleSummary: {
    ...{ id: FROZEN, updatedAt: 'text.revisedAt' },
    ...{ slug: 'text.address', title: FROZEN, sapo: FROZEN, genre: FROZEN },
    ...{ outlet: 'text.outlet', column: 'text.column', topics: 'text.topics' },
    ...{ penName: FROZEN, credits: FROZEN, source: FROZEN, cover: FROZEN },
    ...{ publishedAt: 'text.publishedAt', sample: 'text.sample' },
  },
  Article: ARTICLE,
  // The same text as its `html`; others on topics or in a column that texts have.
  ArticleSelection: { ...ARTICLE, content: FROZEN, related: 'text.topics' },
  Corrected: {
    ...{ slug: 'text.address', title: FROZEN, column: FROZEN, issue: FROZEN },
    ...{ publishedAt: FROZEN, falseText: FROZEN, trueText: FROZEN, apology: FROZEN },
  },
  CorrectionReference: {
    ...{ id: FROZEN, slug: 'text.address', title: FROZEN, publishedAt: 'text.publishedAt' },
    ...{ falseText: FROZEN, trueText: FROZEN, apology: FROZEN },
  },
  Broadcast: {
    id: FROZEN,
    ...{ column: 'issue.column', number: 'issue.number', year: 'issue.year' },
    ...{ title: 'issue.title', plannedAt: 'issue.plannedAt', topics: 'issue.topics' },
    ...{ durationMinutes: 'column.durationMinutes', channel: 'column.channel' },
  },
  Column: {
    id: FROZEN,
    ...{ slug: 'column.address', name: 'column.name', kind: 'column.kind' },
    ...{ description: 'column.description', outlet: 'column.outlet', topics: 'column.topics' },
    ...{ validFrom: 'column.validFrom', validTo: 'column.validTo', rrule: 'column.rrule' },
    ...{ time: 'column.time', durationMinutes: 'column.durationMinutes' },
    ...{ channel: 'column.channel', sample: 'column.sample' },
  },
  ColumnDetail: { nextBroadcast: 'issue.plannedAt' },
  AiredIssue: {
    id: FROZEN,
    ...{ number: 'issue.number', year: 'issue.year', title: 'issue.title' },
    ...{ airedAt: 'issue.aired', topics: 'issue.topics', articles: 'text.issue' },
  },
  IssueDetail: { column: 'issue.column', isMakeUp: 'issue.makesUp' },
  ScheduleEntry: { airedAt: 'issue.aired', state: 'issue.makesUp' },
  Person: { id: FROZEN, name: FROZEN, latestAt: 'text.publishedAt' },
  Outlet: {
    id: FROZEN,
    ...{ slug: 'outlet.address', name: 'outlet.name', shortName: 'outlet.shortName' },
    ...{ kind: 'outlet.kind', organisation: 'outlet.organisation', legal: 'outlet.legal' },
    ...{ validFrom: 'outlet.validFrom', validTo: 'outlet.validTo' },
    ...{ accent: 'outlet.site', logo: 'outlet.site', about: 'outlet.site' },
  },
  FrontText: { article: FROZEN, pinnedUntil: 'outlet.front' },
  Recording: { media: 'issue.recording', link: 'issue.recording', parts: 'issue.recording' },
}

/** Shapes that have all of another, and more. */
const EXTENDS: Record<string, string> = {
  ColumnDetail: 'Column',
  IssueDetail: 'AiredIssue',
  ScheduleEntry: 'Broadcast',
}

/** Lists of those, and the change log itself. */
const FRAMES = [
  ...['ArticlePage', 'CorrectionPage', 'IssuePage', 'ColumnList', 'OutletList', 'Schedule'],
  ...['Change', 'ChangePage', 'TopicList', 'IssueDetailPage', 'ArticleSelectionPage'],
  // Made of the HTML of a text; of the ledger, and never kept; of an index that follows the change log.
  ...['Programme', 'PersonList', 'ContentNode', 'Compliance', 'SearchPage', 'FrontPage'],
]

const shapes = Object.entries(z.toJSONSchema(schemas).schemas).filter(
  ([name]) => !FRAMES.includes(name),
)

describe('a field that the public reads', () => {
  it.each(shapes)('of %s comes from what the change log compares', (name, schema) => {
    const own = Object.keys(schema.properties ?? {})
    const told = { ...FIELDS[EXTENDS[name] ?? ''], ...FIELDS[name] }
    expect(Object.keys(told).sort()).toEqual(own.sort())
    for (const [field, source] of Object.entries(told)) {
      const [type = '', part = ''] = source.split('.')
      const parts = KINDS[type as ThingType].groups.flatMap((group) => group.parts)
      expect(parts, `${name}.${field}`).toContain(part)
    }
  })
})

describe('a collection that public queries read', () => {
  const queries = [
    ...['articles', 'article', 'columns', 'corrections', 'front', 'issues', 'outlets'],
    ...[
      'pins',
      'recordings',
      'pictures',
      'relations',
      'schedule',
      'sitemap',
      'texts',
      'topics',
      'people',
      'programme',
    ],
  ]
  const read = queries.flatMap((name) => {
    const source = readFileSync(`src/public-api/queries/${name}.ts`, 'utf8')
    return [
      ...source.matchAll(/(?:rowsWhere|rowWhere|rowOf|countWhere)\([^,]+,\s*'([a-z-]+)'/g),
    ].map(([, collection]) => collection ?? '')
  })

  it.each([...new Set(read)].sort())(
    '%s leaves marks when it is written, or never changes',
    (slug) => {
      // A file of proof never changes.
      const isFrozen = ['publications', 'published-files', 'files'].includes(slug)
      expect(isFrozen || slug in SOURCES).toBe(true)
    },
  )

  it('is found by this test', () => {
    expect(new Set(read).size).toBeGreaterThan(8)
  })
})
