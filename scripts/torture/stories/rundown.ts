import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'

import { entriesText, takesText } from '../found'
import type { Subject, Values } from '../notes'
import { NEW_ISSUE } from './issue'
import type { Made, Story, Telling } from './story'

type State = Content & { id: string; revision: number }
type Run = { sequence: number; state: string; current: { entry: string } | null }
type Takes = { takes: { entry: string | null; stands: boolean }[]; run: Run }

/** A programme: rows written and moved, run live, made an airing, confirmed by another person. */
export const rundownStory: Story = async (telling) => {
  const { client, random, world } = telling
  const desk = random.pick(world.desks)
  const issue = await issueOfNow(telling, desk.column)
  if (!issue) return
  const opened = await open(telling, issue)
  if (!opened) return
  const { subject } = opened
  let content: Content | null = opened.state
  let { revision } = opened.state
  for (let step = 4 + random.below(8); step > 0 && content; step -= 1) {
    const changed = await change(telling, subject, { content, revision, step })
    if (changed === 'refused') return
    if (changed === 'unknown') {
      await client.nextRound()
      const read = await client.read<State>('scheduler', `/rundowns/${subject.id}/state`)
      if (read.kind !== 'done') return
      content = read.body
      revision = read.body.revision
    } else {
      content = changed.content
      revision = changed.revision
    }
  }
  if (content && random.chance(0.7)) await runLive(telling, subject, issue)
}

async function issueOfNow({ client }: Telling, column: string): Promise<Subject | null> {
  const token = client.notes.token()
  const issue = client.notes.add('issues', token)
  const plannedAt = new Date().toISOString()
  const made = await client.write<Made>(
    { subject: issue, action: 'create', sets: { ...NEW_ISSUE, plannedAt } },
    'scheduler',
    { method: 'POST', path: '/issues?depth=0', body: { column, title: token, plannedAt } },
  )
  if (made.kind !== 'done') return null
  issue.id = made.body.doc.id
  return issue
}

async function open({ client }: Telling, issue: Subject) {
  const subject = client.notes.add('rundowns', `issue:${issue.id}`)
  const opened = await client.write<State>(
    { subject, action: 'rundown.make', sets: { entries: '', takes: '' } },
    'scheduler',
    { method: 'GET', path: `/rundowns/of-issue/${issue.id}` },
  )
  if (opened.kind !== 'done') return null
  subject.id = opened.body.id
  return { subject, state: opened.body }
}

type Editing = { content: Content; revision: number; step: number }
type Edited = { content: Content; revision: number } | 'unknown' | 'refused'

async function change(
  { client, random }: Telling,
  subject: Subject,
  { content, revision, step }: Editing,
): Promise<Edited> {
  const ops = operations(random, content, `${subject.token.slice(-6)}-${revision}-${step}`)
  const after = applyOperations(content, ops)
  const done = await client.write<{ revision: number }>(
    { subject, action: null, sets: { entries: entriesText(after.entries) } },
    'scheduler',
    {
      method: 'POST',
      path: `/rundowns/${subject.id}/operations`,
      body: { base: revision, ops, client: 'torture' },
    },
  )
  if (done.kind !== 'done') return done.kind
  return { content: after, revision: done.body.revision }
}

/** Some rows more, or rows changed, moved and taken out. */
function operations(random: Telling['random'], { entries }: Content, name: string): Operation[] {
  const ids = entries.map(({ id }) => id)
  const place = () => ({ after: random.pick([null, ...ids]) })
  if (ids.length < 4 || random.chance(0.3)) {
    const rows = [`${name}a`, `${name}b`, `${name}c`]
    return rows.map((id, at) => ({
      op: 'insert',
      id,
      fields: { title: `Mục ${id}`, seconds: 30 + random.below(90) },
      after: rows[at - 1] ?? ids.at(-1) ?? null,
    }))
  }
  return random.pick<() => Operation[]>([
    () => [{ op: 'update', id: random.pick(ids), fields: { title: `Mục sửa ${name}` } }],
    () => [{ op: 'move', ids: [random.pick(ids), random.pick(ids)], ...place() }],
    () => [
      { op: 'remove', ids: [random.pick(ids)] },
      { op: 'move', ids: [random.pick(ids)], after: null },
    ],
  ])()
}

async function runLive(telling: Telling, subject: Subject, issue: Subject): Promise<void> {
  const { client, random } = telling
  const presses = ['start', ...Array<string>(1 + random.below(3)).fill('next'), 'offAir']
  let run: Run = { sequence: 0, state: 'idle', current: null }
  let takes: string[] = []
  for (let at = 0; at < presses.length; at += 1) {
    const action = presses[at] as string
    const closed = run.current ? [...takes, run.current.entry] : takes
    const isLogged = action === 'start' || action === 'offAir'
    const pressed = await client.write<Run>(
      {
        subject,
        action: isLogged ? 'rundown.run' : null,
        sets: { takes: takesText(closed), sequence: run.sequence + 1 },
      },
      'scheduler',
      {
        method: 'POST',
        path: `/rundowns/${subject.id}/run`,
        body: { action, sequence: run.sequence, acceptFar: true },
      },
    )
    if (pressed.kind === 'refused') return
    if (pressed.kind === 'done') {
      takes = closed
      run = pressed.body
      continue
    }
    await client.nextRound()
    const read = await client.read<Takes>('scheduler', `/rundowns/${subject.id}/takes`)
    if (read.kind !== 'done') return
    const isThrough = read.body.run.sequence > run.sequence
    run = read.body.run
    takes = read.body.takes.flatMap(({ entry, stands }) => (stands && entry ? [entry] : []))
    if (!isThrough) at -= 1
  }
  await becomeAiring(telling, subject, issue)
}

async function becomeAiring({ client }: Telling, rundown: Subject, issue: Subject): Promise<void> {
  const aired = await client.write<{ startedAt: string; seconds: number }>(
    { subject: issue, action: 'rundown.air', sets: { records: 1 } },
    'scheduler',
    { method: 'POST', path: `/rundowns/${rundown.id}/airing`, body: { acceptWarnings: true } },
  )
  if (aired.kind !== 'done') return
  const { startedAt, seconds } = aired.body
  const note = client.notes.token()
  const sets: Values = { airings: 1, airingNote: note, records: 1 }
  await client.write({ subject: issue, action: 'airing.confirm', sets }, 'outletHead', {
    method: 'POST',
    path: `/issues/${issue.id}/airings`,
    body: {
      startedAt,
      seconds,
      kind: 'first',
      evidenceUrl: 'https://example.vn/ghi-hinh',
      note,
      acceptWarnings: true,
    },
  })
}
