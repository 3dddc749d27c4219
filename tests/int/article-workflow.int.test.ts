import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { ArticleMove } from '@/domain/workflow/article'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, textOf, type Ground, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Answer, type Rest } from '../helpers/rest'

type Move = ArticleMove | 'revise' | 'takeDown'

describeOnEachDatabase('article workflow', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let colleague: Person
  let editor: Person
  let chief: Person
  let head: Person
  let scheduler: Person
  let administrator: Person
  let stationEditor: Person
  let titles = 0

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    colleague = await person(payload, 'colleague', [{ role: 'reporter', outlet }])
    editor = await person(payload, 'editor', [{ role: 'sectionEditor', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    scheduler = await person(payload, 'scheduler', [{ role: 'scheduler', outlet }])
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    stationEditor = await person(payload, 'station editor', [
      { role: 'sectionEditor', outlet: base.station.outlet },
    ])
  })

  async function write(by: Person, change: Partial<Article> = {}): Promise<string> {
    titles += 1
    const { body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      token: by.token,
      data: { ...articleData(base.paper, `Bài số ${titles}`), ...change },
    })
    if (!body.doc) throw new Error(text)
    return body.doc.id
  }

  async function move(
    by: Person,
    id: string,
    wanted: Move,
    { revision, reason }: { revision?: string | null; reason?: string } = {},
  ): Promise<Answer> {
    const seen = revision === undefined ? (await latest(id)).revision : revision
    return rest('POST', `/articles/${id}/moves`, {
      token: by.token,
      data: { move: wanted, revision: seen, reason },
    })
  }

  async function must(answer: Promise<Answer>): Promise<Answer> {
    const settled = await answer
    expect(settled.status, settled.text).toBe(200)
    return settled
  }

  /** The newest version, draft or not. */
  function latest(id: string): Promise<Article> {
    return payload.findByID({
      collection: 'articles',
      id,
      draft: true,
      depth: 0,
      trash: true,
      overrideAccess: true,
    })
  }

  /** The row the public would see. */
  function live(id: string): Promise<Article> {
    return payload.findByID({
      collection: 'articles',
      id,
      depth: 0,
      trash: true,
      overrideAccess: true,
    })
  }

  function edit(by: Person, id: string, data: Record<string, unknown>, query = '?draft=true') {
    return rest('PATCH', `/articles/${id}${query}`, { token: by.token, data })
  }

  async function approved(): Promise<string> {
    const id = await write(reporter)
    await must(move(reporter, id, 'submit'))
    await must(move(chief, id, 'approve'))
    return id
  }

  async function published(): Promise<string> {
    const id = await approved()
    await must(move(chief, id, 'publish'))
    return id
  }

  async function events(id: string, action?: string) {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: {
        and: [{ subjectId: { equals: id } }, ...(action ? [{ action: { equals: action } }] : [])],
      },
      sort: 'at',
      depth: 0,
      limit: 100,
      overrideAccess: true,
    })
    return docs
  }

  it('goes from the reporter’s draft to the public page, each move in the log with its actor', async () => {
    const id = await write(reporter)
    expect(await latest(id)).toMatchObject({
      state: 'draft',
      _status: 'draft',
      author: reporter.id,
      createdBy: reporter.id,
    })
    await must(move(reporter, id, 'submit'))
    await must(move(editor, id, 'return', { reason: 'Thiếu số liệu quý I.' }))
    const returned = await rest('GET', `/articles/${id}?draft=true&depth=0`, {
      token: reporter.token,
    })
    expect(returned.body).toMatchObject({ state: 'returned', returnReason: 'Thiếu số liệu quý I.' })

    expect((await edit(reporter, id, { content: textOf('Đã thêm số liệu quý I.') })).status).toBe(
      200,
    )
    await must(move(reporter, id, 'submit'))
    await must(move(editor, id, 'approve'))
    const done = await latest(id)
    expect(done).toMatchObject({ state: 'approved', approvedBy: editor.id, _status: 'draft' })
    expect(done.approvals).toMatchObject([
      { step: 'bien-tap', by: editor.id, revision: done.revisionNumber },
    ])
    await must(move(chief, id, 'publish'))
    const row = await live(id)
    expect(row).toMatchObject({ state: 'published', _status: 'published', returnReason: null })
    expect(Date.parse(row.publishedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)

    const log = await events(id)
    expect(
      log.map(({ action, actor, from, to, reason }) => ({ action, actor, from, to, reason })),
    ).toEqual([
      { action: 'create', actor: reporter.id, from: null, to: 'draft', reason: null },
      {
        action: 'article.submit',
        actor: reporter.id,
        from: 'draft',
        to: 'submitted',
        reason: null,
      },
      {
        action: 'article.return',
        actor: editor.id,
        from: 'submitted',
        to: 'returned',
        reason: 'Thiếu số liệu quý I.',
      },
      {
        action: 'article.submit',
        actor: reporter.id,
        from: 'returned',
        to: 'submitted',
        reason: null,
      },
      {
        action: 'article.approve',
        actor: editor.id,
        from: 'submitted',
        to: 'approved',
        reason: null,
      },
      {
        action: 'article.publish',
        actor: chief.id,
        from: 'approved',
        to: 'published',
        reason: null,
      },
    ])
  })

  describe('a step can’t be skipped', () => {
    it.each(['approve', 'publish', 'return', 'withdraw'] as const)(
      '%s of a draft',
      async (wanted) => {
        const id = await write(reporter)
        const answer = await move(chief, id, wanted, { reason: 'vì' })
        expect(answer.status).toBe(409)
        expect(wordsOf(answer)).toContain('Bản thảo')
        expect((await latest(id)).state).toBe('draft')
      },
    )

    it('publish of what waits for approval', async () => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      expect((await move(chief, id, 'publish')).status).toBe(409)
    })

    it('a move that is no button', async () => {
      const id = await published()
      const answer = await move(chief, id, 'revise')
      expect(answer.status).toBe(400)
      expect((await latest(id)).state).toBe('published')
    })

    it('an incomplete article is named part by part', async () => {
      const id = await write(reporter, { sapo: '', column: null })
      const answer = await move(reporter, id, 'submit')
      expect(answer.status).toBe(400)
      expect(wordsOf(answer)).toBe('Bài còn thiếu: sapo, chuyên mục. Hãy bổ sung rồi gửi lại.')
    })
  })

  describe('who moves', () => {
    it.each([
      ['scheduler', () => scheduler],
      ['colleague', () => colleague],
      ['administrator', () => administrator],
      ['outlet head', () => head],
      ['editor of another outlet', () => stationEditor],
    ] as const)('a %s approves and publishes nothing here', async (_, who) => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      expect((await move(who(), id, 'approve')).status).toBe(403)
      await must(move(chief, id, 'approve'))
      expect((await move(who(), id, 'publish')).status).toBe(403)
      expect((await latest(id)).state).toBe('approved')
    })

    it('a stranger is asked to log in', async () => {
      const id = await write(reporter)
      const answer = await rest('POST', `/articles/${id}/moves`, { data: { move: 'submit' } })
      expect(answer.status).toBe(401)
      expect(wordsOf(answer)).toContain('đăng nhập lại')
    })

    it('nobody approves an article of their own', async () => {
      const id = await write(chief)
      await must(move(chief, id, 'submit'))
      const answer = await move(chief, id, 'approve')
      expect(answer.status).toBe(403)
      expect(wordsOf(answer)).toContain('không tự duyệt')
    })

    it('nobody approves an article of their own after naming another author', async () => {
      const id = await write(chief)
      expect((await edit(chief, id, { author: reporter.id })).status).toBe(200)
      expect((await latest(id)).author).toBe(reporter.id)
      await must(move(chief, id, 'submit'))
      expect((await move(chief, id, 'approve')).status).toBe(403)
      await must(move(editor, id, 'approve'))
    })

    it('who has the name of the author has the text: they submit it, who wrote it down does not', async () => {
      const id = await write(reporter, { author: colleague.id })
      expect((await latest(id)).writers).toEqual([reporter.id])
      expect((await move(reporter, id, 'submit')).status).toBe(403)
      const answer = await edit(reporter, id, { title: 'Sửa bài của người khác' })
      expect(answer.status).toBe(403)
      expect(wordsOf(answer)).toContain('đứng tên tác giả khác')
      await must(move(colleague, id, 'submit'))
    })

    it('a text is handed over before it is submitted, to somebody of its outlet, and that is in the log', async () => {
      const id = await write(reporter)
      expect((await edit(reporter, id, { author: stationEditor.id })).status).toBe(400)
      expect((await edit(reporter, id, { author: colleague.id })).status).toBe(200)
      expect(await events(id, 'article.reassign')).toHaveLength(1)
      await must(move(colleague, id, 'submit'))
      const late = await edit(chief, id, { author: reporter.id })
      expect(late.status).toBe(409)
      expect((await latest(id)).author).toBe(colleague.id)
    })

    it('nobody approves an article they are named author of, whoever made it', async () => {
      const id = await write(reporter, { author: editor.id })
      await must(move(chief, id, 'submit'))
      expect((await move(editor, id, 'approve')).status).toBe(403)
    })

    it('nobody approves a text they changed; another editor does', async () => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      expect((await edit(editor, id, { title: 'Tít do biên tập viên viết' })).status).toBe(200)
      const answer = await move(editor, id, 'approve')
      expect(answer.status).toBe(403)
      expect(wordsOf(answer)).toContain('không tự duyệt')
      await must(move(chief, id, 'approve'))
    })

    it('saving without a change makes nobody a writer', async () => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      const { title } = await latest(id)
      expect((await edit(editor, id, { title })).status).toBe(200)
      await must(move(editor, id, 'approve'))
    })

    it('an author withdraws before changing what waits for approval', async () => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      const answer = await edit(reporter, id, { title: 'Sửa lén' })
      expect(answer.status).toBe(409)
      expect(wordsOf(answer)).toContain('Rút lại')
      await must(move(reporter, id, 'withdraw'))
      expect((await edit(reporter, id, { title: 'Sửa đàng hoàng' })).status).toBe(200)
    })

    it.each([undefined, '', '   '])('a return asks for a reason (%j)', async (reason) => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      const answer = await move(editor, id, 'return', { reason })
      expect(answer.status).toBe(400)
      expect(wordsOf(answer)).toContain('Chưa ghi lý do trả lại')
      expect((await latest(id)).state).toBe('submitted')
    })
  })

  describe('an approval belongs to a revision', () => {
    it('of a text that changed meanwhile there is none', async () => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      const { revision } = await latest(id)
      await must(move(reporter, id, 'withdraw'))
      await edit(reporter, id, { sapo: 'Sapo khác hẳn.' })
      await must(move(reporter, id, 'submit'))
      for (const seen of [revision, null, 'x']) {
        const answer = await move(chief, id, 'approve', { revision: seen ?? null })
        expect(answer.status).toBe(409)
        expect(wordsOf(answer)).toContain('Hãy tải lại trang')
      }
      expect((await latest(id)).state).toBe('submitted')
    })

    it.each([
      ['title', { title: 'Tít mới' }],
      ['lead', { sapo: 'Sapo mới.' }],
      ['text', { content: textOf('Nội dung mới.') }],
      ['pen name', { penName: 'Bút danh mới' }],
      ['genre', { genre: 'news' }],
      ['address', { slug: 'dia-chi-khac' }],
    ])('a changed %s needs approval again', async (_, change) => {
      const id = await approved()
      expect((await edit(reporter, id, change)).status).toBe(200)
      expect(await latest(id)).toMatchObject({
        state: 'draft',
        approvals: [],
        approvedBy: null,
        approvedAt: null,
      })
      expect((await move(chief, id, 'publish')).status).toBe(409)
      expect(await events(id, 'article.revise')).toHaveLength(1)
    })

    it('saving the same text keeps it', async () => {
      const id = await approved()
      const { title, content } = await latest(id)
      await edit(reporter, id, { title, content })
      expect((await latest(id)).state).toBe('approved')
      await must(move(chief, id, 'publish'))
    })
  })

  describe('a published article', () => {
    it('stays as it is while a draft of it is written, until that is approved and published', async () => {
      const id = await published()
      const before = await live(id)
      expect((await edit(reporter, id, { title: 'Tít của bản sau' })).status).toBe(200)
      expect(await live(id)).toMatchObject({ title: before.title, _status: 'published' })
      expect(await latest(id)).toMatchObject({ title: 'Tít của bản sau', state: 'draft' })
      await must(move(reporter, id, 'submit'))
      await must(move(editor, id, 'approve'))
      expect((await live(id)).title).toBe(before.title)
      await must(move(editor, id, 'publish'))
      expect(await live(id)).toMatchObject({
        title: 'Tít của bản sau',
        publishedAt: before.publishedAt,
      })
    })

    it.each([
      ['no word of draft', {}, ''],
      ['draft as status', { _status: 'draft' }, ''],
      ['nothing taken from the trash', { deletedAt: null }, ''],
      ['unpublishing', { _status: 'draft' }, '?unpublishAllLocales=true'],
    ])('is not taken off by a save with %s', async (_, data, query) => {
      const id = await published()
      for (const by of [reporter, chief, administrator]) {
        const { status } = await edit(by, id, { ...data, title: 'Gỡ nhầm' }, query)
        expect(status).toBeGreaterThanOrEqual(400)
      }
      expect(await live(id)).toMatchObject({ _status: 'published', state: 'published' })
      expect((await live(id)).title).not.toBe('Gỡ nhầm')
    })

    it('keeps its text when a bulk save comes by', async () => {
      const one = await published()
      const two = await published()
      const where = `where[id][in]=${one},${two}`
      for (const query of [`?${where}`, `?${where}&draft=true`]) {
        await rest('PATCH', `/articles${query}`, {
          token: chief.token,
          data: { title: 'Tất cả một tít', state: 'draft', _status: 'draft' },
        })
      }
      for (const id of [one, two]) {
        expect(await live(id)).toMatchObject({ _status: 'published' })
        expect((await live(id)).title).not.toBe('Tất cả một tít')
      }
    })
  })

  describe('the state can’t be written', () => {
    it.each(['submitted', 'approved', 'published'])('as %s by a plain save', async (state) => {
      const id = await write(reporter)
      await edit(chief, id, { state })
      const approvals = [{ step: 'bien-tap', by: chief.id, revision: 1 }]
      const given = { state, returnReason: 'x', approvals, revision: 'x', chain: { steps: [] } }
      await edit(chief, id, { ...given, revisionNumber: 9, step: 0, approvedPictures: [] })
      expect(await latest(id)).toMatchObject({ state: 'draft', approvals: [] })
      expect(await events(id)).toHaveLength(1)
    })

    it('by a publishing status, one row or many', async () => {
      const id = await write(reporter)
      for (const query of [
        '',
        '?draft=true',
        '?publishAllLocales=true',
        '?autosave=true&draft=true',
      ]) {
        for (const by of [reporter, chief, administrator]) {
          const { status } = await edit(by, id, { _status: 'published' }, query)
          expect(status).toBe(403)
        }
      }
      const bulk = await rest('PATCH', `/articles?where[id][in]=${id}`, {
        token: chief.token,
        data: { _status: 'published', state: 'published' },
      })
      expect(bulk.status).toBeGreaterThanOrEqual(400)
      expect((await live(id))._status).toBe('draft')
    })

    it.each([
      { _status: 'published' },
      { _status: 'published', state: 'published' },
      { _status: 'published', state: 'approved', approvals: [] },
    ])('in a new article: %j', async (given) => {
      const data = { ...articleData(base.paper, 'Đăng thẳng'), ...given }
      for (const query of ['', '?publishAllLocales=true']) {
        const { status } = await rest('POST', `/articles${query}`, { token: chief.token, data })
        expect(status).toBe(403)
      }
      const draft = await rest('POST', '/articles?draft=true', { token: chief.token, data })
      if (draft.body.doc) expect(draft.body.doc).toMatchObject({ state: 'draft', _status: 'draft' })
    })

    it('with other fields of the workflow by a client', async () => {
      const id = await published()
      const before = await live(id)
      await edit(chief, id, {
        approvals: [],
        approvedBy: reporter.id,
        approvedAt: '2020-01-01T00:00:00.000Z',
        createdBy: chief.id,
        createdAt: '2020-01-01T00:00:00.000Z',
        publishedAt: '2020-01-01T00:00:00.000Z',
        pictures: [],
        writers: [],
        sample: true,
      })
      expect(await latest(id)).toMatchObject({
        approvals: before.approvals,
        approvedBy: before.approvedBy,
        createdBy: before.createdBy,
        createdAt: before.createdAt,
        publishedAt: before.publishedAt,
        sample: false,
      })
    })

    it('by code without a user', async () => {
      const id = await write(reporter)
      const data = { state: 'published', _status: 'published' } as const
      const local = { collection: 'articles', overrideAccess: true } as const
      await expect(payload.update({ ...local, id, data })).rejects.toThrow()
      await expect(
        payload.update({ ...local, id, data: { state: 'approved' }, draft: true }),
      ).rejects.toThrow()
      await expect(
        payload.create({ ...local, data: { ...articleData(base.paper, 'x'), ...data } as never }),
      ).rejects.toThrow()
      expect(await live(id)).toMatchObject({ state: 'draft', _status: 'draft' })
    })

    it('by restoring an old version: it comes back as a draft that needs approval', async () => {
      const id = await published()
      await edit(reporter, id, { title: 'Bản sau' })
      const { docs } = await payload.findVersions({
        collection: 'articles',
        where: {
          and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
        },
        depth: 0,
        limit: 1,
        overrideAccess: true,
      })
      const version = docs[0]?.id
      const refused = await rest('POST', `/articles/versions/${version}`, { token: chief.token })
      expect(refused.status).toBe(409)
      expect(wordsOf(refused)).toContain('bản thảo')
      const restored = await rest('POST', `/articles/versions/${version}?draft=true`, {
        token: chief.token,
      })
      expect(restored.status, restored.text).toBe(200)
      const after = await latest(id)
      expect(after).toMatchObject({
        state: 'draft',
        approvals: [],
        createdBy: reporter.id,
      })
      expect(after.title).not.toBe('Bản sau')
      expect((await live(id))._status).toBe('published')
      expect((await move(chief, id, 'publish')).status).toBe(409)
    })
  })

  describe('a copy', () => {
    it.each(['', '?draft=false', '?draft=true'])(
      'is a fresh draft of its maker (%s)',
      async (query) => {
        const id = await published()
        const { body, status, text } = await rest('POST', `/articles/${id}/duplicate${query}`, {
          token: colleague.token,
          data: {},
        })
        expect(status, text).toBe(200)
        const copy = await latest(body.doc?.id ?? '')
        const original = await live(id)
        expect(copy).toMatchObject({
          title: original.title,
          state: 'draft',
          _status: 'draft',
          author: colleague.id,
          createdBy: colleague.id,
          approvals: [],
          approvedBy: null,
          publishedAt: null,
          returnReason: null,
        })
        expect(copy.slug).not.toBe(original.slug)
        expect((await edit(colleague, copy.id, { title: 'Bài của tôi' })).status).toBe(200)
        expect((await live(id)).title).toBe(original.title)
      },
    )
  })

  describe('two at once', () => {
    it('of two approvals one wins', async () => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      const answers = await Promise.all([move(editor, id, 'approve'), move(chief, id, 'approve')])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(await events(id, 'article.approve')).toHaveLength(1)
    })

    it('of five publications one wins, with one airing', async () => {
      const id = await approved()
      const answers = await Promise.all(
        [chief, editor, chief, editor, chief].map((by) => move(by, id, 'publish')),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(4)
      expect(await events(id, 'article.publish')).toHaveLength(1)
      const { docs } = await payload.find({
        collection: 'airings',
        where: { article: { equals: id } },
        depth: 0,
        overrideAccess: true,
      })
      expect(docs).toHaveLength(1)
      expect(docs[0]).toMatchObject({
        kind: 'first',
        confirmed: true,
        confirmedBy: expect.any(String),
      })
    })

    it('an approval and a return end in one of both', async () => {
      const id = await write(reporter)
      await must(move(reporter, id, 'submit'))
      const answers = await Promise.all([
        move(chief, id, 'approve'),
        move(editor, id, 'return', { reason: 'Chưa được.' }),
      ])
      const [approval, refusal] = answers.map(({ status }) => status === 200)
      const { state } = await latest(id)
      // A return may follow an approval, never the other way round.
      expect(approval || refusal).toBe(true)
      expect(state).toBe(refusal ? 'returned' : 'approved')
    })
  })

  describe('the trash', () => {
    it.each(['', '?draft=true&autosave=true'])(
      'takes no published article, and says what to do first: %s',
      async (query) => {
        const id = await published()
        const { title } = await live(id)
        const data = { deletedAt: new Date().toISOString(), title: 'Đổi tít khi bỏ' }
        const refused = await edit(chief, id, data, query)
        expect([refused.status, refused.text]).toEqual([
          409,
          expect.stringContaining('Hãy gỡ bài trước'),
        ])
        expect((await live(id)).deletedAt ?? null).toBeNull()
        expect(await live(id)).toMatchObject({ title, state: 'published', _status: 'published' })
      },
    )

    it('takes one that was taken down and gives it back, both in the log', async () => {
      const id = await published()
      await must(move(chief, id, 'takeDown', { reason: 'Sai tên' }))
      const trashed = await edit(chief, id, { deletedAt: new Date().toISOString() }, '')
      expect(trashed.status, trashed.text).toBe(200)
      const listed = await rest('GET', `/articles?where[id][in]=${id}`, { token: chief.token })
      expect(listed.body.totalDocs).toBe(0)
      const refused = await edit(reporter, id, { deletedAt: null }, '?trash=true&draft=true')
      expect(refused.status).toBeGreaterThanOrEqual(400)
      const back = await edit(chief, id, { deletedAt: null }, '?trash=true&draft=true')
      expect(back.status, back.text).toBe(200)
      expect((await events(id)).map(({ action }) => action)).toEqual([
        'create',
        'article.submit',
        'article.approve',
        'article.publish',
        'article.takeDown',
        'article.trash',
        'refused',
        'article.untrash',
      ])
    })

    it('moves nothing that lies in it', async () => {
      const id = await approved()
      await edit(chief, id, { deletedAt: new Date().toISOString() }, '?draft=true')
      expect((await move(chief, id, 'publish')).status).toBeGreaterThanOrEqual(400)
      expect((await live(id))._status).toBe('draft')
    })
  })

  it('a deleted article leaves its line in the log', async () => {
    const id = await write(reporter)
    const { status } = await rest('DELETE', `/articles/${id}`, { token: chief.token })
    expect(status).toBe(200)
    const log = await events(id, 'article.delete')
    expect(log).toMatchObject([{ actor: chief.id }])
  })

  it('an article on a programme’s column makes no airing: that is confirmed with its proof', async () => {
    const id = await write(reporter, { column: base.paper.programme })
    await must(move(reporter, id, 'submit'))
    await must(move(chief, id, 'approve'))
    await must(move(chief, id, 'publish'))
    const { totalDocs } = await payload.count({
      collection: 'airings',
      where: { article: { equals: id } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })

  it('an article is not published on a column of another outlet', async () => {
    const id = await write(reporter, { column: base.station.page })
    await must(move(reporter, id, 'submit'))
    await must(move(chief, id, 'approve'))
    const answer = await move(chief, id, 'publish')
    expect(answer.status).toBe(400)
    expect((await live(id))._status).toBe('draft')
  })
})
