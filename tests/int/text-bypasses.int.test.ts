import type { Payload, Where } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { type Rest, restOf } from '../helpers/rest'
import { openNewsroom, type Newsroom } from './public-newsroom'

const PASSWORD = 'một mật khẩu đủ dài để thử'
const all = { depth: 0, trash: true, overrideAccess: true } as const

describeOnEachDatabase('no way around the law of texts:', (start) => {
  let payload: Payload
  let rest: Rest
  let newsroom: Newsroom
  let reporter: string
  let chief: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    newsroom = await openNewsroom(payload)
    reporter = await tokenOf(newsroom.reporter.email ?? '')
    chief = await tokenOf(newsroom.editor.email ?? '')
  })
  afterAll(() => newsroom.close())

  async function tokenOf(email: string): Promise<string> {
    const data = { email, password: PASSWORD }
    return (await payload.login({ collection: 'users', data })).token ?? ''
  }
  const shown = async (id: string) => {
    const request = new Request(`http://localhost/api/v1/articles/${id}`)
    const now = new Date(Date.now() + 60_000)
    const answer = await answerPublicRequest({ payload, now, request })
    return { status: answer.status, text: await answer.text() }
  }
  const live = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, ...all })
  const newest = (id: string): Promise<Article> =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })

  /** Published, and written on by its author since. */
  async function writtenOn(title: string): Promise<string> {
    const { id } = await newsroom.writeAndPublish(title)
    await newsroom.change(id, { title: `${title}: chưa duyệt` }, newsroom.reporter)
    return id
  }

  /** Who was refused what with this text, as the log has it, each once. */
  async function refusals(id: string): Promise<string[]> {
    const where: Where = {
      and: [{ subjectId: { equals: id } }, { action: { equals: 'refused' } }],
    }
    const { docs } = await payload.find({ collection: 'audit-events', where, limit: 0, ...all })
    const names = docs.map(({ actorName, after }) => {
      const { asked, code } = after as { asked: string; code: string }
      return `${actorName}: ${asked}, ${code}`
    })
    return [...new Set(names)].sort()
  }

  /** Readers have what they had, and the live row says so. */
  async function expectAsPublished(id: string, title: string) {
    expect(await live(id)).toMatchObject({ title, state: 'published', _status: 'published' })
    expect(await newest(id)).toMatchObject({ title: `${title}: chưa duyệt`, state: 'draft' })
    const page = await shown(id)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('chưa duyệt')
  }

  it.each([
    ['of one', (id: string) => `/articles/${id}`],
    ['of one, as if it lay in the trash', (id: string) => `/articles/${id}?trash=true`],
    ['of a list', (id: string) => `/articles?where[id][equals]=${id}`],
    ['of a list with the trash', (id: string) => `/articles?trash=true&where[id][equals]=${id}`],
  ])(
    'taking out of the trash what is not in it writes no draft over the live row (%s)',
    async (name, path) => {
      const title = `Bài không ở thùng rác ${name}`
      const id = await writtenOn(title)
      for (const token of [reporter, chief]) {
        const data = { deletedAt: null }
        const { status } = await rest('PATCH', path(id), { token, data })
        expect(status).toBe(400)
      }
      await expectAsPublished(id, title)
      const isOne = !path(id).includes('where')
      if (isOne) {
        expect(await refusals(id)).toEqual(
          [newsroom.reporter, newsroom.editor]
            .map(({ name }) => `${name}: update, draftNotSaid`)
            .sort(),
        )
      }
    },
  )

  it('the trash takes nothing that readers have, as a draft neither', async () => {
    const title = 'Bài không vào thùng rác'
    const id = await writtenOn(title)
    const data = { deletedAt: new Date().toISOString() }
    for (const query of ['', '?draft=true', '?draft=true&trash=true']) {
      const { status } = await rest('PATCH', `/articles/${id}${query}`, { token: chief, data })
      expect(status).toBe(409)
    }
    await expectAsPublished(id, title)
    expect(await refusals(id)).toEqual([`${newsroom.editor.name}: article.trash, trashPublished`])
  })

  it('through the trash of an older version and back a text keeps what readers have, and its draft', async () => {
    const title = 'Bài qua thùng rác'
    const id = await writtenOn(title)
    await newsroom.trashAsBefore(id)
    expect((await shown(id)).status).not.toBe(200)
    const path = `/articles/${id}?trash=true&draft=true`
    const back = await rest('PATCH', path, { token: chief, data: { deletedAt: null } })
    expect(back.status, back.text).toBe(200)
    await expectAsPublished(id, title)
  })

  it('a status with an address moves neither', async () => {
    const title = 'Bài đổi địa chỉ'
    const id = await writtenOn(title)
    const data = { _status: 'published', slug: 'dia-chi-khac' }
    for (const query of ['', '?draft=true', '?trash=true']) {
      const { status } = await rest('PATCH', `/articles/${id}${query}`, { token: reporter, data })
      expect(status).toBeGreaterThanOrEqual(400)
    }
    await expectAsPublished(id, title)
    expect(await refusals(id)).toEqual([`${newsroom.reporter.name}: update, statusByMove`])
  })

  it('an embargo as a field of a revision hides nothing', async () => {
    const title = 'Bài đặt giờ cấm ở bản mới'
    const id = await writtenOn(title)
    const embargoUntil = new Date(Date.now() + 3_600_000).toISOString()
    for (const token of [reporter, chief]) {
      const path = `/articles/${id}?draft=true`
      const { status } = await rest('PATCH', path, { token, data: { embargoUntil } })
      expect(status).toBeGreaterThanOrEqual(400)
    }
    await releaseDue({ payload, now: new Date() })
    await expectAsPublished(id, title)
    expect(await refusals(id)).toEqual(
      [newsroom.reporter, newsroom.editor]
        .map(({ name }) => `${name}: update, embargoByMove`)
        .sort(),
    )
  })
})
