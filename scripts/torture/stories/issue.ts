import { civilDateOf } from '@/domain/calendar/civil'

import type { Subject, Values } from '../notes'
import type { Desk } from '../world'
import type { Story, Telling } from './story'
import { uploadEvidence } from './upload'

export const NEW_ISSUE: Values = {
  isCancelled: false,
  isWaived: false,
  request: null,
  airings: 0,
  airingNote: null,
}

/** Plans an issue at a desk; null where it is refused. */
export async function planIssue(
  { teller }: Telling,
  { column }: Desk,
  plannedAt: string,
): Promise<Subject | null> {
  const token = teller.notes.token()
  const subject = teller.notes.add('issues', token)
  const made = await teller.make(
    { subject, action: 'create', sets: { ...NEW_ISSUE, plannedAt } },
    'scheduler',
    { method: 'POST', path: '/issues?depth=0', body: { column, title: token, plannedAt } },
  )
  return made && subject
}

/** An issue that went out: evidence and confirmation. */
export const airedStory: Story = async (telling) => {
  const { random, world } = telling
  const desk = random.pick(world.desks)
  const startedAt = world.slot(desk.column, 'past')
  const issue = await planIssue(telling, desk, startedAt)
  if (!issue) return
  const evidenceFile = random.chance(0.6) ? await uploadEvidence(telling, desk.outlet) : null
  const evidence = evidenceFile ? { evidenceFile } : { evidenceUrl: 'https://example.vn/ghi-am' }
  const role = random.pick(['scheduler', 'outletHead'] as const)
  await confirmAiring(telling, issue, { role, ...evidence, startedAt, seconds: 900 })
}

type Confirmation = { role: 'scheduler' | 'outletHead'; startedAt: string; seconds: number } & (
  { evidenceFile: string } | { evidenceUrl: string }
)

/** Confirms the first airing of an issue; by its note it is found again. */
export async function confirmAiring(
  { teller }: Telling,
  issue: Subject,
  { role, ...report }: Confirmation,
): Promise<void> {
  const note = teller.notes.token()
  const confirmed = await teller.write(
    { subject: issue, action: 'airing.confirm', sets: { airings: 1, airingNote: note } },
    role,
    {
      method: 'POST',
      path: `/issues/${issue.id}/airings`,
      body: { ...report, kind: 'first', note, acceptWarnings: true },
    },
    () => teller.rowWith('airings', 'note', note),
  )
  if (confirmed) teller.notes.airings.add(confirmed.id)
}

/** An issue to come: moved, made for a request, waived, cancelled and taken back. */
export const plannedStory: Story = async (telling) => {
  const { random, world } = telling
  const desk = random.pick(world.desks)
  const issue = await planIssue(telling, desk, world.slot(desk.column, 'future'))
  if (!issue) return
  const request = random.chance(0.5) ? await enterRequest(telling, desk) : null
  const [there, back] = random.chance(0.5) ? [WAIVE, UNWAIVE] : [CANCEL, RESTORE]
  const deeds = [
    MOVE(world.slot(desk.column, 'future')),
    ...(request ? [REQUEST(request)] : []),
    there,
    back,
  ]
  for (const deed of deeds) {
    if (random.chance(0.2) || !(await act(telling, issue, deed))) return
  }
}

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

function act({ teller }: Telling, issue: Subject, deed: Deed): Promise<object | null> {
  const { action, sets, role, method, path, body } = deed
  return teller.write<object>({ subject: issue, action, sets }, role, {
    method,
    path: `/issues/${issue.id}/${path}`,
    body,
  })
}

async function enterRequest({ teller, world }: Telling, { outlet }: Desk): Promise<string | null> {
  const number = teller.notes.token()
  const subject = teller.notes.add('requests', number)
  const summary = 'Đề nghị của lần thử'
  const made = await teller.make(
    { subject, action: 'create', sets: { summary, dates: 3 } },
    'scheduler',
    {
      method: 'POST',
      path: '/requests?depth=0',
      body: {
        number,
        issuedOn: civilDateOf(Date.now()),
        issuer: world.issuer,
        outlet,
        summary,
        wishedDates: [1, 2, 3].map((day) => ({ date: `2027-01-0${day}` })),
      },
    },
  )
  if (!made) return null
  const wishedDates = [{ date: '2027-02-01' }, { date: '2027-02-02' }]
  const edited = await teller.write<object>(
    { subject, action: 'update', name: 'update requests', sets: { summary: 'Đã sửa', dates: 2 } },
    'scheduler',
    {
      method: 'PATCH',
      path: `/requests/${made.id}?depth=0`,
      body: { summary: 'Đã sửa', wishedDates },
    },
  )
  return edited && made.id
}
