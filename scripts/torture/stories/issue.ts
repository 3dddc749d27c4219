import { civilDateOf } from '@/domain/calendar/civil'

import { codeOf } from '../client'
import type { Subject, Values } from '../notes'
import type { Desk } from '../world'
import type { Made, Story, Telling } from './story'
import { uploadEvidence } from './upload'

export const NEW_ISSUE: Values = {
  isCancelled: false,
  isWaived: false,
  request: null,
  airings: 0,
  airingNote: null,
}

/** Plans an issue at a desk; null where the server broke off. */
export async function planIssue(
  { client, world }: Telling,
  { column }: Desk,
  when: 'past' | 'future',
): Promise<Subject | null> {
  const token = client.notes.token()
  const subject = client.notes.add('issues', token)
  const plannedAt = world.slot(column, when)
  const made = await client.write<Made>(
    { subject, action: 'create', sets: { ...NEW_ISSUE, plannedAt } },
    'scheduler',
    { method: 'POST', path: '/issues?depth=0', body: { column, title: token, plannedAt } },
  )
  if (made.kind !== 'done') return null
  subject.id = made.body.doc.id
  return subject
}

/** An issue that went out: evidence, confirmation; asked again where the server broke off. */
export const airedStory: Story = async (telling) => {
  const { client, random, world } = telling
  const desk = random.pick(world.desks)
  const issue = await planIssue(telling, desk, 'past')
  if (!issue) return
  const plannedAt = String(issue.steps[0]?.sets.plannedAt)
  const evidenceFile = random.chance(0.6) ? await uploadEvidence(telling, desk.outlet) : null
  for (let tries = 0; tries < 3; tries += 1) {
    const note = client.notes.token()
    const confirmed = await client.write(
      { subject: issue, action: 'airing.confirm', sets: { airings: 1, airingNote: note } },
      random.pick(['scheduler', 'outletHead'] as const),
      {
        method: 'POST',
        path: `/issues/${issue.id}/airings`,
        body: {
          startedAt: plannedAt,
          seconds: 900,
          kind: 'first',
          ...(evidenceFile ? { evidenceFile } : { evidenceUrl: 'https://example.vn/ghi-am' }),
          note,
          acceptWarnings: true,
        },
      },
    )
    if (confirmed.kind === 'done') return
    if (confirmed.kind === 'refused' && codeOf(confirmed.body) === 'alreadyConfirmed') return
    await client.nextRound()
  }
}

/** An issue to come: moved, made for a request, waived, cancelled and taken back. */
export const plannedStory: Story = async (telling) => {
  const { random, world } = telling
  const desk = random.pick(world.desks)
  const issue = await planIssue(telling, desk, 'future')
  if (!issue) return
  const request = random.chance(0.5) ? await enterRequest(telling, desk) : null
  const acts: Act[] = [
    () => act(telling, issue, MOVE(world.slot(desk.column, 'future'))),
    ...(request ? [() => act(telling, issue, REQUEST(request))] : []),
    () => act(telling, issue, random.chance(0.5) ? WAIVE : CANCEL),
    () => act(telling, issue, issue.steps.at(-1)?.action === 'issue.waive' ? UNWAIVE : RESTORE),
  ]
  for (const next of acts) {
    if (random.chance(0.2)) return
    if (!(await next())) return
  }
}

type Act = () => Promise<boolean>
type Deed = {
  action: string
  sets: Values
  role: 'scheduler' | 'outletHead'
  method: 'POST' | 'DELETE'
  path: string
  body: Values
}

const reason = 'Theo chỉ đạo của lần thử'

const MOVE = (plannedAt: string): Deed => ({
  action: 'issue.move',
  sets: { plannedAt },
  role: 'scheduler',
  method: 'POST',
  path: 'move',
  body: { plannedAt, reason, acceptWarnings: true },
})
const REQUEST = (request: string): Deed => ({
  action: 'issue.request',
  sets: { request },
  role: 'scheduler',
  method: 'POST',
  path: 'request',
  body: { request },
})
const WAIVE: Deed = {
  action: 'issue.waive',
  sets: { isWaived: true },
  role: 'outletHead',
  method: 'POST',
  path: 'waiver',
  body: { reason, document: '12/CV-LT', documentDate: civilDateOf(Date.now()) },
}
const UNWAIVE: Deed = {
  action: 'issue.unwaive',
  sets: { isWaived: false },
  role: 'outletHead',
  method: 'DELETE',
  path: 'waiver',
  body: { reason },
}
const CANCEL: Deed = {
  action: 'issue.cancel',
  sets: { isCancelled: true },
  role: 'scheduler',
  method: 'POST',
  path: 'cancellation',
  body: { reason },
}
const RESTORE: Deed = {
  action: 'issue.restore',
  sets: { isCancelled: false },
  role: 'scheduler',
  method: 'DELETE',
  path: 'cancellation',
  body: { reason, acceptWarnings: true },
}

async function act({ client }: Telling, issue: Subject, deed: Deed): Promise<boolean> {
  const { action, sets, role, method, path, body } = deed
  const done = await client.write({ subject: issue, action, sets }, role, {
    method,
    path: `/issues/${issue.id}/${path}`,
    body,
  })
  return done.kind === 'done'
}

async function enterRequest({ client, world }: Telling, { outlet }: Desk): Promise<string | null> {
  const number = client.notes.token()
  const subject = client.notes.add('requests', number)
  const made = await client.write<Made>(
    { subject, action: 'create', sets: { summary: 'Đề nghị của lần thử', dates: 3 } },
    'scheduler',
    {
      method: 'POST',
      path: '/requests?depth=0',
      body: {
        number,
        issuedOn: civilDateOf(Date.now()),
        issuer: world.issuer,
        outlet,
        summary: 'Đề nghị của lần thử',
        wishedDates: [1, 2, 3].map((day) => ({ date: `2027-01-0${day}` })),
      },
    },
  )
  if (made.kind !== 'done') return null
  subject.id = made.body.doc.id
  const dates = [{ date: '2027-02-01' }, { date: '2027-02-02' }]
  const edited = await client.write(
    { subject, action: 'update', sets: { summary: 'Đã sửa', dates: 2 } },
    'scheduler',
    {
      method: 'PATCH',
      path: `/requests/${subject.id}?depth=0`,
      body: { summary: 'Đã sửa', wishedDates: dates },
    },
  )
  return edited.kind === 'done' ? subject.id : null
}
