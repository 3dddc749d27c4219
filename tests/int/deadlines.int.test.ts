import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { deadlineToDos } from '@/admin/dashboard/deadlineToDos'
import { dashboardScope } from '@/admin/dashboard/dashboardScope'
import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'
import { loadDeadlines } from '@/newsroom/deadlines/views/loadDeadlines'

import { describeOnEachDatabase } from '../helpers/databases'
import { deskWorld, type DeskWorld } from '../helpers/desk'
import type { Person } from '../helpers/newsroom'
import { wordsOf } from '../helpers/rest'

const STEPS = [
  { kind: 'script', name: 'Kịch bản', daysBefore: 5 },
  { kind: 'approval', name: 'Duyệt', daysBefore: 2, time: '17:00' },
  { kind: 'tape', name: 'Băng phát', daysBefore: 1, time: '09:00' },
]

describeOnEachDatabase('the deadlines of issues', (start) => {
  let payload: Payload
  let desk: DeskWorld
  let issue: string
  let slot: number

  beforeAll(async () => {
    payload = await start()
    desk = await deskWorld(payload)
    await desk.setColumn({ deadlines: STEPS, deadlinePolicy: 'moveBefore' })
  })

  beforeEach(async () => {
    await desk.wipe()
    slot = desk.slotIn(10)
    issue = await desk.issue(slot)
  })

  async function deadlines(now = Date.now()) {
    const req = await createLocalReq({}, payload)
    const row = await desk.getIssue(issue)
    return (await loadDeadlines({ req, issues: [row], now })).get(issue) ?? []
  }

  async function stepKey(name: string): Promise<string> {
    return (await deadlines()).find((one) => one.name === name)?.key ?? ''
  }

  const mark = async (name: string, who: Person, done = true) =>
    desk.post(`/issues/${issue}/steps`, { step: await stepKey(name), done }, who)

  async function tasksOf(who: Person): Promise<string[]> {
    const user = (await payload.findByID({
      collection: 'users',
      id: who.id,
      overrideAccess: true,
    })) as TypedUser
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const list = await deadlineToDos(req, await dashboardScope(req), new Date())
    return (list?.toDos ?? []).map(({ text }) => text.split(':')[0] ?? '')
  }

  const dayOf = (days: number) => addDays(civilDateOf(slot), days)

  it('a new column starts with script, approval and tape', async () => {
    const column = await desk.make('columns', {
      name: 'Chuyên mục mới',
      outlet: desk.outlet,
      validFrom: '2026-01-01',
    })
    expect(column).toMatchObject({
      deadlines: [{ daysBefore: 5 }, { daysBefore: 2 }, { daysBefore: 1 }],
      deadlinePolicy: 'moveBefore',
    })
  })

  it('are counted back from the slot, and move with it', async () => {
    expect((await deadlines()).map(({ at }) => at)).toEqual([
      instantAt(dayOf(-5), '19:45'),
      instantAt(dayOf(-2), '17:00'),
      instantAt(dayOf(-1), '09:00'),
    ])
    const moved = desk.slotIn(20)
    const answer = await desk.post(`/issues/${issue}/move`, {
      plannedAt: new Date(moved).toISOString(),
      reason: 'Đổi khung.',
    })
    expect([answer.status, wordsOf(answer)]).toEqual([200, ''])
    expect((await deadlines())[0]?.at).toBe(instantAt(addDays(civilDateOf(moved), -5), '19:45'))
  })

  it('give way to a day off that is entered later', async () => {
    await desk.make('holidays', { date: dayOf(-2), kind: 'off', name: 'Nghỉ' })
    const [, approval] = await deadlines()
    expect(approval).toMatchObject({ at: instantAt(dayOf(-3), '17:00'), moved: true })
  })

  it('that had passed when the issue was entered are nobody’s delay', async () => {
    issue = await desk.issue(desk.slotIn(3))
    const states = (await deadlines()).map(({ state }) => state)
    expect(states[0]).toBe('passedBefore')
    expect((await deadlines(desk.slotIn(2))).at(-1)?.state).toBe('overdue')
  })

  describe('marked as done', () => {
    it('by who works on it; the log says so; and taken back', async () => {
      expect((await mark('Băng phát', desk.scheduler)).status).toBe(200)
      expect((await deadlines()).find(({ name }) => name === 'Băng phát')).toMatchObject({
        state: 'done',
        mark: { name: 'Người xếp lịch', by: desk.scheduler.id },
      })
      expect((await desk.events(issue))[0]).toMatchObject({
        action: 'issue.markStep',
        reason: 'Băng phát: đã xong',
      })
      expect((await mark('Băng phát', desk.head, false)).status).toBe(200)
      expect((await deadlines()).map(({ state }) => state)).not.toContain('done')
    })

    it('not by others, which is logged', async () => {
      for (const [name, who] of [
        ['Băng phát', desk.reporter],
        ['Duyệt', desk.scheduler],
        ['Kịch bản', desk.supervisor],
        ['Kịch bản', desk.stranger],
      ] as const) {
        const answer = await mark(name, who)
        expect([answer.status, wordsOf(answer)]).toEqual([
          403,
          expect.stringContaining('không được đánh dấu'),
        ])
      }
      expect((await desk.events(issue)).filter(({ action }) => action === 'refused')).toHaveLength(
        4,
      )
      expect((await deadlines()).map(({ state }) => state)).not.toContain('done')
    })

    it('not a step the column does not have, nor without saying which', async () => {
      const unknown = await desk.post(`/issues/${issue}/steps`, { step: 'khong-co', done: true })
      expect(unknown.status).toBe(404)
      expect((await desk.post(`/issues/${issue}/steps`, {})).status).toBe(400)
    })

    it('by nobody’s form: the marks are the use case’s alone', async () => {
      await desk.rest('PATCH', `/issues/${issue}`, {
        token: desk.scheduler.token,
        data: { stepsDone: { x: { at: '2026-01-01', by: '', name: 'Giả' } } },
      })
      expect((await desk.getIssue(issue)).stepsDone ?? null).toBeNull()
    })
  })

  it('stand in the work of those whose step it is, until it is done', async () => {
    issue = await desk.issue(desk.slotIn(5))
    expect(await tasksOf(desk.scheduler)).toEqual(['Băng phát'])
    expect(await tasksOf(desk.reporter)).toContain('Kịch bản')
    expect(await tasksOf(desk.supervisor)).toEqual([])
    await mark('Băng phát', desk.scheduler)
    expect(await tasksOf(desk.scheduler)).toEqual([])
  })
})
