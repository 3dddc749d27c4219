import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { forgetFailed } from '@/newsroom/publications/actions/putOff'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { findUnfinished, repair } from '@/newsroom/repair/repair'

import { describeOnEachDatabase } from '../helpers/databases'
import { isExhaustive } from '../helpers/sample'
import { stopWrites, type Stop } from '../helpers/stopWrites'
import { forgetProcess } from '../helpers/wholeDatabase'
import { openNewsroom, type Newsroom } from './public-newsroom'

const [TEXTS, STOPS] = isExhaustive ? [200, 50] : [12, 8]
/** About as many writes as two releases take: stops come early and late in the first or the second text. */
const MOST_WRITES = 40
const MINUTE_MS = 60_000
const all = { depth: 0, pagination: false, overrideAccess: true } as const

describeOnEachDatabase('a worker that is killed again and again while texts go out', (start) => {
  let payload: Payload
  let newsroom: Newsroom
  let stop: Stop

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
    stop = stopWrites(payload)
  })
  afterAll(() => newsroom.close())

  /** A number below `end`, the same for the same place. */
  const drawn = (place: number, end: number) => ((place * 2_654_435_761) >>> 7) % end

  async function schedule(minute: number, now: Date): Promise<string> {
    const { id } = await newsroom.write(`Bài phút ${minute}`, { column: newsroom.pageColumn.id })
    await newsroom.approve(id)
    const { revision } = await payload.findByID({ collection: 'articles', id, draft: true, ...all })
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    const time = new Date(now.getTime() + minute * MINUTE_MS).toISOString()
    await movePublicSide({ req, id, move: 'schedule', reason: null, time, revision, now })
    return id
  }

  it(
    'gives readers each of them once, in the order of their minutes, with one airing and one line in the log',
    async () => {
      const begun = new Date()
      // Not made in the order in which they go out.
      const minutes = Array.from({ length: TEXTS }, (_, at) => 1 + ((at * 7) % TEXTS))
      expect(new Set(minutes).size).toBe(TEXTS)
      const ids = new Map<number, string>()
      for (const minute of minutes) ids.set(minute, await schedule(minute, begun))
      const inOrder = [...ids].sort(([one], [other]) => one - other).map(([, id]) => id)

      const now = new Date(begun.getTime() + (TEXTS + 5) * MINUTE_MS)
      let stopped = 0
      for (let place = 0; place < STOPS; place += 1) {
        stop.after(drawn(place, MOST_WRITES))
        const released = await releaseDue({ payload, now }).catch(() => null)
        stop.lift()
        if (released === null || released.left.length > 0) stopped += 1
        await forgetProcess(payload)
        forgetFailed()
        await repair({ payload, now: new Date() })
      }
      expect(stopped).toBeGreaterThan(STOPS / 2)
      for (let again = 0; again < 3; again += 1) {
        const { left } = await releaseDue({ payload, now })
        expect(left).toEqual([])
      }

      const { docs: events } = await payload.find({
        collection: 'audit-events',
        where: { action: { equals: 'article.publish' } },
        sort: ['createdAt', 'id'],
        ...all,
      })
      expect(events.map(({ subjectId }) => subjectId)).toEqual(inOrder)
      const { docs: airings } = await payload.find({ collection: 'airings', ...all })
      expect(airings.map(({ article }) => article).sort()).toEqual([...inOrder].sort())
      const { docs: sides } = await payload.find({ collection: 'public-texts', ...all })
      expect(sides).toHaveLength(TEXTS)
      for (const side of sides) {
        expect(side).toMatchObject({ nextAt: null, nextPublication: null, takenDown: false })
        expect(side.publication && side.seenSince).toBeTruthy()
      }
      const { docs: articles } = await payload.find({ collection: 'articles', ...all })
      expect(new Set(articles.map(({ state }) => state))).toEqual(new Set(['published']))
      const unfinished = await findUnfinished({ payload, now: new Date() })
      expect(Object.values(unfinished).every((count) => count === 0)).toBe(true)
    },
    30 * MINUTE_MS,
  )
})
