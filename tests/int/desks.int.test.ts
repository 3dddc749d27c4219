import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import type { ArticleMove } from '@/domain/workflow/article'
import { loadAsked } from '@/newsroom/articles/views/loadAsked'
import { chainOfRow } from '@/newsroom/chains/chainOfRow'
import { loadDeadEnds } from '@/newsroom/chains/views/loadDeadEnds'
import { loadDeskDeadEnds } from '@/newsroom/chains/views/loadDeskDeadEnds'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'

describeOnEachDatabase('desks', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  /** Of news, of sport, of no desk. */
  let reporter: Person
  let editor: Person
  let sportReporter: Person
  let sportEditor: Person
  let secretary: Person
  let chief: Person
  let head: Person
  let news: string
  let sport: string
  const all = { depth: 0, overrideAccess: true } as const

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const at = (
      name: string,
      role: 'reporter' | 'sectionEditor' | 'secretary' | 'editorInChief' | 'outletHead',
    ) => person(payload, `desks ${name}`, [{ role, outlet: base.paper.outlet }])
    reporter = await at('reporter', 'reporter')
    editor = await at('editor', 'sectionEditor')
    sportReporter = await at('sport reporter', 'reporter')
    sportEditor = await at('sport editor', 'sectionEditor')
    secretary = await at('secretary', 'secretary')
    chief = await at('chief', 'editorInChief')
    head = await at('head', 'outletHead')
  })

  beforeEach(async () => {
    await payload.delete({ collection: 'approval-chains', where: {}, ...all })
    await payload.delete({ collection: 'delegations', where: {}, ...all })
    news = await desk('Thời sự', [reporter, editor])
    sport = await desk('Thể thao', [sportReporter, sportEditor])
  })

  const body = (name: string, people: readonly Person[], outlet = base.paper.outlet) => ({
    name,
    outlet,
    members: people.map(({ id }) => id),
  })
  let desks = 0
  /** A desk of its own for each test: those of before are closed. */
  async function desk(name: string, people: readonly Person[]): Promise<string> {
    desks += 1
    if (desks % 2 === 1) {
      await payload.update({ collection: 'desks', where: {}, data: { active: false }, ...all })
    }
    const { body: made, text } = await rest('POST', '/desks?depth=0', {
      token: head.token,
      data: body(`${name} ${desks}`, people),
    })
    if (!made.doc) throw new Error(text)
    return made.doc.id
  }
  const change = (id: string, data: object, by = head) =>
    rest('PATCH', `/desks/${id}`, { token: by.token, data })
  const post = (by: Person, data: Partial<Article> = {}) =>
    rest('POST', '/articles?draft=true&depth=0', {
      token: by.token,
      data: { ...articleData(base.paper, 'Bài của phòng'), ...data },
    })
  async function write(by = reporter, data: Partial<Article> = {}): Promise<string> {
    const { body: made, text } = await post(by, data)
    if (!made.doc) throw new Error(text)
    return made.doc.id
  }
  const article = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  const edit = (by: Person, id: string, data: object) =>
    rest('PATCH', `/articles/${id}?draft=true`, { token: by.token, data })
  async function move(by: Person, id: string, name: ArticleMove | 'schedule') {
    const { revision } = await article(id)
    const time = new Date(Date.now() + 600_000).toISOString()
    return rest('POST', `/articles/${id}/moves`, {
      token: by.token,
      data: { move: name, revision, reason: 'Xem lại', time },
    })
  }
  const sent = async (by = reporter) => {
    const id = await write(by)
    expect((await move(by, id, 'submit')).status).toBe(200)
    return id
  }
  const codeOf = (answer: { text: string }) => /"code":"(\w+)"/.exec(answer.text)?.[1]
  const waits = async (by: Person) => {
    const user = await payload.findByID({ collection: 'users', id: by.id, ...all })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const { toSign, toPublish } = await loadAsked(req)
    return [...toSign, ...toPublish].map(({ id }) => id)
  }
  const told = async (by: Person, id: string) => {
    const { docs } = await payload.find({
      collection: 'notices',
      where: { and: [{ user: { equals: by.id } }, { subject: { equals: id } }] },
      sort: 'openedAt',
      ...all,
    })
    return docs.map(({ event, endedAt }) => `${event}${endedAt ? ' (over)' : ''}`)
  }

  it('take a new text of who works in one, and no other than one’s own but by editors', async () => {
    expect((await article(await write())).desk).toBe(news)
    expect((await article(await write(chief))).desk).toBeNull()
    const wrong = await post(reporter, { desk: sport })
    expect(wrong.status).toBe(403)
    expect(codeOf(wrong)).toBe('deskByEditors')
    expect(codeOf(await post(editor, { desk: sport }))).toBe('deskByEditors')
    expect((await article(await write(secretary, { desk: sport }))).desk).toBe(sport)
    const copy = await rest('POST', `/articles/${await write()}/duplicate?depth=0`, {
      token: sportReporter.token,
      data: {},
    })
    expect((await article(copy.body.doc?.id ?? '')).desk).toBe(sport)
  })

  it('have their texts edited, signed, returned, published by their own editor and no other’s', async () => {
    const draft = await write()
    expect(codeOf(await edit(sportEditor, draft, { title: 'Của phòng khác' }))).toBe('wrongRole')
    expect(codeOf(await edit(sportEditor, draft, { column: null }))).toBe('otherDesk')
    expect(codeOf(await edit(sportEditor, draft, { desk: sport, title: 'x' }))).toBe('otherDesk')
    expect(codeOf(await move(sportEditor, draft, 'submit'))).toBe('wrongRole')
    expect((await edit(editor, draft, { title: 'Của phòng mình' })).status).toBe(200)

    const id = await sent()
    for (const name of ['approve', 'return'] as const) {
      const refused = await move(sportEditor, id, name)
      expect(refused.status).toBe(403)
      expect(codeOf(refused)).toBe('wrongRole')
      expect(wordsOf(refused)).toContain('phòng “Thời sự')
    }
    expect(codeOf(await edit(sportEditor, id, { title: 'Sửa hộ' }))).toBe('wrongRole')
    expect(await waits(sportEditor)).not.toContain(id)
    expect(await waits(editor)).toContain(id)
    expect(await told(sportEditor, id)).toEqual([])
    expect(await told(editor, id)).toEqual(['article.submit'])
    // Read as before.
    const read = await rest('GET', `/articles/${id}?draft=true&depth=0`, {
      token: sportEditor.token,
    })
    expect(read.status).toBe(200)

    expect((await move(editor, id, 'approve')).status).toBe(200)
    for (const name of ['publish', 'schedule'] as const) {
      expect(codeOf(await move(sportEditor, id, name))).toBe('wrongRole')
    }
    expect(await waits(sportEditor)).not.toContain(id)
    expect((await move(editor, id, 'publish')).status).toBe(200)
  })

  it('narrow nobody else, and nobody where a text is of none or its desk is closed', async () => {
    const byChief = await sent()
    expect((await move(chief, byChief, 'approve')).status).toBe(200)
    const ofNone = await sent(chief)
    expect((await move(sportEditor, ofNone, 'approve')).status).toBe(200)
    const ofClosed = await sent()
    expect((await change(news, { active: false })).status).toBe(200)
    expect(await waits(sportEditor)).toContain(ofClosed)
    expect((await move(sportEditor, ofClosed, 'approve')).status).toBe(200)
    expect((await move(sportEditor, ofClosed, 'publish')).status).toBe(200)
    expect((await article(ofClosed)).desk).toBe(news)
  })

  it('have a text moved by editors alone, never voiding an approval, with a line in the log', async () => {
    const id = await sent()
    expect(codeOf(await edit(reporter, id, { desk: sport }))).toBe('deskByEditors')
    expect(codeOf(await edit(sportEditor, id, { desk: sport }))).toBe('otherDesk')
    await move(editor, id, 'approve')
    const before = await article(id)
    expect((await edit(editor, id, { desk: sport })).status).toBe(200)
    const after = await article(id)
    expect(after).toMatchObject({ state: 'approved', desk: sport, revision: before.revision })
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: 'article.toDesk' } }] },
      ...all,
    })
    expect(docs).toMatchObject([{ before: { desk: news }, after: { desk: sport } }])
    await change(news, { active: false })
    expect(codeOf(await edit(chief, id, { desk: news }))).toBe('deskElsewhere')
  })

  it('ask the other desk’s editor of a text that comes to it while it waits, who is told', async () => {
    const id = await sent()
    expect((await edit(editor, id, { desk: sport })).status).toBe(200)
    expect(await waits(editor)).not.toContain(id)
    expect(await waits(sportEditor)).toContain(id)
    expect(await told(editor, id)).toEqual(['article.submit (over)'])
    expect(await told(sportEditor, id)).toEqual(['article.toDesk'])
    expect(codeOf(await move(editor, id, 'approve'))).toBe('wrongRole')
    expect((await move(sportEditor, id, 'approve')).status).toBe(200)
  })

  it('are stood in for with whoever works in them', async () => {
    const id = await sent()
    const day = (days: number) => addDays(civilDateOf(Date.now()), days)
    const lend = (from: Person, to: Person) =>
      rest('POST', '/delegations', {
        token: head.token,
        data: {
          ...{ outlet: base.paper.outlet, from: from.id, to: to.id },
          ...{ start: day(0), end: day(0) },
        },
      })
    await lend(sportEditor, sportReporter)
    expect(await waits(sportReporter)).not.toContain(id)
    expect(codeOf(await move(sportReporter, id, 'approve'))).toBe('wrongRole')
    expect((await lend(editor, sportEditor)).status).toBe(201)
    expect(await waits(sportEditor)).toContain(id)
    expect((await move(sportEditor, id, 'approve')).status).toBe(200)
    const next = await sent()
    expect(await told(sportEditor, next)).toEqual(['article.submit'])
    expect(await told(sportReporter, next)).toEqual([])
  })

  it('lose nobody who alone could decide about a text that waits, nor go while texts are theirs', async () => {
    const chain = {
      name: 'Phòng rồi lãnh đạo',
      outlet: base.paper.outlet,
      steps: [
        { name: 'Trưởng phòng', roles: ['sectionEditor'] },
        { name: 'Lãnh đạo', roles: ['outletHead'] },
      ],
      publishers: ['editorInChief'],
      takers: ['outletHead'],
    }
    const laid = await rest('POST', '/approval-chains', { token: head.token, data: chain })
    expect(laid.status, laid.text).toBe(201)
    const id = await sent()
    const refused = await change(news, { members: [reporter.id] })
    expect(refused.status).toBe(409)
    expect(codeOf(refused)).toBe('deskStrands')
    expect(wordsOf(refused)).toContain('chỉ còn desks editor làm được')
    expect((await change(news, { members: [reporter.id, sportEditor.id] })).status).toBe(200)
    expect((await move(sportEditor, id, 'approve')).status).toBe(200)
    const empty = await rest('POST', '/desks?depth=0', {
      token: head.token,
      data: body(`Bạn đọc ${desks}`, []),
    })
    const other = await sent()
    const nowhere = await edit(chief, other, { desk: empty.body.doc?.id })
    expect(codeOf(nowhere)).toBe('deskNobody')
    const gone = await rest('DELETE', `/desks/${news}`, { token: head.token })
    expect(codeOf(gone)).toBe('stillUsed')
    expect(wordsOf(gone)).toContain('tin bài')
    expect(
      (await rest('DELETE', `/desks/${empty.body.doc?.id}`, { token: head.token })).status,
    ).toBe(200)
  })

  it('are laid down by the head, with people of the outlet, under a name of their own', async () => {
    const make = (by: Person, data: object) => rest('POST', '/desks', { token: by.token, data })
    expect((await make(chief, body('Kinh tế', []))).status).toBe(403)
    expect((await make(head, body('Kinh tế', [], base.station.outlet))).status).toBe(403)
    const stranger = await person(payload, `desks stranger ${desks}`, [
      { role: 'reporter', outlet: base.station.outlet },
    ])
    expect(codeOf(await make(head, body('Kinh tế', [stranger])))).toBe('deskStranger')
    expect(codeOf(await make(head, body(`thời SỰ ${desks - 1}`, [])))).toBe('deskSameName')
    expect(codeOf(await change(news, { outlet: base.station.outlet }))).toBeDefined()
  })

  describe('on the page of a chain', () => {
    it('are told with whose texts lead nowhere, on which days, as things are at each look', async () => {
      const day = (days: number) => addDays(civilDateOf(Date.now()), days)
      const { body: made } = await rest('POST', '/approval-chains?depth=0', {
        token: head.token,
        data: {
          name: 'Trưởng phòng',
          outlet: base.paper.outlet,
          steps: [{ name: 'Trưởng phòng', roles: ['sectionEditor'] }],
          publishers: ['editorInChief'],
          takers: ['outletHead'],
        },
      })
      const look = async () => {
        const row = await payload.findByID({
          collection: 'approval-chains',
          id: made.doc?.id ?? '',
          ...all,
        })
        const ways = await loadDeadEnds(await createLocalReq({}, payload), chainOfRow(row))
        return ways
          .map(({ author, desk: at, days }) => ({ author, desk: at?.id ?? null, days }))
          .sort((one, other) => ((one.author ?? '') < (other.author ?? '') ? -1 : 1))
      }
      const always = [{ from: day(0), to: null }]
      const alone = { author: 'desks editor', desk: news, days: always }
      const sportAlone = { author: 'desks sport editor', desk: sport, days: always }
      expect(await look()).toEqual([alone, sportAlone])
      await rest('POST', '/delegations', {
        token: head.token,
        data: {
          ...{ outlet: base.paper.outlet, from: editor.id, to: secretary.id },
          ...{ start: day(2), end: day(3) },
        },
      })
      const open = [
        { from: day(0), to: day(1) },
        { from: day(4), to: null },
      ]
      expect(await look()).toEqual([{ ...alone, days: open }, sportAlone])
      await change(sport, { members: [sportReporter.id] })
      expect(await look()).toEqual([
        { ...alone, days: open },
        { author: 'desks sport reporter', desk: sport, days: always },
      ])
      // Under a chain of the whole organisation, too, as the page of the desk says.
      const { outlet } = base.paper
      const { organisation } = await payload.findByID({ collection: 'outlets', id: outlet, ...all })
      await payload.update({
        collection: 'approval-chains',
        id: made.doc?.id ?? '',
        data: { outlet: null, organisation },
        ...all,
      })
      const ways = await loadDeskDeadEnds(await createLocalReq({}, payload), {
        ...{ id: sport, name: '', outlet },
        members: [sportReporter.id],
      })
      expect(ways.map(({ chain, author }) => [chain, author])).toEqual([
        ['Trưởng phòng', 'desks sport reporter'],
      ])
    })
  })

  it('leave the secretary the whole outlet: edits, submits, signs where a step says so, publishes not', async () => {
    const id = await write()
    expect((await edit(secretary, id, { title: 'Thư ký sửa tít' })).status).toBe(200)
    expect((await move(secretary, id, 'submit')).status).toBe(200)
    expect(codeOf(await move(secretary, id, 'approve'))).toBe('wrongRole')
    await move(editor, id, 'approve')
    expect(codeOf(await move(secretary, id, 'publish'))).toBe('wrongRole')
    const steps = [{ name: 'Thư ký', roles: ['secretary'] }]
    await rest('POST', '/approval-chains', {
      token: head.token,
      data: {
        name: 'Thư ký',
        outlet: base.paper.outlet,
        steps,
        publishers: ['editorInChief'],
        takers: ['outletHead'],
      },
    })
    const next = await sent()
    expect(await waits(secretary)).toContain(next)
    expect((await move(secretary, next, 'approve')).status).toBe(200)
  })
})
