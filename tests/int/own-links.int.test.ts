import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import type { LinkTarget } from '@/newsroom/articles/linkable/linkTargets'
import { compareVersions } from '@/newsroom/versions/views/compareVersions'
import type { Article } from '@/payload-types'
import { findArticleById, viewArticle } from '@/public-api/queries/article'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

const text = (words: string) => ({
  ...{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' },
})
const node = (type: string, children: unknown[], more: object = {}) => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children, ...more },
})
const link = (fields: object, words: string) =>
  node('link', [text(words)], { version: 3, id: 'f00000000000000000000001', fields })
const to = (id: string) => ({ linkType: 'internal', doc: { relationTo: 'articles', value: id } })
const body = (...children: unknown[]) =>
  ({ root: node('root', [node('paragraph', children)]) }) as unknown as Article['content']

describeOnEachDatabase('a link to a text of ours', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let reporter: Person
  let chief: Person
  let stranger: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    chief = await person(payload, 'chief', [{ role: 'editorInChief', outlet }])
    stranger = await person(payload, 'stranger', [
      { role: 'editorInChief', outlet: base.station.outlet },
    ])
  })

  const latest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })

  async function write(title: string, content?: unknown, by = reporter, at = base.paper) {
    const data = { ...articleData(at, title), ...(content !== undefined && { content }) }
    const answer = await rest('POST', '/articles?draft=true&depth=0', { token: by.token, data })
    expect(answer.status, answer.text).toBe(201)
    return (answer.body.doc as unknown as { id: string }).id
  }

  const save = (id: string, content: unknown) =>
    rest('PATCH', `/articles/${id}?draft=true&depth=0`, {
      token: reporter.token,
      data: { content },
    })

  async function move(by: Person, id: string, what: string, more: object = {}) {
    const { revision } = await latest(id)
    const data = { move: what, revision, ...more }
    const answer = await rest('POST', `/articles/${id}/moves`, { token: by.token, data })
    expect(answer.status, answer.text).toBe(200)
  }

  async function publish(id: string) {
    await move(reporter, id, 'submit')
    await move(chief, id, 'approve')
    await move(chief, id, 'publish')
  }

  async function shown(id: string) {
    const reader = { payload, now: new Date(), origin: 'https://bao.vn' }
    const found = await findArticleById(reader, id)
    if (!found) throw new Error('not public')
    return viewArticle(reader, found)
  }

  async function find(query: string, by = reporter, key = 'query'): Promise<LinkTarget[]> {
    const asked = new URLSearchParams({ [key]: query })
    const answer = await rest('GET', `/articles/linkable?${asked}`, { token: by.token })
    expect(answer.status, answer.text).toBe(200)
    return (answer.body as unknown as { targets: LinkTarget[] }).targets
  }

  it('leads to where the text is now, while readers have it; else its words alone are left', async () => {
    const target = await write('Mật: quyết định chưa ký')
    const from = await write('Bài dẫn', body(text('Xem '), link(to(target), 'bài trước')))
    await publish(from)

    const before = await shown(from)
    expect(before.html).toBe('<p>Xem bài trước</p>')
    expect(before.linkedArticles).toEqual([])
    expect(JSON.stringify(before)).not.toMatch(/quyết định|quyet-dinh/)
    expect(JSON.stringify(before)).not.toContain(target)

    await publish(target)
    const { slug } = await latest(target)
    const after = await shown(from)
    expect(after.html).toBe(
      `<p>Xem <a href="https://bao.vn/bai/${slug}" rel="noopener noreferrer">bài trước</a></p>`,
    )
    expect(after.text).toBe('Xem bài trước')
    expect(after.linkedArticles).toMatchObject([{ slug, title: 'Mật: quyết định chưa ký' }])

    const file = await rest('GET', `/articles/${from}/export/html`, { token: reporter.token })
    expect(file.text).toContain(`/bai/${slug}">bài trước</a>`)

    await move(chief, target, 'takeDown', { reason: 'Sai tên' })
    const gone = await shown(from)
    expect([gone.html, gone.linkedArticles]).toEqual(['<p>Xem bài trước</p>', []])
    const again = await rest('GET', `/articles/${from}/export/html`, { token: reporter.token })
    expect(again.text).not.toContain(`/bai/${slug}`)
  })

  it('is part of what is approved, whatever of the text the request brings along', async () => {
    const [one, other] = [await write('Đích một'), await write('Đích hai')]
    const id = await write('Bài đổi liên kết', body(link(to(one), 'đây')))
    const { revision } = await latest(id)
    const populated = {
      linkType: 'internal',
      url: 'https://',
      doc: { relationTo: 'articles', value: { id: one, title: 'x' } },
    }
    expect((await save(id, body(link(populated, 'đây')))).status).toBe(200)
    const same = await latest(id)
    expect(same.revision).toBe(revision)
    expect(JSON.stringify(same.content)).not.toContain('https://')

    expect((await save(id, body(link(to(other), 'đây')))).status).toBe(200)
    const changed = await latest(id)
    expect(changed.revision).not.toBe(revision)

    const user = await payload.findByID({
      collection: 'users',
      id: reporter.id,
      depth: 0,
      overrideAccess: true,
    })
    const req: PayloadRequest = await createLocalReq(
      { user: { ...user, collection: 'users' } as never },
      payload,
    )
    const difference = await compareVersions(
      req,
      { id: 'a', at: '', version: same },
      { id: 'b', at: '', version: changed },
    )
    expect(JSON.stringify(difference.lines)).toContain('đổi liên kết thành bài “Đích hai”')
  })

  it('is found by words of the title, accents aside: what readers have, what the person may read', async () => {
    const published = await write('Báo và đài cùng vào cuộc')
    await publish(published)
    const draft = await write('Các báo và cơ quan')
    const theirs = await write('Báo và chuyện của đài', undefined, stranger, base.station)
    const inText = await write('Chuyện khác', body(text('báo và đài')))

    const found = await find('BAO  va')
    expect(found.map(({ id }) => id)).toEqual([published, draft])
    expect(found[0]).toMatchObject({
      title: 'Báo và đài cùng vào cuộc',
      outlet: 'Báo A điện tử',
      why: null,
    })
    expect(found[1]).toMatchObject({ publicSince: null, why: 'chưa đăng' })
    expect((await find('bao va', stranger)).map(({ id }) => id).sort()).toEqual(
      [published, theirs].sort(),
    )
    const { slug } = await latest(published)
    expect((await find(`https://bao.vn/bai/${slug}`)).map(({ id }) => id)).toEqual([published])

    const told = await find([published, draft, theirs, 'x'].join(','), reporter, 'ids')
    expect(told.map(({ title }) => title)).toEqual([
      'Báo và đài cùng vào cuộc',
      'Các báo và cơ quan',
      null,
      null,
    ])
    expect(told.map(({ opens }) => opens)).toEqual(['page', 'page', null, null])
    expect(inText).toBeTruthy()
    expect((await rest('GET', '/articles/linkable?query=bao', {})).status).toBe(401)
  })

  it('to a text in the trash leads there whoever may read it, and names nothing to others', async () => {
    const thrown = await write('Bài bỏ vào thùng rác')
    const out = await write('Bài của báo, ai cũng đọc')
    await publish(out)
    const trashed = await rest('PATCH', `/articles/${thrown}?draft=true&depth=0`, {
      token: chief.token,
      data: { deletedAt: new Date().toISOString() },
    })
    expect(trashed.status, trashed.text).toBe(200)

    expect(await find(thrown, chief, 'ids')).toMatchObject([
      { title: 'Bài bỏ vào thùng rác', opens: 'trash', why: 'đang ở thùng rác' },
    ])
    expect(await find([thrown, out].join(','), stranger, 'ids')).toMatchObject([
      { title: null, opens: null },
      { title: 'Bài của báo, ai cũng đọc', opens: null, why: null },
    ])
  })

  it('to a text that is none, or not the author’s to know, is left out in words', async () => {
    const theirs = await write('Bản thảo của đài', undefined, stranger, base.station)
    for (const id of [theirs, 'khong-co']) {
      const written = await write('Bài có liên kết lạ')
      const answer = await save(written, body(text('Xem '), link(to(id), 'bài đó')))
      expect(answer.status).toBe(200)
      expect(answer.text).toMatch(/bỏ liên kết tới bài.*“bài đó”/)
      expect(answer.text).not.toContain('Bản thảo của đài')
      const { content } = await latest(written)
      expect(JSON.stringify(content)).toContain('bài đó')
      expect(JSON.stringify(content)).not.toContain('internal')
    }
  })
})
