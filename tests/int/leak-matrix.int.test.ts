import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { civilDateOf } from '@/domain/calendar/civil'
import type { PublicMove } from '@/domain/workflow/article'
import type { makePreview as MakePreview } from '@/newsroom/previews/actions/makePreview'
import type { openPreview as OpenPreview } from '@/newsroom/previews/actions/openPreview'
import type { revokePreview as RevokePreview } from '@/newsroom/previews/actions/revokePreview'
import type { previewArticle as PreviewArticle } from '@/newsroom/previews/views/previewArticle'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { setExpiry } from '@/newsroom/publications/actions/setExpiry'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { frontPage } from '@/public-api/queries/front'
import { findColumns } from '@/public-api/queries/columns'
import { findOldAddress } from '@/public-api/queries/oldAddress'
import { answerSite } from '@/site/answerSite'

import { describeOnEachDatabase } from '../helpers/databases'
import { expectKeptPromise } from '../helpers/publicApi'
import { person, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'
import { sampleOf } from '../helpers/sample'
import { openNewsroom, type Newsroom } from './public-newsroom'

const MINUTE_MS = 60_000
/** How many pairs of states the gate tries; all of them under `npm run test:full`. */
const MOST = 14
const all = { depth: 0, overrideAccess: true } as const

/** What each state of the public side is made by, of a text whose first revision was approved; what readers then have. */
const PUBLIC_SIDES = {
  never: { by: [], shows: 'nothing' },
  live: { by: ['publish'], shows: 'first' },
  embargoed: { by: ['embargo', 'publish'], shows: 'nothing' },
  hidden: { by: ['publish', 'hide'], shows: 'nothing' },
  scheduled: { by: ['schedule'], shows: 'nothing' },
  expiring: { by: ['publish', 'expire'], shows: 'first' },
  // Its minute has come, and no worker has come to it.
  expired: { by: ['publish', 'expire', 'pass'], shows: 'nothing' },
  expiredDown: { by: ['publish', 'expire', 'pass', 'release'], shows: 'nothing' },
  takenDown: { by: ['publish', 'takeDown'], shows: 'nothing' },
  takenDownAhead: { by: ['schedule', 'takeDown'], shows: 'nothing' },
  reinstated: { by: ['publish', 'takeDown', 'reinstate'], shows: 'nothing' },
  trashed: { by: ['publish', 'trash'], shows: 'nothing' },
  trashedAhead: { by: ['schedule', 'trash'], shows: 'nothing' },
} as const satisfies Record<string, { by: readonly string[]; shows: 'nothing' | 'first' }>

/** What was done with a second revision since. */
const WORK = {
  untouched: [],
  draft: ['edit'],
  submitted: ['edit', 'submit'],
  returned: ['edit', 'submit', 'return'],
  approved: ['edit', 'submit', 'approve'],
  scheduled: ['edit', 'submit', 'approve', 'schedule'],
} as const

type SideName = keyof typeof PUBLIC_SIDES
type WorkName = keyof typeof WORK

const PAIRS = (Object.keys(PUBLIC_SIDES) as SideName[]).flatMap((side) =>
  (Object.keys(WORK) as WorkName[])
    // No move comes before a takedown whose minute has come.
    .filter((work) => !(side === 'expired' && work === 'scheduled'))
    .filter((work) => !(side === 'expiredDown' && work === 'scheduled'))
    // Nobody writes in the trash, and what is taken down waits for leave before it is set again.
    .filter((work) => !(side.startsWith('trashed') && work !== 'untouched'))
    .filter((work) => !(side.startsWith('takenDown') && work === 'scheduled'))
    .map((work) => ({ side, work })),
)

describeOnEachDatabase('what leaves by the public ways', (start) => {
  let payload: Payload
  let newsroom: Newsroom
  let rest: Rest
  let supervisor: Person
  let previews: {
    make: typeof MakePreview
    revoke: typeof RevokePreview
    open: typeof OpenPreview
    show: typeof PreviewArticle
  }

  beforeAll(async () => {
    payload = await start()
    // Of the same loading of the code as the opened Payload: what it refuses is known by its class.
    previews = {
      make: (await import('@/newsroom/previews/actions/makePreview')).makePreview,
      revoke: (await import('@/newsroom/previews/actions/revokePreview')).revokePreview,
      open: (await import('@/newsroom/previews/actions/openPreview')).openPreview,
      show: (await import('@/newsroom/previews/views/previewArticle')).previewArticle,
    }
    newsroom = await openNewsroom(payload)
    rest = restOf(payload)
    const department = await payload.create({
      collection: 'organisations',
      data: { name: 'Sở Nội vụ', kind: 'department' },
      ...all,
    })
    await payload.update({
      collection: 'outlets',
      id: newsroom.outlet.id,
      data: { supervisors: [department.id] },
      ...all,
    })
    supervisor = await person(payload, 'leak supervisor', [
      { role: 'supervisor', organisation: department.id },
    ])
  })
  afterAll(() => newsroom.close())

  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS)
  const article = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, trash: true, ...all })

  async function onPublicSide(id: string, move: PublicMove, time: Date | null) {
    const { revision } = await article(id)
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    await movePublicSide({
      req,
      id,
      move,
      reason: 'Thử',
      time: time?.toISOString() ?? null,
      revision,
      now: new Date(),
    })
  }
  const STEPS: Record<string, (id: string, second: string) => Promise<unknown>> = {
    publish: (id) => newsroom.move(id, 'publish', newsroom.editor),
    schedule: (id) => onPublicSide(id, 'schedule', inMinutes(30)),
    embargo: (id) =>
      newsroom.change(id, { embargoUntil: inMinutes(30).toISOString() }, newsroom.editor),
    hide: (id) => onPublicSide(id, 'embargo', inMinutes(30)),
    takeDown: (id) => onPublicSide(id, 'takeDown', null),
    reinstate: (id) => onPublicSide(id, 'reinstate', null),
    expire: async (id) => {
      const req = await createLocalReq({ user: newsroom.editor }, payload)
      const time = inMinutes(20).toISOString()
      await setExpiry({ req, id, time, reason: 'Thử', now: new Date() })
    },
    pass: async (id) => {
      const data = { expireAt: inMinutes(0).toISOString() }
      const where = { articleId: { equals: id } }
      await payload.db.updateOne({ collection: 'public-texts', where, data })
      await payload.db.updateOne({ collection: 'articles', id, data })
    },
    release: () => releaseDue({ payload, now: new Date() }),
    trash: (id) => newsroom.trashAsBefore(id),
    edit: async (id, second) => {
      const cover = await newsroom.picture(`anh ${second}`)
      await newsroom.change(
        id,
        { title: `Bài ${second}`, sapo: second, cover: cover.id, slug: second },
        newsroom.reporter,
      )
    },
    submit: (id) => newsroom.move(id, 'submit', newsroom.reporter),
    return: (id) => newsroom.move(id, 'return', newsroom.editor, 'Thử'),
    approve: (id) => newsroom.move(id, 'approve', newsroom.editor),
  }

  type Case = {
    id: string
    side: SideName
    work: WorkName
    first: string
    second: string
    /** Links to its draft, from before anything was done with it: one that holds, one that was taken back. */
    tokens: { held: string; revoked: string }
  }

  async function linksTo(id: string): Promise<Case['tokens']> {
    const link = async () => {
      const req = await createLocalReq({ user: newsroom.reporter }, payload)
      const made = await previews.make({ req, id, input: {}, now: new Date() })
      return { id: made.id, token: made.address.split('/').at(-1) ?? '' }
    }
    const [held, revoked] = [await link(), await link()]
    const req = await createLocalReq({ user: newsroom.reporter }, payload)
    await previews.revoke({ req, id, link: revoked.id, now: new Date() })
    return { held: held.token, revoked: revoked.token }
  }

  /** What a stranger reads by a link to a draft; nothing where it opens nothing. */
  async function linkText(token: string, now: Date): Promise<string> {
    try {
      const { req, article: row } = await previews.open({
        payload,
        headers: new Headers({ 'x-forwarded-for': `10.9.0.${token.length}` }),
        token,
        now,
      })
      return JSON.stringify(await previews.show(req, row, { base: '/xem-truoc/x', now }))
    } catch (error) {
      expect([404, 410, 429]).toContain((error as { status?: number }).status)
      return ''
    }
  }

  async function make({ side, work }: (typeof PAIRS)[number], at: number): Promise<Case> {
    const [first, second] = [`zz${at}mot`, `zz${at}hai`]
    const cover = await newsroom.picture(`anh ${first}`)
    const { id } = await newsroom.write(`Bài ${first}`, { cover: cover.id, slug: first })
    const tokens = await linksTo(id)
    await newsroom.approve(id)
    // A text that nothing was done with for readers yet is written on from its approval too.
    for (const step of [...PUBLIC_SIDES[side].by, ...WORK[work]]) await STEPS[step]?.(id, second)
    await payload.create({
      collection: 'archived-texts',
      data: {
        ...{ key: id, articleId: id, outlet: newsroom.outlet.id, publication: 'x' },
        ...{ path: `/cu/${id}`, shortPath: `/?p=${id}`, fingerprint: 'x' },
        publishedAt: '2018-01-01T00:00:00.000Z',
      },
      ...all,
    })
    return { id, side, work, first, second, tokens }
  }

  /** Everything that a stranger can ask for, as one text. */
  async function publicText(cases: readonly Case[], now: Date): Promise<string> {
    const seen: string[] = []
    const get = async (address: string) => {
      const request = new Request(`http://localhost/api/v1${address}`)
      const answer = await answerPublicRequest({ payload, now, request })
      await expectKeptPromise(request, answer)
      if (!address.startsWith('/articles/') && !address.startsWith('/people/'))
        expect(answer.status, address).toBe(200)
      const type = answer.headers.get('content-type') ?? ''
      const text = /json/.test(type) ? await answer.text() : ''
      if (answer.ok) seen.push(text)
      return answer.ok && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {}
    }
    const paged = async (address: string) => {
      let cursor: unknown = ''
      while (cursor !== null && cursor !== undefined) {
        const next = cursor ? `&cursor=${String(cursor)}` : ''
        cursor = (await get(`${address}limit=100${next}`)).nextCursor
      }
    }
    await paged('/articles?')
    await paged('/articles?outlet=truyen-hinh-lao-cai&')
    await paged('/articles?column=cai-cach-hanh-chinh&')
    await paged('/corrections?')
    // What is told of changes names the address that a thing has now.
    for (let after = 0, next = -1; next !== after;) {
      if (next >= 0) after = next
      const page = await get(`/changes?limit=100&after=${after}`)
      next = Number(page.next)
    }
    await get('/columns/cai-cach-hanh-chinh/schedule')
    await paged('/columns/cai-cach-hanh-chinh/issues?')
    await paged('/articles?genre=article&')
    await paged('/articles?person=Mai%20Chi&')
    await paged('/articles?corrected=false&')
    await paged('/articles?from=2020-01-01&to=2099-01-01&')
    await paged('/articles?topic=1.4&fields=title,slug&')
    await paged('/issues?')
    for (let cursor: unknown = ''; typeof cursor === 'string';) {
      const next = cursor ? `&cursor=${cursor}` : ''
      const page = await get(
        `/articles?limit=20&include=html,content,related,linkedArticles${next}`,
      )
      cursor = page.nextCursor
    }
    for (const address of [
      ...['/columns', '/columns/cai-cach-hanh-chinh', '/outlets', '/outlets/truyen-hinh-lao-cai'],
      ...['/topics', '/people', '/people/Mai%20Chi', '/schedule', '/changes?limit=100'],
    ]) {
      await get(address)
    }
    for (const { id, first, second } of cases) {
      for (const address of [id, first, second]) {
        await get(`/articles/${address}`)
        await get(`/articles/${address}?include=content,related`)
      }
    }
    const { docs } = await payload.find({ collection: 'media', pagination: false, ...all })
    for (const { id, alt } of docs) {
      const request = new Request(`http://localhost/api/v1/pictures/${id}/original`)
      const answer = await answerPublicRequest({ payload, now, request })
      if (answer.ok) seen.push(alt)
    }
    for (const address of [
      ...['rss', 'atom', 'json'].flatMap((end) => [
        `/feeds/outlets/truyen-hinh-lao-cai.${end}`,
        `/feeds/columns/cai-cach-hanh-chinh.${end}`,
      ]),
      ...['/feeds/outlets/truyen-hinh-lao-cai/schedule.ics', '/sitemap.xml'],
      ...['/sitemaps/pages.xml', '/sitemaps/news.xml'],
      `/sitemaps/${civilDateOf(now.getTime()).slice(0, 7)}.xml`,
    ]) {
      const request = new Request(`http://localhost${address}`)
      const answer = await answerPublicRequest({ payload, now, request })
      expect(answer.status, address).toBe(200)
      seen.push(await answer.text())
    }
    const reader = { payload, now, origin: '' }
    const pages = [
      ...['/', '/kenh/truyen-hinh-lao-cai', '/chuyen-muc/cai-cach-hanh-chinh', '/cai-chinh'],
      ...['/chu-de/1.4', '/tac-gia/Mai%20Chi', '/lich-phat-song', '/tim-kiem?q=bai'],
      ...cases.flatMap(({ id, first, second }) => [
        ...[`/bai/${id}`, `/bai/${first}`, `/bai/${second}`],
        ...[`/tim-kiem?q=${first}`, `/tim-kiem?q=${second}`],
        ...[`/bai/${first}/the.png`, `/bai/${second}/the.png`],
      ]),
    ]
    for (const address of pages) {
      const request = new Request(`http://localhost${address}`)
      const answer = await answerSite({ payload, now, request })
      // What was typed stands in the field of a search, whether it is found or not.
      const html = (await answer.text()).replace(/<form[^]*?<\/form>|<title>[^]*?<\/title>/g, '')
      expect([200, 307, 404, 410], address).toContain(answer.status)
      // A card shows words as shapes: that there is one tells of its text.
      if (answer.ok) seen.push(address.endsWith('.png') ? address : html)
    }
    await get('/outlets/truyen-hinh-lao-cai/front')
    for (const { id } of cases) {
      seen.push(JSON.stringify(await findOldAddress(reader, `/cu/${id}`)))
      seen.push(JSON.stringify(await findOldAddress(reader, `/?p=${id}`)))
    }
    const outlet = newsroom.outlet.id
    const columns = await findColumns(reader, { outlet })
    seen.push(JSON.stringify(await frontPage(reader, { outlet, columns })))
    return seen.join('\n')
  }

  /** The same of the staff API, for a stranger and for whoever supervises. */
  async function staffText(token: string | null): Promise<string> {
    const seen: string[] = []
    const addresses = Object.keys(payload.collections).flatMap((slug) =>
      ['', '&draft=true', '&trash=true', '&draft=true&trash=true'].map(
        (more) => `/${slug}?depth=2&limit=1000${more}`,
      ),
    )
    for (const address of [...addresses, '/articles/versions?depth=2&limit=1000']) {
      const answer = await rest('GET', address, { token })
      if (answer.status === 200) seen.push(answer.text)
    }
    return seen.join('\n')
  }

  const wordsIn = (text: string) => new Set(text.match(/zz\d+(?:mot|hai)/g) ?? [])
  const shown = (cases: readonly Case[], at: 'now' | 'later') =>
    cases
      .filter(({ side }) =>
        at === 'now'
          ? PUBLIC_SIDES[side].shows === 'first'
          : ['live', 'embargoed', 'hidden'].includes(side),
      )
      .map(({ first }) => first)
      .sort()

  describe('of texts in every state of both sides', () => {
    let cases: Case[]

    beforeAll(async () => {
      const drawn = sampleOf(PAIRS, MOST)
      cases = []
      for (const [at, pair] of drawn.entries()) cases.push(await make(pair, at))
      // One that everybody may read, so that nothing found is no proof of nothing looked for.
      cases.push(await make({ side: 'live', work: 'draft' }, drawn.length))
    }, 600_000)

    it('is what readers have of pinned texts too, and no word of a pin', async () => {
      const pinned = cases.slice(0, 6)
      for (const [at, { id }] of pinned.entries()) {
        await payload.db.create({
          collection: 'front-pins',
          data: {
            ...{ outlet: newsroom.outlet.id, key: `zz:${at + 1}`, position: at + 1, articleId: id },
            ...{ until: inMinutes(500).toISOString(), pinnedAt: inMinutes(0).toISOString() },
          },
        })
      }
      expect([...wordsIn(await publicText(cases, inMinutes(1)))].sort()).toEqual(
        shown(cases, 'now'),
      )
      await payload.db.deleteMany({ collection: 'front-pins', where: {} })
    }, 300_000)

    it('is what readers have, and no other word of any text', async () => {
      const found = [...wordsIn(await publicText(cases, inMinutes(1)))].sort()
      expect(found).toEqual(shown(cases, 'now'))
    }, 300_000)

    it('is nothing more when a minute or an embargo has come, until it was released', async () => {
      const found = [...wordsIn(await publicText(cases, inMinutes(40)))].sort()
      expect(found).toEqual(shown(cases, 'later'))
    }, 300_000)

    it('is nothing at all by the staff API, and for a supervisor nothing that readers have not', async () => {
      expect([...wordsIn(await staffText(null))]).toEqual([])
      const found = wordsIn(await staffText(supervisor.token))
      const allowed = new Set(shown(cases, 'now'))
      expect([...found].filter((word) => !allowed.has(word))).toEqual([])
    }, 300_000)

    it('is by a link the words of its own text alone, until it is taken back, over, or thrown away', async () => {
      for (const { side, work, first, second, tokens } of cases) {
        const found = wordsIn(await linkText(tokens.held, inMinutes(1)))
        // The second revision keeps words of the first in its text.
        const own = work === 'untouched' ? [first] : [first, second]
        const expected = side.startsWith('trashed') ? [] : own
        expect([...found].sort(), `${side}, ${work}`).toEqual([...expected].sort())
        expect(await linkText(tokens.revoked, inMinutes(1)), `${side}, ${work}`).toBe('')
        expect(await linkText(tokens.held, inMinutes(31 * 24 * 60)), `${side}, ${work}`).toBe('')
      }
    }, 300_000)

    it('is the new words once they are released', async () => {
      const waiting = cases.filter(({ work, side }) => work === 'scheduled' || side === 'scheduled')
      const at = inMinutes(40)
      await releaseDue({ payload, now: at })
      const found = wordsIn(await publicText(cases, at))
      for (const { side, work, first, second } of waiting) {
        // Taken down ten minutes before.
        if (side.startsWith('expir')) continue
        if (side.startsWith('trashed') || side === 'takenDownAhead') continue
        expect(found.has(work === 'scheduled' ? second : first), `${side}, ${work}`).toBe(true)
      }
    }, 300_000)

    it('would be seen here if it were more', async () => {
      // Planted: a text that was taken down is given back behind everybody's back.
      const hidden = await make({ side: 'takenDown', work: 'draft' }, cases.length)
      const { docs } = await payload.find({
        collection: 'publications',
        where: { articleId: { equals: hidden.id } },
        ...all,
      })
      const found = async () => wordsIn(await publicText([hidden], inMinutes(1)))
      expect((await found()).has(hidden.first)).toBe(false)
      await payload.db.updateOne({
        collection: 'public-texts',
        where: { articleId: { equals: hidden.id } },
        data: { takenDown: false, publication: docs[0]?.id },
      })
      expect((await found()).has(hidden.first)).toBe(true)
    }, 300_000)
  })
})
