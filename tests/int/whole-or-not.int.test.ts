import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { compareAndSet } from '@/database/compareAndSet'
import { undoUnfinished } from '@/database/unfinished'
import { findUnfinished, repair } from '@/newsroom/repair/repair'

import { type Act, actWorld, type World } from '../helpers/acts/act'
import { ACTS, doorsOf, OTHER_DOORS } from '../helpers/acts'
import { describeOnEachDatabase } from '../helpers/databases'
import { isExhaustive, sampleOf } from '../helpers/sample'
import { type Stop, stopWrites } from '../helpers/stopWrites'
import { type Uploads, uploadsOf } from '../helpers/uploads'
import {
  changesSince,
  forgetProcess,
  putBack,
  readAll,
  type Rows,
  textOf,
} from '../helpers/wholeDatabase'

/** How many acts are tried, and after how many of its writes each is stopped, unless all is asked for. */
const MOST_ACTS = 16
const STOPS = 2
/** Stopped after each of its writes, an act with hundreds of them is done hundreds of times. */
const MOST_MS = isExhaustive ? 3_600_000 : 600_000

describeOnEachDatabase(
  'stopped after any write, an act is there as a whole or not at all',
  (start) => {
    let payload: Payload
    let world: World
    let stop: Stop
    let uploads: Uploads
    let ground: Rows

    beforeAll(async () => {
      payload = await start()
      world = await actWorld(payload)
      stop = stopWrites(payload)
      uploads = uploadsOf(payload)
      ground = await readAll(payload)
    }, 600_000)

    it('has an act for every door that writes', () => {
      const known = new Set([...ACTS.map(({ door }) => door), ...Object.values(OTHER_DOORS).flat()])
      expect(doorsOf(payload).filter((door) => !known.has(door))).toEqual([])
    })

    it('of several rows in a list, what is said of each is so', async () => {
      await putBack(payload, ground)
      const topic = { plan: world.plan, title: 'Chủ đề' }
      const [first, second] = [
        await world.make('topics', { ...topic, code: '8.1' }),
        await world.make('topics', { ...topic, code: '8.2' }),
      ]
      const { create } = payload.db
      payload.db.create = ((args: { collection: string; data: { subjectId?: string } }) =>
        args.collection === 'audit-events' && args.data.subjectId === second.id
          ? Promise.reject(new Error('The log could not be written.'))
          : create.call(payload.db, args as never)) as typeof create
      const path = `/topics?where[id][in]=${first.id},${second.id}`
      const { token } = world.administrator
      const { body } = await world.rest('PATCH', path, { token, data: { text: 'Nguyên văn' } })
      payload.db.create = create
      const { docs } = await payload.find({
        collection: 'topics',
        where: { text: { equals: 'Nguyên văn' } },
        overrideAccess: true,
      })
      expect(body.message).toBe('Không thể cập nhật 1 trên 2 Chủ đề.')
      expect(body.errors?.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^8\.2 Chủ đề: .*mục này vẫn như cũ/),
      ])
      expect(body.docs?.map(({ id }) => id)).toEqual([first.id])
      expect(docs.map(({ id }) => id)).toEqual([first.id])
    })

    it('of several rows deleted in a list, each that is gone has its line in the log', async () => {
      await putBack(payload, ground)
      const issues = [await world.issue(world.slotIn(5)), await world.issue(world.slotIn(6))]
      const { create } = payload.db
      const refused = new Set(issues.slice(1))
      payload.db.create = ((args: { collection: string; data: { subjectId?: string } }) =>
        args.collection === 'audit-events' && refused.has(args.data.subjectId ?? '')
          ? Promise.reject(new Error('The log could not be written.'))
          : create.call(payload.db, args as never)) as typeof create
      const path = `/issues?where[id][in]=${issues.join(',')}`
      const { body } = await world.rest('DELETE', path, { token: world.scheduler.token })
      payload.db.create = create
      expect(body.docs?.map(({ id }) => id)).toEqual(issues.slice(0, 1))
      expect(body.errors).toEqual([expect.objectContaining({ id: issues[1] })])
      const left = await payload.find({
        collection: 'issues',
        where: { id: { in: issues } },
        overrideAccess: true,
      })
      expect(left.docs.map(({ id }) => id)).toEqual(issues.slice(1))
      const told = await payload.find({
        collection: 'audit-events',
        where: { and: [{ subjectId: { in: issues } }, { action: { equals: 'delete' } }] },
        overrideAccess: true,
      })
      expect(told.docs.map(({ subjectId }) => subjectId)).toEqual(issues.slice(0, 1))
    })

    it('of a write that is in no act, the change log is told with it or it is not there', async () => {
      await putBack(payload, ground)
      const id = await world.issue(world.slotIn(5))
      const req = await createLocalReq({}, payload)
      const marks = () => payload.count({ collection: 'change-marks', overrideAccess: true })
      const { totalDocs: before } = await marks()
      for (const writes of [0, 1, 2, 3]) {
        stop.after(writes)
        const [expected, set] = [{ id: { exists: true } }, { slotKey: `stopped:${writes}` }]
        await compareAndSet({ req, collection: 'issues', id, expected, set }).catch(() => null)
        stop.lift()
        await forgetProcess(payload)
        await undoUnfinished(payload)
        const row = await payload.findByID({ collection: 'issues', id, overrideAccess: true })
        const isThere = row.slotKey === `stopped:${writes}`
        expect((await marks()).totalDocs > before, `after ${writes} writes`).toBe(isThere)
        if (isThere) break
      }
    })

    /** As the next start does, and whoever asks next. */
    async function mend({ settle, files }: Act, id: string) {
      const now = new Date()
      await repair({ payload, now })
      if (files) await uploads.mend()
      expect(await findUnfinished({ payload, now })).toEqual(NOTHING)
      await settle?.(world, id)
    }

    /** What came of an act that nothing stopped, and of asking for what settles it alone. */
    async function uncut(act: Act, id: string, before: Rows) {
      stop.after(Infinity)
      const done = await act.run(world, id)
      const writes = stop.lift()
      expect(done.status < 300, done.text).toBe(true)
      await mend(act, id)
      const whole = changesSince(before, await readAll(payload))
      expect(whole).not.toEqual([])
      await putBack(payload, before)
      if (act.files) await uploads.putBack()
      await act.settle?.(world, id)
      return { writes, whole, nothing: changesSince(before, await readAll(payload)) }
    }

    describe.each(sampleOf(ACTS, MOST_ACTS))('$name', (act) => {
      it(
        'and then what is said is done',
        async () => {
          await putBack(payload, ground)
          const id = (await act.ready?.(world)) ?? ''
          const before = await readAll(payload)
          if (act.files) await uploads.keep()
          const { writes, whole, nothing } = await uncut(act, id, before)
          const places = Array.from({ length: writes }, (_, at) => at)
          for (const place of isExhaustive ? places : sampleOf(places, STOPS)) {
            await putBack(payload, before)
            if (act.files) await uploads.putBack()
            stop.after(place)
            const answer = await act.run(world, id).catch(() => null)
            stop.lift()
            // Else it would have been refused before it came to that write.
            const isRefused = answer !== null && answer.status >= 400 && answer.status < 500
            expect(isRefused && !act.settle, answer?.text).toBe(false)
            await forgetProcess(payload)
            await mend(act, id)
            const now = await readAll(payload)
            const changes = changesSince(before, now)
            const isSaidDone = answer !== null && answer.status < 300
            const message = `stopped after ${place} of ${writes} writes`
            if (isSaidDone || changes.join() !== nothing.join()) {
              expect(changes, message).toEqual(whole)
            } else if (!act.settle) expect(textOf(now), message).toBe(textOf(before))
            if (act.files) expect(await uploads.missing(), message).toEqual([])
          }
        },
        MOST_MS,
      )
    })
  },
)

const NOTHING = {
  ...{ acts: 0, columnChanges: 0, rundowns: 0, proofs: 0, files: 0 },
  ...{ publications: 0, credits: 0, counted: 0, changes: 0, listed: 0 },
}
