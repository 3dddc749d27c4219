import { createLocalReq, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { type Here, hereEvents } from '@/newsroom/articles/here/hereEvents'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'

const MS_TOLD = 2_500

describeOnEachDatabase('who else is in a text', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let writer: Person
  let editor: Person
  let outsider: Person
  let article: string

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    writer = await person(payload, 'Here writer', [{ role: 'reporter', outlet }])
    editor = await person(payload, 'Here editor', [{ role: 'sectionEditor', outlet }])
    outsider = await person(payload, 'Here outsider', [
      { role: 'reporter', outlet: base.station.outlet },
    ])
    const made = await rest('POST', '/articles?draft=true&depth=0', {
      token: writer.token,
      data: articleData(base.paper, 'Bài nhiều người mở'),
    })
    article = made.body.doc?.id ?? ''
  }, 300_000)

  const say = (by: Person, data: object) =>
    rest('POST', `/articles/${article}/here`, { token: by.token, data })
  const peopleOf = ({ body }: { body: object }) => (body as Here).people

  it('is answered with the places, each marked whose it is', async () => {
    await say(writer, { tab: 'tab-writer', field: 'content', block: 'block-0123456789' })
    const answer = await say(editor, { tab: 'tab-editor', field: 'title' })
    expect(answer.status, answer.text).toBe(200)
    expect(peopleOf(answer)).toMatchObject([
      { tab: 'tab-writer', id: writer.id, name: writer.name, field: 'content', isMe: false },
      { tab: 'tab-editor', id: editor.id, block: null, isMe: true },
    ])
    expect(answer.body).toMatchObject({ savedBy: { id: writer.id, name: writer.name } })
    expect(peopleOf(await say(editor, { tab: 'tab-editor', leaving: true }))).toHaveLength(1)
  })

  it('is told to those alone who may read it, and to nobody by an odd place', async () => {
    expect((await say(outsider, { tab: 'tab-outside' })).status).toBe(404)
    const stranger = await rest('POST', `/articles/${article}/here`, { data: { tab: 'tab-none' } })
    expect(stranger.status).toBe(401)
    const looked = await rest('GET', `/articles/${article}/here`, { token: outsider.token })
    expect(looked.status).toBe(404)
    for (const data of [{}, { tab: 'x' }, { tab: 'tab-writer', block: 7 }, []])
      expect((await say(writer, data)).status).toBe(400)
  })

  it('streams at once, each change of place and each save', async () => {
    const user = await payload.findByID({
      ...{ collection: 'users', id: writer.id, depth: 0, overrideAccess: true },
    })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    const stream = (await hereEvents(req, article)).body?.getReader()
    const seen: Here[] = []
    const reading = (async () => {
      for (;;) {
        const part = await stream?.read()
        if (!part || part.done) return
        for (const [, data] of new TextDecoder().decode(part.value).matchAll(/^data: (.*)$/gm))
          seen.push(JSON.parse(data ?? '') as Here)
      }
    })()
    const until = async (holds: (here: Here) => boolean) =>
      expect.poll(() => seen.some(holds), { timeout: 30 * MS_TOLD, interval: 20 }).toBe(true)
    await until(({ revision }) => revision !== '')
    await say(editor, { tab: 'tab-editor', field: 'sapo' })
    await until(({ people }) =>
      people.some(({ id, field }) => id === editor.id && field === 'sapo'),
    )
    const saved = await rest('POST', `/articles/${article}/save`, {
      token: editor.token,
      data: { base: { title: 'Bài nhiều người mở' }, mine: { title: 'Tít của biên tập' } },
    })
    expect(saved.status, saved.text).toBe(200)
    await until(
      ({ revision, savedBy }) => revision === saved.body.revision && savedBy?.id === editor.id,
    )
    const { way } = seen.at(-1) as Here
    const moved = await rest('POST', `/articles/${article}/moves`, {
      token: editor.token,
      data: { move: 'submit', revision: saved.body.revision },
    })
    expect(moved.status, moved.text).toBe(200)
    await until((here) => here.way !== way)
    await stream?.cancel()
    await reading
  }, 120_000)
})
