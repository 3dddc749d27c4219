import { randomUUID } from 'node:crypto'

import { createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'

import { whileClaimed } from '@/database/claim'
import { ownMark, type ProcessMark, processMark } from '@/process/processMark'

import { describeOnBothDatabases } from '../helpers/databases'
import { deadProcess } from '../helpers/deadProcess'
import { maker } from '../helpers/newsroom'
import { forgetProcess } from '../helpers/wholeDatabase'

describeOnBothDatabases('a claim', (start) => {
  let payload: Payload
  let second: Payload
  let dead: ProcessMark
  let here: string

  beforeAll(async () => {
    payload = await start()
    second = await start()
    dead = await deadProcess()
    here = (await ownMark()).place
  })

  beforeEach(() => payload.db.deleteMany({ collection: 'claims', where: {} }))

  const claim = (of = payload) => ({
    payload: of,
    key: 'k',
    leaseMs: 3_600_000,
    taken: () => new Error('taken'),
  })
  /** A row that nobody gave back, with most of its hour to go. */
  const leave = async (holder: object | null) => {
    const expiresAt = new Date(Date.now() + 3_000_000).toISOString()
    const turn = randomUUID()
    await maker(payload)('claims', {
      key: 'k',
      expiresAt,
      holder: holder && JSON.stringify({ ...holder, turn }),
    })
  }
  const rows = async () => (await payload.count({ collection: 'claims', overrideAccess: true })).totalDocs // prettier-ignore

  it('of a process that died on this machine is taken over at once', async () => {
    await leave({ ...dead, place: here })
    expect(await whileClaimed(claim(), () => Promise.resolve('done'))).toBe('done')
    expect(await rows()).toBe(0)
  })

  it.each<[string, () => Promise<object | null>]>([
    [
      'of a process that lives',
      async () => ({ ...(await processMark(process.ppid)), place: here }),
    ],
    ['of this process', async () => ownMark()],
    ['of another machine or container', async () => ({ ...dead, place: 'elsewhere' })],
    ['that doesn’t say whose it is', () => Promise.resolve(null)],
  ])('%s holds for its time', async (_, holder) => {
    await leave(await holder())
    await expect(whileClaimed(claim(), () => Promise.resolve('done'))).rejects.toThrow('taken')
  })

  it('that was left is mended by one, before anybody works', async () => {
    await leave({ ...dead, place: here })
    const said: string[] = []
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      said.push('work')
      await new Promise((resolve) => setImmediate(resolve))
      inside -= 1
    }
    const mend = () => Promise.resolve(said.push('mend'))
    const takers = Array.from({ length: 12 }, (_, at) => (at % 2 ? payload : second))
    await Promise.all(
      takers.map((of) => whileClaimed({ ...claim(of), patienceMs: 60_000, mend }, work)),
    )
    expect(most).toBe(1)
    expect(said).toEqual(['mend', ...takers.map(() => 'work')])
    expect(await rows()).toBe(0)
  })

  it('is given back by whoever holds it alone: one whose time ran out takes nothing along', async () => {
    const slow = deferred()
    const next = deferred()
    const begun = deferred()
    const first = whileClaimed({ ...claim(), leaseMs: 0 }, () => {
      begun.resolve()
      return slow.promise
    })
    await begun.promise
    const other = whileClaimed(claim(second), async () => {
      slow.resolve()
      await first
      expect(await rows()).toBe(1)
      next.resolve()
    })
    await Promise.all([next.promise, other])
    expect(await rows()).toBe(0)
  })

  it('after a process that died shows nothing of its half act', async () => {
    const { id } = await maker(payload)('organisations', { name: 'Trước', kind: 'other' })
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    const change = { collection: 'organisations' as const, where: { id: { equals: id } }, req }
    await payload.db.updateOne({ ...change, data: { name: 'Dở' } })
    await forgetProcess(payload)
    await leave({ ...dead, place: here })
    const name = await whileClaimed(claim(second), async () => {
      const row = await second.findByID({ collection: 'organisations', id, overrideAccess: true })
      return row.name
    })
    expect(name).toBe('Trước')
    await killTransaction(req)
  })
})

function deferred() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}
