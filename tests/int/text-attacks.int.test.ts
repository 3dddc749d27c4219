import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '@/payload-types'
import { answerPublicRequest } from '@/public-api/handlers/answer'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'
import { linesOf, snapshotOf } from '../helpers/textMatrix/lay'

const all = { overrideAccess: true, depth: 0 } as const
const WRONG = 'Chữ chưa ai duyệt'

/** What is sent to move a text past its hands: by which way, with what. */
type Attack = readonly [
  name: string,
  call: (text: Text, about: About) => readonly [method: string, path: string, data?: unknown],
]
type Text = { id: string; revision: string | null; side: string; publication: string }
type About = { base: Ground; attacker: Person; version: string; column: string }

const at = (id: string, query = '') => `/articles/${id}${query}`
const ago = () => new Date(Date.now() - 60_000).toISOString()
const chainOf = (role: string, outlet: string) => ({
  ...{ name: 'Một bước của tôi', outlet, distinct: false },
  steps: [{ name: 'Tôi', roles: [role] }],
  ...{ publishers: [role], takers: [role] },
})

/** Of what the product alone writes. */
const ROWS: readonly Attack[] = [
  [
    'what readers have, named by a row',
    ({ side, publication }) => [
      'PATCH',
      `/public-texts/${side}`,
      { publication, takenDown: false },
    ],
  ],
  [
    'what readers have, named by a list',
    ({ id }) => ['PATCH', `/public-texts?where[articleId][equals]=${id}`, { nextAt: ago() }],
  ],
  ['the row of what readers have is deleted', ({ side }) => ['DELETE', `/public-texts/${side}`]],
  [
    'a publication is written over',
    ({ publication }) => ['PATCH', `/publications/${publication}`, { title: WRONG }],
  ],
  ['a publication is deleted', ({ publication }) => ['DELETE', `/publications/${publication}`]],
  [
    'a publication is added',
    ({ id, revision }, { base }) => [
      'POST',
      '/publications',
      {
        ...{ key: `${id}:x`, articleId: id, outlet: base.paper.outlet, revision, title: WRONG },
        ...{ genre: 'article', pictures: [], frozenAt: ago() },
      },
    ],
  ],
  [
    'a row of the public log is added',
    ({ id }) => ['POST', '/changes', { seq: 1, kind: 'text.published', subject: id, at: ago() }],
  ],
  [
    'a line of the log is added',
    ({ id }, { base }) => [
      'POST',
      '/audit-events',
      { action: 'article.approve', subjectId: id, outlet: base.paper.outlet, at: ago() },
    ],
  ],
  [
    'a tick is added behind the list',
    ({ id }, { base, attacker }) => [
      'POST',
      '/checklist-ticks',
      {
        ...{ articleId: id, outlet: base.paper.outlet, revisionNumber: 1, words: 'Đã gọi' },
        ...{ by: attacker.id, at: ago() },
      },
    ],
  ],
  [
    'it is said to be of an archive',
    ({ id }) => ['POST', '/archived-texts', { article: id, oldId: '1', publishedAt: ago() }],
  ],
]

/** Whoever has the text in hand, and would like it out. */
const BY_THE_AUTHOR: readonly Attack[] = [
  [
    'its state, with words and a status',
    ({ id }) => [
      'PATCH',
      at(id, '?draft=true'),
      { title: WRONG, state: 'published', _status: 'published' },
    ],
  ],
  [
    'its approvals, its chain, its writers, at once with a move',
    ({ id, revision }) => [
      'POST',
      at(id, '/moves'),
      {
        ...{ move: 'approve', revision, state: 'approved', writers: [] },
        ...{ approvals: [{ step: 'x', by: 'y', revision: 1 }], chain: chainOf('reporter', 'x') },
      },
    ],
  ],
  [
    'it is published',
    ({ id, revision }) => ['POST', at(id, '/moves'), { move: 'publish', revision }],
  ],
  [
    'it is set for a minute',
    ({ id, revision }) => [
      'POST',
      at(id, '/moves'),
      { move: 'schedule', revision, time: new Date(Date.now() + 60_000).toISOString() },
    ],
  ],
  ['it is released, as the clock does', ({ id }) => ['POST', at(id, '/moves'), { move: 'tick' }]],
  [
    'its fields of the workflow, by the editor’s own save',
    ({ id }) => [
      'POST',
      at(id, '/save'),
      { base: { state: 'draft', approvals: null }, mine: { state: 'approved', approvals: [] } },
    ],
  ],
  ['a version as the live row', (_, { version }) => ['POST', `/articles/versions/${version}`]],
  [
    'a version as what is published',
    (_, { version }) => ['POST', `/articles/versions/${version}?draft=false`],
  ],
  ['Payload’s own unpublishing', ({ id }) => ['PATCH', at(id), { _status: 'draft' }]],
  [
    'everything, by a list',
    ({ id }) => ['PATCH', `/articles?where[id][equals]=${id}`, { _status: 'published' }],
  ],
  [
    'a delegation to oneself',
    (_, { base, attacker }) => [
      'POST',
      '/delegations',
      {
        ...{ outlet: base.paper.outlet, from: 'x', to: attacker.id },
        ...{ start: '2026-01-01', end: '2099-12-31' },
      },
    ],
  ],
  [
    'a chain of one’s own',
    (_, { base }) => ['POST', '/approval-chains', chainOf('reporter', base.paper.outlet)],
  ],
  [
    'a role of one’s own',
    (_, { base, attacker }) => [
      'PATCH',
      `/users/${attacker.id}`,
      { memberships: [{ role: 'outletHead', outlet: base.paper.outlet }] },
    ],
  ],
  ...ROWS,
]

/** Whoever is chief and head next door. */
const FROM_NEXT_DOOR: readonly Attack[] = [
  ['its words', ({ id }) => ['PATCH', at(id, '?draft=true'), { title: WRONG }]],
  [
    'its words, by the editor’s own save',
    ({ id }) => ['POST', at(id, '/save'), { base: { title: '' }, mine: { title: WRONG } }],
  ],
  [
    'its outlet, to their own',
    ({ id }, { base }) => ['PATCH', at(id, '?draft=true'), { outlet: base.station.outlet }],
  ],
  ...(['approve', 'return', 'publish', 'unschedule', 'takeDown', 'reinstate'] as const).map(
    (move): Attack => [
      `the move ${move}`,
      ({ id, revision }) => ['POST', at(id, '/moves'), { move, revision, reason: 'Vì tôi muốn' }],
    ],
  ),
  [
    'a minute for its takedown',
    ({ id, revision }) => [
      'POST',
      at(id, '/moves'),
      {
        ...{ move: 'expire', revision, reason: 'Vì tôi muốn' },
        time: new Date(Date.now() + 60_000).toISOString(),
      },
    ],
  ],
  [
    'an embargo',
    ({ id, revision }) => [
      'POST',
      at(id, '/moves'),
      { move: 'embargo', revision, reason: 'Vì tôi muốn', time: '2099-01-01T00:00:00Z' },
    ],
  ],
  ['a copy, to be read', ({ id }) => ['POST', at(id, '/duplicate')]],
  ['a link to its draft', ({ id }) => ['POST', at(id, '/preview-links'), {}]],
  ['a version', (_, { version }) => ['POST', `/articles/versions/${version}?draft=true`]],
  ['the trash', ({ id }) => ['PATCH', at(id, '?draft=true'), { deletedAt: ago() }]],
  ['its deletion', ({ id }) => ['DELETE', at(id)]],
  ['its deletion, by a list', ({ id }) => ['DELETE', `/articles?where[id][equals]=${id}`]],
  [
    'a day until which it stays',
    ({ id }) => ['POST', at(id, '/keep'), { until: '2099-12-31', reason: 'Vì tôi muốn' }],
  ],
  [
    'a chain for its outlet',
    (_, { base }) => ['POST', '/approval-chains', chainOf('outletHead', base.paper.outlet)],
  ],
  [
    'a chain for its organisation',
    (_, { base }) => [
      'POST',
      '/approval-chains',
      {
        ...chainOf('outletHead', base.paper.outlet),
        ...{ outlet: null, organisation: base.paper.organisation },
      },
    ],
  ],
  [
    'a chain of their own, for its column',
    (_, { base, column }) => [
      'POST',
      '/approval-chains',
      { ...chainOf('outletHead', base.station.outlet), columns: [column] },
    ],
  ],
  [
    'a delegation at its outlet',
    (_, { base, attacker }) => [
      'POST',
      '/delegations',
      {
        ...{ outlet: base.paper.outlet, from: attacker.id, to: attacker.id },
        ...{ start: '2026-01-01', end: '2099-12-31' },
      },
    ],
  ],
  [
    'its column, moved next door',
    (_, { base, column }) => ['PATCH', `/columns/${column}`, { outlet: base.station.outlet }],
  ],
  ...ROWS,
]

describeOnEachDatabase('a text against those who want it past its hands', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let author: Person
  let chief: Person
  let neighbour: Person
  const texts: Text[] = []
  let version: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const [paper, station] = [base.paper.outlet, base.station.outlet]
    author = await person(payload, 'attack reporter', [{ role: 'reporter', outlet: paper }])
    chief = await person(payload, 'attack chief', [{ role: 'editorInChief', outlet: paper }])
    neighbour = await person(payload, 'attack neighbour', [
      { role: 'editorInChief', outlet: station },
      { role: 'outletHead', outlet: station },
    ])
    // One that waits, and one that readers have and that waits again.
    texts.push(await laid(['submit']))
    texts.push(await laid(['submit', 'approve', 'publish', 'edit', 'submit']))
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: texts[1]?.id } },
      sort: 'createdAt',
      limit: 1,
      ...all,
    })
    version = docs[0]?.id ?? ''
  })

  const newest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, trash: true, ...all })

  async function laid(moves: readonly string[]): Promise<Text> {
    const data = articleData(base.paper, `Bài bị nhắm tới ${texts.length}`)
    const made = await rest('POST', '/articles?draft=true&depth=0', { token: author.token, data })
    const id = made.body.doc?.id ?? ''
    for (const move of moves) {
      const { revision } = await newest(id)
      const { token } = ['approve', 'publish'].includes(move) ? chief : author
      const answer =
        move === 'edit'
          ? await rest('PATCH', at(id, '?draft=true'), { token, data: { sapo: 'Bản sau.' } })
          : await rest('POST', at(id, '/moves'), { token, data: { move, revision } })
      expect(answer.status, answer.text).toBe(200)
    }
    const [side] = (
      await payload.find({
        ...{ collection: 'public-texts', where: { articleId: { equals: id } }, ...all },
      })
    ).docs
    const { revision = null } = await newest(id)
    return {
      ...{ id, revision, side: side?.id ?? id },
      publication: (side?.publication as string | undefined) ?? id,
    }
  }

  const outside = async (id: string) => {
    const request = new Request(`http://localhost/api/v1/articles/${id}`)
    const answer = await answerPublicRequest({ payload, now: new Date(), request })
    return [answer.status, await answer.text()]
  }
  const counted = async () => {
    const slugs = [
      'articles',
      'publications',
      'public-texts',
      'changes',
      'approval-chains',
    ] as const
    const more = ['delegations', 'checklist-ticks', 'archived-texts', 'preview-links'] as const
    const counts = [...slugs, ...more].map((collection) =>
      payload.count({ collection, trash: true, ...all }),
    )
    return (await Promise.all(counts)).map(({ totalDocs }) => totalDocs)
  }

  /** Everything that an attack could have changed. */
  async function everything() {
    const stored = texts.map(({ id }) => snapshotOf(payload, id))
    const seen = texts.map(({ id }) => outside(id))
    const roles = [author, neighbour].map(async ({ id }) => {
      const { memberships } = await payload.findByID({ collection: 'users', id, ...all })
      return memberships?.map(({ role, outlet }) => [role, outlet])
    })
    return Promise.all([...stored, ...seen, ...roles, counted()])
  }

  describe.each([
    ['its author', () => author, BY_THE_AUTHOR],
    ['the chief and head next door', () => neighbour, FROM_NEXT_DOOR],
  ] as const)('%s', (_, who, attacks) => {
    it.each(attacks)('gets nowhere by: %s', async (__, call) => {
      const attacker = who()
      const about = { base, attacker, version, column: base.paper.page }
      const before = await everything()
      for (const text of texts) {
        const [method, path, data] = call(text, about)
        const answer = await rest(method, path, { token: attacker.token, data })
        expect(answer.status, answer.text).toBeLessThan(500)
        // A list answers 200 of nothing it may not touch, and a save may leave out what it may not set.
        expect(answer.text).not.toContain(WRONG)
      }
      expect(await everything()).toEqual(before)
    })
  })

  it('what is theirs goes on as ever', async () => {
    const [text] = texts
    const { id, revision } = text as Text
    const lines = await linesOf(payload, id)
    const data = { move: 'approve', revision }
    const answer = await rest('POST', at(id, '/moves'), { token: chief.token, data })
    expect(answer.status, answer.text).toBe(200)
    expect(await linesOf(payload, id)).toBe(lines + 1)
  })
})
