import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { BODY_MAX, PER_TEXT_MAX } from '@/domain/comment/types'
import { countUnread } from '@/newsroom/notices/views/unread'
import type { SeenComments, SeenThread } from '@/newsroom/comments/views/loadComments'
import { answerPublicRequest } from '@/public-api/handlers/answer'

import { type Cast, castOf } from '../helpers/cast'
import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, textOf, type Ground, type Person } from '../helpers/newsroom'
import { type Answer, restOf, type Rest, wordsOf } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true } as const
const WORDS = 'Xã Tân Lập vừa mở bộ phận một cửa ở trung tâm xã.'
const SECRET = 'Câu này viết lủng củng quá'

describeOnEachDatabase('comments', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast
  let text: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
  })
  beforeEach(async () => {
    for (const collection of ['notices', 'comments'] as const) {
      await payload.db.deleteMany({ collection, where: {} })
    }
    text = await write()
  })

  async function write(words = WORDS): Promise<string> {
    const { body, text: said } = await rest('POST', '/articles?draft=true&depth=0', {
      token: cast.reporter.token,
      data: { ...articleData(base.paper, 'Một cửa ở xã'), content: textOf(words) },
    })
    if (!body.doc) throw new Error(said)
    return body.doc.id
  }
  const article = () => payload.findByID({ collection: 'articles', id: text, draft: true, ...all })
  const edit = (words: string) =>
    rest('PATCH', `/articles/${text}?draft=true&depth=0`, {
      token: cast.reporter.token,
      data: { content: textOf(words) },
    })
  async function move(by: Person, name: string) {
    const { revision } = await article()
    const data = { move: name, revision }
    const answer = await rest('POST', `/articles/${text}/moves`, { token: by.token, data })
    expect([answer.status, answer.status === 200 || answer.text]).toEqual([200, true])
  }
  const anchorOn = (quote: string) => {
    const offset = WORDS.indexOf(quote)
    const prefix = WORDS.slice(Math.max(0, offset - 32), offset)
    const suffix = WORDS.slice(offset + quote.length).slice(0, 32)
    return { block: null, quote, prefix, suffix, offset }
  }
  const ask = (by: Person, path = '', data?: object, method = data ? 'POST' : 'GET') =>
    rest(method, `/articles/${text}/comments${path}`, { token: by.token, data })
  const codeOf = ({ body }: Answer) => body.errors?.[0]?.data?.code
  async function done(answer: Promise<Answer>): Promise<SeenThread[]> {
    const { status, text: said, body } = await answer
    expect([status, status === 200 || said]).toEqual([200, true])
    return (body as unknown as SeenComments).threads
  }
  const only = async (answer: Promise<Answer>) => {
    const threads = await done(answer)
    expect(threads).toHaveLength(1)
    return threads[0] as SeenThread
  }
  const comment = (by: Person, over: object = {}) =>
    ask(by, '', { body: SECRET, anchor: anchorOn('bộ phận một cửa'), ...over })
  const suggest = (by: Person, replacement = 'bộ phận phục vụ hành chính công') =>
    comment(by, { body: '', replacement })
  async function told() {
    const { docs } = await payload.find({ collection: 'notices', sort: 'id', limit: 0, ...all })
    const names = new Map(Object.values(cast).map(({ id, name }) => [id, name]))
    return docs
      .map(({ user, event, endedAt }) => {
        const name = names.get(user as string)
        return `${name} ${event?.slice('article.'.length)}${endedAt ? ' over' : ''}`
      })
      .sort()
  }
  async function logged() {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: text } },
      sort: ['at', 'id'],
      limit: 0,
      ...all,
    })
    return docs
  }

  describe('who reads and writes them', () => {
    it('everybody who reads the text in its newsroom, and nobody else', async () => {
      await done(comment(cast.sectionEditor))
      const inside = ['reporter', 'sectionEditor', 'secretary', 'editorInChief', 'scheduler']
      const able = [...inside, 'outletHead', 'wholePaper', 'administrator', 'twoOutlets']
      for (const [name, one] of Object.entries(cast)) {
        const may = able.includes(name)
        const read = await ask(one)
        const said = await comment(one, { anchor: null })
        const refusal = ['anonymous', 'deactivated', 'withoutRole'].includes(name) ? 401 : 404
        expect([name, read.status, said.status]).toEqual(
          may ? [name, 200, 200] : [name, refusal, refusal],
        )
        if (!may) expect(read.text + said.text).not.toContain(SECRET)
      }
    })

    it('not the supervisor of a text that readers have either; the public API and the site never', async () => {
      await done(comment(cast.sectionEditor))
      await move(cast.reporter, 'submit')
      await move(cast.sectionEditor, 'approve')
      await move(cast.sectionEditor, 'publish')
      const supervisor = cast.supervisor
      const seen = await rest('GET', `/articles/${text}?depth=3`, { token: supervisor.token })
      expect(seen.status).toBe(200)
      expect(seen.text).not.toContain(SECRET)
      expect((await ask(supervisor)).status).toBe(404)
      expect((await comment(supervisor)).status).toBe(404)
      const { docs } = await payload.find({ collection: 'public-texts', ...all })
      expect(docs.length).toBeGreaterThan(0)
      for (const path of ['articles', `articles/${(await article()).slug}`]) {
        const request = new Request(`http://localhost:3000/api/v1/${path}`)
        const answer = await answerPublicRequest({ payload, request, now: new Date() })
        expect([path, answer.status]).toEqual([path, 200])
        expect(await answer.text()).not.toContain(SECRET)
      }
    })

    it('nobody by the collection itself', async () => {
      await done(comment(cast.sectionEditor))
      const { docs } = await payload.find({ collection: 'comments', ...all })
      const id = docs[0]?.id ?? ''
      for (const one of [cast.reporter, cast.administrator, cast.anonymous]) {
        const answers = [
          await rest('GET', '/comments', { token: one.token }),
          await rest('GET', `/comments/${id}`, { token: one.token }),
          await rest('PATCH', `/comments/${id}`, { token: one.token, data: { body: 'x' } }),
          await rest('DELETE', `/comments/${id}`, { token: one.token }),
        ]
        for (const answer of answers) {
          expect([401, 403, 404]).toContain(answer.status)
          expect(answer.text).not.toContain(SECRET)
        }
      }
    })

    it('of a text in the trash they are out of sight; deleted for good they go with it', async () => {
      await done(comment(cast.sectionEditor))
      await payload.update({
        ...{ collection: 'articles', id: text, draft: true, ...all },
        data: { deletedAt: new Date().toISOString() },
        user: { ...(await user(cast.editorInChief)), collection: 'users' },
        overrideAccess: false,
      })
      expect((await ask(cast.editorInChief)).status).toBe(404)
      expect((await comment(cast.administrator)).status).toBe(404)
      await payload.delete({ collection: 'articles', id: text, trash: true, ...all })
      expect((await payload.count({ collection: 'comments' })).totalDocs).toBe(0)
    })
    const user = ({ id }: Person) => payload.findByID({ collection: 'users', id, ...all })
  })

  describe('beside the text', () => {
    it('commenting changes no revision, no version and voids no approval', async () => {
      await move(cast.reporter, 'submit')
      await move(cast.sectionEditor, 'approve')
      const before = await article()
      const versions = () =>
        payload.countVersions({ collection: 'articles', where: { parent: { equals: text } } })
      const { totalDocs } = await versions()
      const { id } = await only(comment(cast.secretary))
      await done(ask(cast.reporter, `/${id}/replies`, { body: 'Em sửa ngay.' }))
      await done(ask(cast.secretary, `/${id}/resolve`, {}))
      await done(ask(cast.secretary, `/${id}/reopen`, {}))
      await done(suggest(cast.secretary))
      expect(await article()).toEqual(before)
      expect((await versions()).totalDocs).toBe(totalDocs)
    })

    it('keeps the words it is about as they stand in the saved text; none of others', async () => {
      const one = await only(
        comment(cast.secretary, {
          anchor: { ...anchorOn('bộ phận một cửa'), offset: 3, prefix: 'khác ' + 'vừa mở ' },
        }),
      )
      expect(one.anchor).toMatchObject({
        ...anchorOn('bộ phận một cửa'),
        block: expect.stringMatching(/^[\w-]{10,21}$/) as string,
      })
      const foreign = await comment(cast.secretary, {
        anchor: { ...anchorOn('bộ phận một cửa'), quote: 'chữ không có trong bài này đâu nhé' },
      })
      expect([foreign.status, codeOf(foreign)]).toEqual([409, 'commentQuote'])
    })

    it('stays with its quote when that is gone from the text', async () => {
      await done(comment(cast.secretary))
      await edit('Một câu hoàn toàn khác.')
      const one = await only(ask(cast.reporter))
      expect(one.anchor?.quote).toBe('bộ phận một cửa')
    })
  })

  describe('a suggestion', () => {
    it('accepted is an edit by whoever accepts: the words change and an approval is void', async () => {
      const { id } = await only(suggest(cast.secretary))
      await move(cast.reporter, 'submit')
      await move(cast.sectionEditor, 'approve')
      const before = await article()
      const after = await only(ask(cast.sectionEditor, `/${id}/accept`, {}))
      expect(after).toMatchObject({ decision: 'accepted', resolvedBy: 'section editor' })
      const now = await article()
      expect(JSON.stringify(now.content)).toContain(
        'Xã Tân Lập vừa mở bộ phận phục vụ hành chính công ở trung tâm xã.',
      )
      expect(now.revision).not.toBe(before.revision)
      expect([before.state, now.state]).toEqual(['approved', 'submitted'])
      expect(now.writers?.map(String)).toContain(cast.sectionEditor.id)
    })

    it('is refused by the law where the text is not theirs to change: nothing is settled', async () => {
      const { id } = await only(suggest(cast.secretary))
      await move(cast.reporter, 'submit')
      const before = await article()
      const answer = await ask(cast.reporter, `/${id}/accept`, {})
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(wordsOf(answer)).toMatch(/Rút lại/)
      expect((await only(ask(cast.reporter))).decision).toBeNull()
      expect((await article()).revision).toBe(before.revision)
      expect(await told()).toContain('reporter comment')
    })

    it('is refused in words when its words are gone', async () => {
      const { id } = await only(suggest(cast.secretary))
      await edit('Xã Tân Lập vừa mở một nơi mới ở trung tâm xã.')
      const answer = await ask(cast.reporter, `/${id}/accept`, {})
      expect([answer.status, codeOf(answer)]).toEqual([409, 'suggestionGone'])
      expect(wordsOf(answer)).toContain('“bộ phận một cửa”')
      expect((await only(ask(cast.reporter, `/${id}/refuse`, {}))).decision).toBe('refused')
    })

    it('is settled once, by the author or who edits', async () => {
      const { id } = await only(suggest(cast.secretary))
      expect(codeOf(await ask(cast.scheduler, `/${id}/accept`, {}))).toBe('decideNotYours')
      expect(codeOf(await ask(cast.scheduler, `/${id}/refuse`, {}))).toBe('decideNotYours')
      await done(ask(cast.reporter, `/${id}/refuse`, {}))
      for (const path of ['accept', 'refuse', 'reopen', 'resolve']) {
        expect(codeOf(await ask(cast.sectionEditor, `/${id}/${path}`, {}))).toBe('commentClosed')
      }
      expect(JSON.stringify((await article()).content)).toContain(WORDS)
    })

    it('says something else, of words in one line', async () => {
      expect(codeOf(await suggest(cast.secretary, 'bộ phận một cửa'))).toBe('replacementSame')
      expect(codeOf(await comment(cast.secretary, { anchor: null, replacement: 'x' }))).toBe(
        'suggestionQuote',
      )
    })
  })

  describe('a thread', () => {
    it('is changed by who wrote it until it is answered, and taken back with its words', async () => {
      const { id } = await only(comment(cast.secretary))
      const changed = (by: Person) => ask(by, `/${id}`, { body: 'Lời khác' }, 'PATCH')
      expect(codeOf(await changed(cast.reporter))).toBe('commentNotYours')
      expect((await only(changed(cast.secretary))).body).toBe('Lời khác')
      await done(ask(cast.reporter, `/${id}/replies`, { body: 'Vâng.' }))
      expect(codeOf(await changed(cast.secretary))).toBe('commentAnswered')
      const gone = await only(ask(cast.secretary, `/${id}`, undefined, 'DELETE'))
      expect(gone).toMatchObject({ body: null, resolvedAt: null })
      expect(gone.replies).toHaveLength(1)
      const { docs } = await payload.find({ collection: 'comments', ...all })
      expect(JSON.stringify(docs)).not.toContain('Lời khác')
    })

    it('is closed by who began it, the author and who edits; then nobody answers before it is opened', async () => {
      const { id } = await only(comment(cast.secretary))
      expect(codeOf(await ask(cast.scheduler, `/${id}/resolve`, {}))).toBe('threadNotYours')
      expect((await only(ask(cast.reporter, `/${id}/resolve`, {}))).resolvedBy).toBe('reporter')
      const reply = () => ask(cast.reporter, `/${id}/replies`, { body: 'Còn nữa.' })
      expect(codeOf(await reply())).toBe('commentClosed')
      await done(ask(cast.secretary, `/${id}/reopen`, {}))
      expect((await only(reply())).replies).toHaveLength(1)
    })

    it('is of one text: by another’s address there is none', async () => {
      const { id } = await only(comment(cast.secretary))
      const first = text
      text = await write()
      expect(codeOf(await ask(cast.secretary, `/${id}/resolve`, {}))).toBe('commentGone')
      text = first
      expect((await only(ask(cast.secretary))).resolvedAt).toBeNull()
    })

    it('has its limits, in words', async () => {
      expect(codeOf(await comment(cast.reporter, { body: '  ' }))).toBe('commentEmpty')
      expect(codeOf(await comment(cast.reporter, { body: 'a'.repeat(BODY_MAX + 1) }))).toBe(
        'commentLong',
      )
      expect(codeOf(await comment(cast.reporter, { mentions: [cast.stationEditor.id] }))).toBe(
        'commentMention',
      )
      expect((await comment(cast.reporter, { anchor: { quote: 1 } })).status).toBe(400)
      for (let at = 0; at < PER_TEXT_MAX; at += 1) {
        await payload.db.create({
          collection: 'comments',
          data: {
            articleId: text,
            outlet: base.paper.outlet,
            kind: 'comment',
            at: new Date().toISOString(),
          },
        })
      }
      expect(codeOf(await comment(cast.reporter))).toBe('commentsFull')
    })
  })

  describe('people are told', () => {
    it('who is named, whose text it is, who takes part: once each, never oneself', async () => {
      const { secretary, sectionEditor, reporter } = cast
      const mentions = [sectionEditor.id, sectionEditor.id, secretary.id]
      const { id } = await only(comment(secretary, { mentions }))
      expect(await told()).toEqual(['reporter comment', 'section editor mention'])
      await done(ask(reporter, `/${id}/replies`, { body: 'Vâng.', mentions: [secretary.id] }))
      expect(await told()).toEqual([
        'reporter comment',
        'secretary mention',
        'section editor mention',
      ])
      await done(ask(sectionEditor, `/${id}/replies`, { body: 'Tôi xem rồi.' }))
      expect((await told()).filter((one) => one.includes('reply'))).toEqual([
        'reporter reply',
        'secretary reply',
      ])
    })

    it('who is newly named by a change, and nobody a second time', async () => {
      const { secretary, sectionEditor, outletHead } = cast
      const { id } = await only(comment(secretary, { mentions: [sectionEditor.id] }))
      const mentions = [sectionEditor.id, outletHead.id]
      await done(ask(secretary, `/${id}`, { body: 'Lời khác', mentions }, 'PATCH'))
      expect(await told()).toEqual([
        'outlet head mention',
        'reporter comment',
        'section editor mention',
      ])
    })

    it('until the thread is done with; a move of the text ends none of it, and they end none of its', async () => {
      const { secretary, sectionEditor, reporter } = cast
      await move(reporter, 'submit')
      const asked = await told()
      expect(asked).toContain('section editor submit')
      const { id } = await only(comment(secretary, { mentions: [sectionEditor.id] }))
      expect(await told()).toContain('section editor submit')
      await move(sectionEditor, 'approve')
      expect(await told()).toContain('section editor mention')
      const req = await createLocalReq(
        { user: { ...(await userOf(sectionEditor)), collection: 'users' } },
        payload,
      )
      expect(await countUnread(req)).toBeGreaterThan(0)
      await done(ask(secretary, `/${id}/resolve`, {}))
      expect(await told()).toContain('section editor mention over')
    })
    const userOf = ({ id }: Person) => payload.findByID({ collection: 'users', id, ...all })
  })

  it('the log tells each of it, by the words it is about alone', async () => {
    const before = (await logged()).length
    const { id } = await only(comment(cast.secretary))
    await done(ask(cast.secretary, `/${id}`, { body: `${SECRET}!` }, 'PATCH'))
    await done(ask(cast.reporter, `/${id}/replies`, { body: SECRET }))
    await done(ask(cast.reporter, `/${id}/resolve`, {}))
    await done(ask(cast.reporter, `/${id}/reopen`, {}))
    await done(ask(cast.secretary, `/${id}`, undefined, 'DELETE'))
    const threads = await done(suggest(cast.secretary))
    await done(ask(cast.reporter, `/${threads[1]?.id}/accept`, {}))
    const lines = (await logged()).slice(before)
    expect(lines.map(({ action }) => action).filter((one) => one !== 'article.revise')).toEqual([
      'article.comment',
      'article.editComment',
      'article.reply',
      'article.resolveComment',
      'article.reopenComment',
      'article.deleteComment',
      'article.suggest',
      'article.acceptSuggestion',
    ])
    expect(lines.map(({ reason }) => reason)).toContain('“bộ phận một cửa”')
    expect(JSON.stringify(lines)).not.toContain(SECRET)
  })
})
