import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { FoundWork } from '@/newsroom/finder/views/findWork'
import type { Article } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { behind } from '../helpers/logBehind'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

describeOnEachDatabase('finding work from anywhere', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  const people: Record<string, Person> = {}

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const [paper, station] = [base.paper.outlet, base.station.outlet]
    const made = {
      reporter: [{ role: 'reporter', outlet: paper }],
      chief: [{ role: 'editorInChief', outlet: paper }],
      stranger: [{ role: 'editorInChief', outlet: station }],
      supervisor: [{ role: 'supervisor', outlet: paper }],
    } as const
    for (const [name, memberships] of Object.entries(made)) {
      people[name] = await person(payload, name, [...memberships])
    }
  }, 180_000)

  const who = (name: string) => {
    const one = people[name]
    if (!one) throw new Error(`${name} is nobody here`)
    return one
  }
  async function write(title: string, more: object = {}) {
    const data = { ...articleData(base.paper, title), ...more }
    const { status, body, text } = await rest('POST', '/articles?draft=true&depth=0', {
      ...{ token: who('reporter').token, data },
    })
    expect(status, text).toBe(201)
    return (body.doc as unknown as { id: string }).id
  }
  async function move(by: Person, id: string, what: string) {
    const { revision }: Article = await payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
    })
    const data = { move: what, revision }
    const answer = await rest('POST', `/articles/${id}/moves`, { token: by.token, data })
    expect(answer.status, answer.text).toBe(200)
  }
  async function found(name: string, query: string): Promise<FoundWork[]> {
    const { status, body } = await rest(
      'GET',
      `/articles/anywhere?${new URLSearchParams({ query })}`,
      {
        token: who(name).token,
      },
    )
    expect(status).toBe(200)
    return (body as unknown as { found: FoundWork[] }).found
  }
  const titles = async (name: string, query: string) =>
    (await found(name, query)).map(({ kind, title }) => `${kind} ${title}`)

  it('is for those who are logged in', async () => {
    expect((await rest('GET', '/articles/anywhere?query=a', {})).status).toBe(401)
  })

  it.each(['', '  ', '"*"'])('finds nothing by “%s”', async (query) => {
    expect(await found('chief', query)).toEqual([])
  })

  describe('of a draft', () => {
    let id: string
    beforeAll(async () => {
      id = await write('Ghềnh đá <b>xanh</b>')
    })

    it('shows its title, marked and escaped, to the newsroom of its outlet', async () => {
      const [first] = await found('reporter', 'ghenh da')
      expect(first).toMatchObject({
        ...{ id, kind: 'articles', title: 'Ghềnh đá <b>xanh</b>', state: 'draft' },
        marked: '<mark>Ghềnh đá</mark> &lt;b&gt;xanh&lt;/b&gt;',
      })
    })

    it.each(['stranger', 'supervisor'])('shows nothing to a %s', async (name) => {
      expect(await found(name, 'ghềnh đá')).toEqual([])
    })

    it('shows it by what it is now, once it was changed', async () => {
      const { token } = who('reporter')
      const data = { title: 'Suối cạn' }
      await rest('PATCH', `/articles/${id}?draft=true`, { token, data })
      expect(await titles('reporter', 'suối cạn')).toEqual(['articles Suối cạn'])
      expect(await titles('reporter', 'ghềnh đá')).toEqual([])
    })

    it('shows it no more once it is in the trash', async () => {
      const data = { deletedAt: new Date().toISOString() }
      await payload.update({ collection: 'articles', id, data, overrideAccess: true })
      expect(await titles('reporter', 'suối cạn')).toEqual([])
    })
  })

  it('finds what readers have for a supervisor, and never by words of a newer draft', async () => {
    const id = await write('Thác bạc đổ')
    await move(who('reporter'), id, 'submit')
    await move(who('chief'), id, 'approve')
    await move(who('chief'), id, 'publish')
    const data = { title: 'Thác bạc đổ, có tin mật' }
    await rest('PATCH', `/articles/${id}?draft=true`, { token: who('chief').token, data })
    expect(await titles('chief', 'tin mật')).toContain('articles Thác bạc đổ, có tin mật')
    expect(await found('supervisor', 'tin mật')).toEqual([])
    expect(await titles('supervisor', 'thác bạc')).toContain('articles Thác bạc đổ')
  })

  it('finds columns, their issues, people and plans', async () => {
    const { name } = await payload.findByID({
      ...{ collection: 'columns', id: base.paper.page, depth: 0, overrideAccess: true },
    })
    const kinds = new Set((await found('chief', name)).map(({ kind }) => kind))
    expect(kinds).toContain('columns')
    expect((await found('chief', 'reporter')).map(({ kind }) => kind)).toContain('users')
  })

  it('is read anew after a backup was put back, whatever of it is older', async () => {
    const id = await write('Bài của bản sao lưu')
    const select = { id: { equals: id } }
    const [before] = (await payload.db.find<Article>({ collection: 'articles', where: select }))
      .docs
    const [newest] = (
      await payload.find({
        collection: 'audit-events',
        sort: '-at',
        limit: 1,
        overrideAccess: true,
      })
    ).docs
    await rest('PATCH', `/articles/${id}?draft=true&depth=0`, {
      ...{ token: who('reporter').token, data: { title: 'Bài sửa sau sao lưu' } },
    })
    await write('Bài chỉ có từ sau')
    expect((await found('reporter', 'sửa sau sao lưu')).length).toBe(1)
    // As a backup of before is: the older row, and a log that ends where it ended then.
    const versions = await payload.db.findVersions({
      ...{ collection: 'articles', where: { parent: { equals: id } }, sort: '-updatedAt' },
    })
    const [latest] = versions.docs
    await payload.db.updateVersion({
      ...{ collection: 'articles', id: latest?.id ?? '' },
      versionData: {
        ...latest,
        version: { ...latest?.version, title: before?.title, updatedAt: before?.updatedAt },
        updatedAt: before?.updatedAt,
      } as never,
    })
    await payload.db.updateOne({
      ...{
        collection: 'articles',
        id,
        data: { title: before?.title, updatedAt: before?.updatedAt },
      },
    })
    const lines = await payload.find({
      ...{ collection: 'audit-events', sort: '-at', limit: 50, overrideAccess: true },
    })
    for (const { id: line } of lines.docs) {
      if (line === newest?.id) break
      await behind(payload).remove('audit-events', line)
    }
    expect((await found('reporter', 'của bản sao lưu')).map(({ id: one }) => one)).toContain(id)
    expect(await found('reporter', 'sửa sau sao lưu')).toEqual([])
  })
})
