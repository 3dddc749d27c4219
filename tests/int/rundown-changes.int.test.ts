import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Operation } from '@/domain/rundown/edit/operation'
import { applyOperations } from '@/domain/rundown/edit/apply'

import { describeOnEachDatabase } from '../helpers/databases'
import { inserts, order, rundownWorld, type RundownWorld } from '../helpers/rundown'
import { wordsOf } from '../helpers/rest'

const HOUR_MS = 3_600_000

describeOnEachDatabase('changing a rundown', (start) => {
  let payload: Payload
  let world: RundownWorld
  let issue: string
  let id: string

  beforeAll(async () => {
    payload = await start()
    world = await rundownWorld(payload)
  })

  beforeEach(async () => {
    issue = await world.issue(Date.now() + HOUR_MS)
    id = (await world.open(issue)).id
  })

  const three = () =>
    world.change(id, 0, inserts({ A: { seconds: 20 }, B: { seconds: 190 }, C: { seconds: 360 } }))

  it('is made once for an issue, empty, in its slot', async () => {
    const [again, other] = await Promise.all([world.open(issue), world.open(issue, world.reporter)])
    expect([again.id, other.id]).toEqual([id, id])
    expect(again).toMatchObject({ revision: 0, state: 'draft', entries: [], slot: null })
    expect(again.settings.offAir - again.settings.onAir).toBe(15 * 60_000)
    expect(again.may).toEqual({ edit: true, approve: false, operate: true })
  })

  it('made by several at once there still is one', async () => {
    const fresh = await world.issue(Date.now() + HOUR_MS)
    const opened = await Promise.all(Array.from({ length: 6 }, () => world.open(fresh)))
    expect(new Set(opened.map((one) => one.id)).size).toBe(1)
  })

  it('adds, changes, moves and removes rows; each change is on record with who and when', async () => {
    expect((await three()).body).toMatchObject({ revision: 1 })
    await world.change(id, 1, [
      { op: 'update', id: 'B', fields: { seconds: null, presenter: 'Lan' } },
      { op: 'move', ids: ['C'], after: null },
      { op: 'remove', ids: ['A'] },
    ])
    const state = await world.state(id)
    expect([order(state), state.revision]).toEqual(['CB', 2])
    expect(state.entries[1]).toMatchObject({ seconds: null, presenter: 'Lan', title: 'Mục B' })
    const { body } = await world.call('GET', `/rundowns/${id}/changes?after=1`)
    expect(body.changes).toMatchObject([
      { revision: 2, by: { id: world.scheduler.id, name: 'Người xếp lịch' } },
    ])
    const { body: first } = await world.call('GET', `/rundowns/${id}/versions/1`)
    expect(order(first as never)).toBe('ABC')
  })

  it('a removed row comes back under its id', async () => {
    await three()
    await world.change(id, 1, [{ op: 'remove', ids: ['B'] }])
    await world.change(id, 2, [{ op: 'insert', id: 'B', after: 'A', fields: { title: 'Lại' } }])
    expect(order(await world.state(id))).toBe('ABC')
  })

  it('a change on an old revision is put on top of what others did', async () => {
    await three()
    await world.change(id, 1, [{ op: 'update', id: 'A', fields: { title: 'Mở đầu' } }])
    const late = await world.change(
      id,
      1,
      [
        { op: 'update', id: 'A', fields: { seconds: 25 } },
        { op: 'move', ids: ['C'], after: 'A' },
      ],
      world.reporter,
    )
    expect(late.body).toMatchObject({ revision: 3 })
    const state = await world.state(id)
    expect(order(state)).toBe('ACB')
    expect(state.entries[0]).toMatchObject({ title: 'Mở đầu', seconds: 25 })
  })

  it('the same field changed by two is refused, with both values and the state as it is', async () => {
    await three()
    await world.change(id, 1, [{ op: 'update', id: 'B', fields: { seconds: 200 } }])
    const late = await world.change(
      id,
      1,
      [{ op: 'update', id: 'B', fields: { seconds: 100 } }],
      world.reporter,
    )
    expect(late.status).toBe(409)
    expect(late.body.conflicts).toEqual([
      { kind: 'sameField', id: 'B', field: 'seconds', mine: 100, theirs: 200 },
    ])
    expect(late.body.state).toMatchObject({ revision: 2 })
    expect((await world.state(id)).entries[1]?.seconds).toBe(200)
  })

  it('a request sent again after a lost answer changes nothing', async () => {
    await three()
    const { body } = await three()
    expect(body).toMatchObject({ revision: 1, applied: [] })
    expect(order(await world.state(id))).toBe('ABC')
  })

  it('what a server recorded but died before applying is applied by whoever comes next', async () => {
    await three()
    const { entries, settings } = await world.state(id)
    const moved = applyOperations({ settings, entries }, [{ op: 'move', ids: ['A'], after: 'C' }])
    await payload.db.create({
      collection: 'rundown-changes',
      data: {
        rundown: id,
        outlet: world.outlet,
        revision: 2,
        key: `${id}:2`,
        at: new Date().toISOString(),
        operations: [{ op: 'move', ids: ['A'], after: 'C' }],
        rows: [{ kind: 'set', id: 'A', fields: { rank: moved.entries[2]?.rank } }],
      },
    })
    const state = await world.state(id)
    expect([order(state), state.revision]).toEqual(['BCA', 2])
  })

  describe('refused, and nothing changed', () => {
    const refusals: [string, Operation[], number, RegExp][] = [
      ['a negative length', [update({ seconds: -5 })], 400, /Thời lượng/],
      ['part of a second', [update({ seconds: 1.5 })], 400, /Thời lượng/],
      ['a kind that is none', [update({ kind: 'film' as never })], 400, /Loại mục/],
      ['a field that is none', [update({ rank: 'V' } as never)], 400, /không có trong khung/],
      ['a script that is none', [update({ script: { root: { type: 'script' } } })], 400, /Lời dẫn/],
      ['a person that is none', [update({ assignee: 'nobody' })], 422, /Người làm/],
      ['an end before the start', [{ op: 'settings', fields: { offAir: 1e12 } }], 422, /hết sóng/],
      ['nothing at all', [], 400, /Không có thao tác/],
    ]
    it('each with its sentence', async () => {
      await three()
      for (const [what, operations, status, words] of refusals) {
        const answer = await world.change(id, 1, operations)
        expect([what, answer.status, wordsOf(answer)]).toEqual([
          what,
          status,
          expect.stringMatching(words),
        ])
      }
      expect((await world.state(id)).revision).toBe(1)
    })

    it('by who only reads, by strangers and by nobody', async () => {
      const operations = inserts({ X: {} })
      const asked = [
        await world.change(id, 0, operations, world.supervisor),
        await world.change(id, 0, operations, world.stranger),
        await world.call('POST', `/rundowns/${id}/operations`, {
          who: null,
          data: { base: 0, ops: operations },
        }),
      ]
      expect(asked.map(({ status }) => status)).toEqual([403, 404, 401])
      const read = [
        await world.call('GET', `/rundowns/${id}/state`, { who: world.supervisor }),
        await world.call('GET', `/rundowns/${id}/state`, { who: world.stranger }),
        await world.call('GET', `/rundowns/of-issue/${issue}`, { who: world.stranger }),
        await world.call('GET', `/rundowns/${id}/state`, { who: null }),
        await world.call('GET', `/rundowns/${id}/events`, { who: null }),
        await world.call('GET', `/rundowns/${id}/changes`, { who: world.stranger }),
      ]
      expect(read.map(({ status }) => status)).toEqual([403, 404, 404, 401, 401, 404])
    })
  })

  it('who supervises makes no rundown, and sees none', async () => {
    const fresh = await world.issue(Date.now() + HOUR_MS)
    const { status } = await world.call('GET', `/rundowns/of-issue/${fresh}`, {
      who: world.supervisor,
    })
    expect(status).toBe(403)
  })

  it('200 random moves by five people at once end in one order with every row', async () => {
    const ids = Array.from({ length: 30 }, (_, at) => `e${at}`)
    await world.change(id, 0, inserts(Object.fromEntries(ids.map((one) => [one, {}]))))
    const random = generator(20261126)
    const pick = () => ids[Math.floor(random() * ids.length)] ?? 'e0'
    const client = async (who = world.scheduler) => {
      let base = 1
      for (let at = 0; at < 40; at += 1) {
        const [moved, after] = [pick(), pick()]
        const operation: Operation = {
          op: 'move',
          ids: [moved],
          after: after === moved ? null : after,
        }
        const { status, body } = await world.change(id, base, [operation], who)
        if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
        // Every third answer is lost: the next move is made on an old revision.
        if (at % 3 > 0) base = body.revision as number
      }
    }
    await Promise.all([
      client(),
      client(world.head),
      client(world.reporter),
      client(),
      client(world.head),
    ])
    const state = await world.state(id)
    expect(state.entries.map((one) => one.id).sort()).toEqual([...ids].sort())
    expect(new Set(state.entries.map(({ rank }) => rank)).size).toBe(ids.length)
    const { body } = await world.call('GET', `/rundowns/${id}/versions/${state.revision}`)
    expect(order(body as never)).toBe(order(state))
  })
})

const update = (fields: object): Operation => ({ op: 'update', id: 'A', fields })

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
