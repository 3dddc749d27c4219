import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { CronRun } from '@/payload-types'
import { CHECK_TASK, finishedChecks } from '@/newsroom/check/views/lastCheck'
import { pruneTaskRuns } from '@/worker/pruneTaskRuns'
import { isTaskRunning, TASK_LEASE_MS, runTask } from '@/worker/runTask'
import { startWorker } from '@/worker/startWorker'
import type { Task } from '@/worker/task'
import { checkTask } from '@/worker/tasks'
import { watchCheck } from '@/worker/watchCheck'
import { whileClaimed } from '@/database/claim'
import { ownMark, type ProcessMark, processMark } from '@/process/processMark'
import { pretendNow } from '../helpers/clock'
import { describeOnBothDatabases } from '../helpers/databases'
import { deadProcess } from '../helpers/deadProcess'
import { maker } from '../helpers/newsroom'

const SLOT = new Date('2026-02-10T01:00:00.000Z')
const MINUTE_MS = 60_000
const after = (minutes: number) => new Date(SLOT.getTime() + minutes * MINUTE_MS)
const silent = () => {}

describeOnBothDatabases('the worker', (start) => {
  let first: Payload
  let second: Payload
  let make: ReturnType<typeof maker>

  beforeAll(async () => {
    first = await start()
    second = await start()
    await indexesBuilt(first)
    make = maker(first)
  })

  beforeEach(async () => {
    for (const collection of ['cron-runs', 'alerts', 'claims'] as const) {
      await first.db.deleteMany({ collection, where: {} })
    }
  })

  async function runs(): Promise<CronRun[]> {
    const { docs } = await first.find({
      collection: 'cron-runs',
      sort: 'startedAt',
      depth: 0,
      pagination: false,
      limit: 0,
      overrideAccess: true,
    })
    return docs
  }

  async function alerts() {
    const { docs } = await first.find({
      collection: 'alerts',
      sort: 'openedAt',
      depth: 0,
      pagination: false,
      limit: 0,
      overrideAccess: true,
    })
    return docs
  }

  /** A task that counts how often it was really run. */
  const counting = (name = 'counted', cron = '*/5 * * * *') => {
    const task: Task & { count: number } = {
      name,
      cron,
      count: 0,
      run: async () => {
        task.count += 1
        return 'xong'
      },
    }
    return task
  }

  const at = (moment: Date) => ({ slot: SLOT, clock: () => moment })

  describe('of several workers', () => {
    it('one runs each slot', async () => {
      const task = counting()
      const outcomes = await Promise.all(
        [first, second, first, second, second].map((payload) =>
          runTask({ payload, task, ...at(SLOT) }),
        ),
      )
      expect(task.count).toBe(1)
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        'done',
        'taken',
        'taken',
        'taken',
        'taken',
      ])
      await runTask({ payload: second, task, slot: after(5), clock: () => after(5) })
      expect(task.count).toBe(2)
      expect((await runs()).map(({ status, summary }) => `${status} ${summary}`)).toEqual([
        'done xong',
        'done xong',
      ])
    })

    it('one takes over a slot whose run died, after its lease and not before', async () => {
      await make('cron-runs', {
        task: 'counted',
        key: `counted:${SLOT.toISOString()}`,
        status: 'running',
        startedAt: SLOT.toISOString(),
      })
      const task = counting()
      const alive = new Date(SLOT.getTime() + TASK_LEASE_MS)
      expect(await runTask({ payload: first, task, ...at(alive) })).toEqual({ status: 'taken' })
      const dead = new Date(alive.getTime() + 1)
      await Promise.all([first, second].map((payload) => runTask({ payload, task, ...at(dead) })))
      expect(task.count).toBe(1)
      expect((await runs()).map(({ status }) => status)).toEqual(['done'])
    })

    it.each<[string, () => Promise<ProcessMark>, string | null, 'done' | 'taken']>([
      ['a process that died here is run at once', deadProcess, null, 'done'],
      ['a process that lives is left to it', () => processMark(process.ppid), null, 'taken'],
      ['another machine’s process has its time', deadProcess, 'elsewhere', 'taken'],
    ])('a slot of %s', async (_, mark, place, status) => {
      const holder = { ...(await mark()), place: place ?? (await ownMark()).place, turn: 'x' }
      await make('cron-runs', {
        task: 'counted',
        key: `counted:${SLOT.toISOString()}`,
        status: 'running',
        startedAt: SLOT.toISOString(),
        holder: JSON.stringify(holder),
      })
      const task = counting()
      const req = await createLocalReq({}, first)
      expect(await isTaskRunning(req, 'counted', SLOT)).toBe(status === 'taken')
      // Both at the very moment it was begun: only who holds it tells them apart.
      const outcomes = await Promise.all(
        [first, second].map((payload) => runTask({ payload, task, ...at(SLOT) })),
      )
      const isDone = status === 'done'
      expect(task.count).toBe(isDone ? 1 : 0)
      expect(outcomes.filter((one) => one.status === 'taken')).toHaveLength(isDone ? 1 : 2)
      expect((await runs()).map((one) => one.status)).toEqual([isDone ? 'done' : 'running'])
    })

    it('the next run says of one that died that it did', async () => {
      await make('cron-runs', {
        task: 'counted',
        key: 'counted:an earlier slot',
        status: 'running',
        startedAt: SLOT.toISOString(),
      })
      const later = after(20)
      await runTask({ payload: first, task: counting(), slot: later, clock: () => later })
      expect((await runs()).map(({ status, error }) => [status, error ?? null])).toEqual([
        ['failed', 'Bị ngắt giữa chừng. Lần chạy sau làm tiếp.'],
        ['done', null],
      ])
    })
  })

  describe('under a clock that was ahead and was set back', () => {
    const ahead = after(40 * 24 * 60)

    it('takes a slot again when its time comes, and keeps what was recorded', async () => {
      const task = counting()
      for (const moment of [ahead, SLOT, ahead]) {
        await runTask({ payload: first, task, slot: moment, clock: () => moment })
      }
      expect(task.count).toBe(3)
      expect((await runs()).map(({ startedAt }) => startedAt)).toEqual(
        [SLOT, ahead, ahead].map((moment) => moment.toISOString()),
      )
    })

    it('says of a run from then that it has ended, and leaves one of now alone', async () => {
      for (const [key, moment] of [
        ['then', ahead],
        ['now', after(1)],
      ] as const) {
        const startedAt = moment.toISOString()
        await make('cron-runs', {
          task: 'counted',
          key: `counted:${key}`,
          status: 'running',
          startedAt,
        })
      }
      await runTask({ payload: first, task: counting(), ...at(SLOT) })
      expect((await runs()).map(({ status }) => status)).toEqual(['done', 'running', 'failed'])
    })

    it('a claim from then is void, one of now is not', async () => {
      const claim = {
        payload: first,
        key: 'k',
        leaseMs: MINUTE_MS,
        taken: () => new Error('taken'),
      }
      const held = (minutes: number) =>
        make('claims', {
          key: 'k',
          expiresAt: new Date(Date.now() + minutes * MINUTE_MS).toISOString(),
        })
      await held(40 * 24 * 60)
      expect(await whileClaimed(claim, async () => 'done')).toBe('done')
      await held(1)
      await expect(whileClaimed(claim, async () => 'done')).rejects.toThrow('taken')
    })

    it('goes on running, though its timers wait for the time they were set for', async () => {
      const everySecond = counting('second', '* * * * * *')
      const giveBack = pretendNow(new Date(Date.now() + 40 * 24 * 60 * MINUTE_MS))
      const worker = startWorker({
        payload: first,
        log: silent,
        tasks: [everySecond],
        lookEveryMs: 100,
      })
      await worker.caughtUp
      giveBack()
      const before = everySecond.count
      // At once, and then on schedule.
      await expect
        .poll(() => everySecond.count, { timeout: 10_000 })
        .toBeGreaterThan(before + 1)
        .finally(worker.stop)
    })
  })

  it('records a run that failed, with its error', async () => {
    const run = () => Promise.reject(new Error('hỏng rồi'))
    const outcome = await runTask({ payload: first, task: { name: 'broken', run }, ...at(SLOT) })
    expect(outcome.status).toBe('failed')
    expect((await runs())[0]).toMatchObject({
      status: 'failed',
      error: 'hỏng rồi',
      finishedAt: SLOT.toISOString(),
    })
  })

  it('runs every task at start, then on schedule, and stops when the run going on has ended', async () => {
    const [slow, everySecond] = [counting('slow'), counting('second', '* * * * * *')]
    const lines: string[] = []
    const workers = [first, second].map((payload) =>
      startWorker({ payload, log: (line) => lines.push(line), tasks: [slow, everySecond] }),
    )
    await Promise.all(workers.map(({ caughtUp }) => caughtUp))
    expect(slow.count).toBeGreaterThanOrEqual(1)
    const atStart = everySecond.count
    await expect.poll(() => everySecond.count, { timeout: 5000 }).toBeGreaterThan(atStart)
    await Promise.all(workers.map(({ stop }) => stop()))
    const [stopped, rows] = [everySecond.count, await runs()]
    expect(rows.every(({ status }) => status === 'done')).toBe(true)
    expect(rows).toHaveLength(slow.count + everySecond.count)
    expect(lines).toHaveLength(rows.length)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(everySecond.count).toBe(stopped)
  })

  it('runs the check with the product’s own tasks', async () => {
    const worker = startWorker({ payload: first, log: silent, tasks: [checkTask] })
    await worker.caughtUp
    await worker.stop()
    expect((await runs()).map(({ task, status }) => [task, status])).toEqual([[CHECK_TASK, 'done']])
    const req = await createLocalReq({}, first)
    expect(await finishedChecks(req, new Date())).toEqual({
      last: new Date((await runs())[0]?.startedAt ?? ''),
      ahead: null,
    })
  })

  describe('watches that the check runs', () => {
    const lastRunAt = (moment: Date) =>
      make('cron-runs', {
        task: CHECK_TASK,
        key: 'check:last',
        status: 'done',
        startedAt: moment.toISOString(),
      })

    it('and says nothing while it does, nor where it never ran', async () => {
      await watchCheck({ payload: first, now: SLOT }, async () => 'xong')
      await lastRunAt(SLOT)
      await watchCheck({ payload: first, now: after(30) }, async () => 'xong')
      expect(await alerts()).toEqual([])
    })

    it('a gap is an alert of its own, resolved by the run that ends it', async () => {
      await lastRunAt(SLOT)
      const summary = await watchCheck({ payload: first, now: after(31) }, async () => {
        expect((await alerts()).map(({ kind, open }) => [kind, open])).toEqual([
          ['checkMissing', true],
        ])
        return 'xong'
      })
      expect(summary).toBe('xong; trước đó không kiểm tra từ 10/02/2026 08:00')
      expect((await alerts()).map(({ open, message }) => [open, message])).toEqual([
        [false, expect.stringContaining('không chạy từ 10/02/2026 08:00')],
      ])
    })

    it.each([
      ['40 days ahead', 40 * 24 * 60],
      ['an hour ahead', 60],
    ])('a run stamped %s proves nothing', async (_, minutes) => {
      await lastRunAt(after(minutes))
      const summary = await watchCheck({ payload: first, now: SLOT }, async () => 'xong')
      expect(summary).toContain('trước đó không kiểm tra theo giờ máy hiện nay')
      expect((await alerts()).map(({ open, message }) => [open, message])).toEqual([
        [false, expect.stringContaining('sau giờ máy')],
      ])
    })

    it('nor does it hide since when none ran', async () => {
      await lastRunAt(SLOT)
      await make('cron-runs', {
        task: CHECK_TASK,
        key: 'check:ahead',
        status: 'done',
        startedAt: after(40 * 24 * 60).toISOString(),
      })
      const summary = await watchCheck({ payload: first, now: after(31) }, async () => 'xong')
      expect(summary).toBe('xong; trước đó không kiểm tra từ 10/02/2026 08:00')
    })

    it('one that fails again and again stays one open alert', async () => {
      await lastRunAt(SLOT)
      const failing = () => Promise.reject(new Error('hỏng'))
      for (const minutes of [31, 36, 41]) {
        const now = after(minutes)
        await expect(watchCheck({ payload: first, now }, failing)).rejects.toThrow('hỏng')
      }
      expect((await alerts()).map(({ open }) => open)).toEqual([true])
    })
  })

  it('forgets runs after thirty days, but never the last one that finished', async () => {
    const days = (count: number) => new Date(SLOT.getTime() - count * 24 * 60 * MINUTE_MS)
    const row = (key: string, age: number, status: CronRun['status'] = 'done', task = 'check') =>
      make('cron-runs', { key, task, status, startedAt: days(age).toISOString() })
    await row('old', 50)
    await row('the last that finished', 40)
    await row('failed since', 35, 'failed')
    await row('of another task', 90, 'done', 'other')
    await row('recent', 29, 'failed')
    await make('claims', { key: 'left behind', expiresAt: days(40).toISOString() })
    expect(await pruneTaskRuns({ payload: first, now: SLOT })).toBe('xóa 2 lần chạy cũ')
    expect((await runs()).map(({ key }) => key)).toEqual([
      'of another task',
      'the last that finished',
      'recent',
    ])
    expect(await first.count({ collection: 'claims', overrideAccess: true })).toMatchObject({
      totalDocs: 0,
    })
  })
})

/** MongoDB says that it is open before its unique indexes are there. */
async function indexesBuilt({ db }: Payload): Promise<void> {
  if (db.name !== 'mongoose') return
  const { collections } = db as unknown as {
    collections: Record<string, { init(): Promise<void> }>
  }
  await Promise.all(Object.values(collections).map((model) => model.init()))
}
