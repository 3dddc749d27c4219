import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { describeOnEachDatabase } from '../helpers/databases'
import { articleData, person, textOf, type Person } from '../helpers/newsroom'
import { type Answer, uploadOf } from '../helpers/rest'
import { inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'

const HOUR_MS = 3_600_000
/** What Word, old players and half-copied signs leave in a text. */
const DIRTY = 'Sáng\u0001\u000Bmai\u0000 \uD83Dđi\uFFFE\u202E xã'
const CLEAN = 'Sáng\nmai đi xã'
const IN_ONE_LINE = 'Sáng mai đi xã'

describeOnEachDatabase('signs that no file can hold', (start) => {
  let payload: Payload
  let world: RundownWorld
  let editor: Person

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
    const { outlet } = world
    editor = await person(payload, 'Biên tập viên', [{ role: 'sectionEditor', outlet }])
  })

  const must = async (answer: Promise<Answer>) => {
    const settled = await answer
    expect(settled.status, settled.text).toBeLessThan(300)
    return settled
  }

  it('are left out of an article: title, lead, text, and why it was given back', async () => {
    const desk = { outlet: world.outlet, organisation: '', page: world.column, programme: '' }
    const data = { ...articleData(desk, DIRTY), sapo: DIRTY, content: textOf(DIRTY) }
    const { body } = await must(
      world.call('POST', '/articles?draft=true&depth=0', { who: world.reporter, data }),
    )
    const id = body.doc?.id ?? ''
    const read = () =>
      payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })
    const stored = await read()
    expect(stored).toMatchObject({ title: IN_ONE_LINE, sapo: CLEAN })
    expect(stored.content?.root.children[0]).toMatchObject({ children: [{ text: CLEAN }] })

    const move = async (move: string, reason?: string) =>
      must(
        world.call('POST', `/articles/${id}/moves`, {
          who: move === 'submit' ? world.reporter : editor,
          data: { move, reason, revision: (await read()).revision },
        }),
      )
    await move('submit')
    await move('return', DIRTY)
    expect((await read()).returnReason).toBe(CLEAN)
  })

  it('are left out whoever writes, in every row of a list', async () => {
    const { id } = await payload.update({
      collection: 'plans',
      id: world.plan,
      data: { title: DIRTY, clauses: [{ ref: 'II.1', heading: DIRTY, text: DIRTY }] } as never,
      depth: 0,
      overrideAccess: true,
    })
    const stored = await payload.findByID({ collection: 'plans', id, overrideAccess: true })
    expect(stored.title).toBe(IN_ONE_LINE)
    expect(stored.clauses).toMatchObject([{ heading: IN_ONE_LINE, text: CLEAN }])
  })

  it('are left out of a reason given at the desk', async () => {
    const issue = await world.issue(Math.ceil(Date.now() / HOUR_MS + 48) * HOUR_MS)
    await must(
      world.call('POST', `/issues/${issue}/cancellation`, {
        who: world.head,
        data: { reason: DIRTY, acceptWarnings: true },
      }),
    )
    const reasons = (await world.events(issue)).map(({ reason }) => reason)
    expect(reasons).toContain(CLEAN)
  })

  it('are left out of a rundown, typed or from a file', async () => {
    const issue = await world.issue(Math.ceil(Date.now() / HOUR_MS + 72) * HOUR_MS)
    const { id } = await world.open(issue)
    const dirty = { title: DIRTY, notes: DIRTY, script: textOf(DIRTY) as never }
    await must(world.change(id, 0, inserts({ A: dirty })))
    const { entries } = await world.state(id)
    expect(entries[0]).toMatchObject({ title: CLEAN, notes: CLEAN })
    expect(JSON.stringify(entries[0]?.script)).toContain(JSON.stringify(CLEAN))

    const file = Buffer.from(`Mục,Ghi chú kỹ thuật\n"Bản\u0001 tin","a\u000Bb"\n`)
    const { body } = await must(
      world.rest('POST', `/rundowns/${id}/import`, {
        token: world.scheduler.token,
        raw: uploadOf({ name: 'khung.csv', type: 'text/csv', bytes: file }, {}),
      }),
    )
    expect(JSON.stringify(body.operations)).toContain('"title":"Bản tin","notes":"a\\nb"')
  })
})
