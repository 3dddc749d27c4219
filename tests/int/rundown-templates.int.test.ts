import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import type { TemplateView } from '@/newsroom/rundowns/templates/templates'
import type { VersionView } from '@/newsroom/rundowns/views/listVersions'
import type { PreviousRundown } from '@/newsroom/rundowns/views/previousRundown'

import { describeOnEachDatabase } from '../helpers/databases'
import { wordsOf } from '../helpers/rest'
import { inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'

const HOUR_MS = 3_600_000

describeOnEachDatabase('what a rundown begins with, and what it was', (start) => {
  let payload: Payload
  let world: RundownWorld
  let earlier: string
  let later: string
  const onAir = Date.now() + 24 * HOUR_MS

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
    earlier = (await world.open(await world.issue(onAir))).id
    later = (await world.open(await world.issue(onAir + 24 * HOUR_MS))).id
    const rows = { A: { seconds: 20 }, B: { seconds: 190, start: onAir + 420_000 } }
    await world.change(earlier, 0, inserts(rows))
  })

  const templates = async (id = later, who = world.scheduler) =>
    (
      (await world.call('GET', `/rundowns/${id}/templates`, { who })).body as {
        templates: TemplateView[]
      }
    ).templates
  const save = (name: string, id = earlier, who = world.scheduler) =>
    world.call('POST', `/rundowns/${id}/templates`, { who, data: { name } })

  it('keeps a rundown as a template of its column, fixed times as seconds after on air', async () => {
    expect((await save('Số thường')).status).toBe(201)
    const [template] = await templates()
    expect(template).toMatchObject({ name: 'Số thường', by: 'Người xếp lịch' })
    expect(template?.rows).toMatchObject([
      { title: 'Mục A', seconds: 20, startAfter: null },
      { title: 'Mục B', seconds: 190, startAfter: 420 },
    ])
  })

  it('has one template of a name: the newer one replaces the older', async () => {
    await save('Số thường')
    await save('SO THUONG')
    expect((await templates()).map(({ name }) => name)).toEqual(['SO THUONG'])
  })

  it('makes no template of an empty rundown, none without a name, none for a supervisor', async () => {
    const empty = await save('Trống', later)
    expect([empty.status, wordsOf(empty)]).toEqual([422, expect.stringContaining('Hãy thêm mục')])
    const unnamed = await save('  ')
    expect([unnamed.status, wordsOf(unnamed)]).toEqual([400, expect.stringContaining('Tên mẫu')])
    expect((await save('Của tôi', earlier, world.supervisor)).status).toBe(403)
    expect((await save('Của tôi', earlier, world.stranger)).status).toBe(404)
  })

  it('takes a template away; one of another column or none is not there', async () => {
    await save('Tạm')
    const [one] = (await templates()).filter(({ name }) => name === 'Tạm')
    const path = `/rundowns/${later}/templates`
    expect((await world.call('DELETE', `${path}/khong-co`)).status).toBe(404)
    expect((await world.call('DELETE', `${path}/${one?.id}`)).status).toBe(200)
    expect((await templates()).some(({ name }) => name === 'Tạm')).toBe(false)
  })

  it('finds the rows of the issue before', async () => {
    const { body } = await world.call('GET', `/rundowns/${later}/previous`)
    const previous = body as unknown as PreviousRundown
    expect(previous).toMatchObject({ id: earlier, onAir })
    expect(previous.entries.map(({ title }) => title)).toEqual(['Mục A', 'Mục B'])
    const none = await world.call('GET', `/rundowns/${earlier}/previous`)
    expect([none.status, wordsOf(none)]).toEqual([404, expect.stringContaining('Hãy dùng mẫu')])
  })

  it('tells its versions by who made them', async () => {
    await world.change(later, 0, inserts({ A: {} }))
    await world.change(later, 1, [{ op: 'update', id: 'A', fields: { title: 'Tin' } }])
    await world.change(
      later,
      2,
      [{ op: 'update', id: 'A', fields: { seconds: 5 } }],
      world.reporter,
    )
    const { body } = await world.call('GET', `/rundowns/${later}/versions`)
    const { versions } = body as { versions: VersionView[] }
    expect(versions.map(({ revision, by, changes }) => [revision, by, changes])).toEqual([
      [3, 'Phóng viên', 1],
      [2, 'Người xếp lịch', 2],
    ])
  })
})
