import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { findUnfinished, repair } from '@/newsroom/repair/repair'

import { describeOnEachDatabase } from '../helpers/databases'
import { type DeskWorld, deskWorld } from '../helpers/desk'
import { ACTS } from '../helpers/deskActs'
import { isExhaustive, sampleOf } from '../helpers/sample'
import { type Stop, stopWrites } from '../helpers/stopWrites'
import { changesSince, forgetProcess, putBack, readAll, textOf } from '../helpers/wholeDatabase'

/** How many places a stop is tried at, of each act, unless every one is asked for. */
const STOPS = 2

describeOnEachDatabase(
  'stopped after any write, an act is there as a whole or not at all',
  (start) => {
    let payload: Payload
    let world: DeskWorld
    let stop: Stop
    let ground: Awaited<ReturnType<typeof readAll>>

    beforeAll(async () => {
      payload = await start()
      world = await deskWorld(payload)
      stop = stopWrites(payload)
      ground = await readAll(payload)
    }, 600_000)

    const mend = () => repair({ payload, now: new Date() })

    describe.each(ACTS)('$name', ({ ready, run: act, inPieces }) => {
      it('and then what is said is done', async () => {
        await putBack(payload, ground)
        const id = (await ready?.(world)) ?? ''
        const before = await readAll(payload)
        stop.after(Infinity)
        const done = await act(world, id)
        const writes = stop.lift()
        expect([done.status, done.text]).toEqual([
          expect.toSatisfy((n: number) => n < 300),
          done.text,
        ])
        await mend()
        const whole = changesSince(before, await readAll(payload))
        const places = Array.from({ length: writes }, (_, at) => at)
        for (const place of isExhaustive ? places : sampleOf(places, STOPS)) {
          await putBack(payload, before)
          stop.after(place)
          const answer = await act(world, id).catch(() => null)
          stop.lift()
          await forgetProcess(payload)
          await mend()
          const now = await readAll(payload)
          const changes = changesSince(before, now)
          expect(await findUnfinished({ payload, now: new Date() })).toEqual(NOTHING)
          const isSaidDone = answer !== null && answer.status < 300
          if (isSaidDone || changes.length > 0) {
            if (inPieces && !isSaidDone) continue
            expect(changes, `stopped after ${place} of ${writes} writes`).toEqual(whole)
          } else expect(textOf(now)).toBe(textOf(before))
        }
      }, 600_000)
    })
  },
)

const NOTHING = { acts: 0, columnChanges: 0, rundowns: 0 }
