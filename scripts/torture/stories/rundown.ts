import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'

import { entriesText, takesText } from '../found'
import type { Subject } from '../notes'
import { confirmAiring, planIssue } from './issue'
import type { Story, Telling } from './story'

type State = Content & { id: string; revision: number }
type Run = { sequence: number; current: { entry: string } | null }
type Takes = { run: Run }
type Aired = { id: string; startedAt: string; seconds: number }

/** A programme: rows written and moved, run live, made an airing, confirmed by another person. */
export const rundownStory: Story = async (telling) => {
  const { random, world } = telling
  const desk = random.pick(world.desks)
  const issue = await planIssue(telling, desk, new Date().toISOString())
  const opened = issue && (await open(telling, issue))
  if (!opened) return
  const { subject } = opened
  let state: Editing | null = opened.state
  for (let step = 3 + random.below(4); step > 0 && state; step -= 1) {
    state = await change(telling, subject, state)
  }
  if (!state || !random.chance(0.7)) return
  if (await runLive(telling, subject)) await becomeAiring(telling, subject, issue)
}

async function open({ teller }: Telling, issue: Subject) {
  const subject = teller.notes.add('rundowns', `issue:${issue.id}`)
  const address = { method: 'GET', path: `/rundowns/of-issue/${issue.id}` } as const
  // To ask again opens what was made.
  const state = await teller.write<State>(
    { subject, action: 'rundown.make', sets: { entries: '', takes: '', revision: 0 } },
    'scheduler',
    address,
    async () => null,
  )
  if (!state) return null
  subject.id = state.id
  return { subject, state }
}

type Editing = Content & { revision: number }

async function change(
  { teller, random }: Telling,
  subject: Subject,
  { revision, ...content }: Editing,
): Promise<Editing | null> {
  const ops = operations(random, content, `${subject.token.slice(-6)}-${revision}`)
  const after = applyOperations(content, ops)
  const entries = entriesText(after.entries)
  // Rows moved to where they were are no change.
  const isChange = JSON.stringify(after.entries) !== JSON.stringify(content.entries)
  const done = await teller.write<{ revision: number }>(
    {
      subject,
      action: null,
      name: 'change a rundown',
      sets: { entries, revision: isChange ? revision + 1 : revision },
    },
    'scheduler',
    {
      method: 'POST',
      path: `/rundowns/${subject.id}/operations`,
      body: { base: revision, ops, client: 'torture' },
    },
    async () => {
      const state = await teller.read<State>('scheduler', `/rundowns/${subject.id}/state`)
      return state && state.revision > revision ? state : null
    },
  )
  return done && { ...after, revision: done.revision }
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

/** From on air to off air; whether it got there. */
async function runLive({ teller, random }: Telling, subject: Subject): Promise<boolean> {
  const presses = ['start', ...Array<string>(1 + random.below(3)).fill('next'), 'offAir']
  let run: Run = { sequence: 0, current: null }
  let takes: string[] = []
  for (const action of presses) {
    const { sequence } = run
    takes = run.current ? [...takes, run.current.entry] : takes
    const pressed: Run | null = await teller.write<Run>(
      {
        subject,
        action: action === 'next' ? null : 'rundown.run',
        name: `live: ${action}`,
        sets: { takes: takesText(takes), sequence: sequence + 1 },
      },
      'scheduler',
      {
        method: 'POST',
        path: `/rundowns/${subject.id}/run`,
        body: { action, sequence, acceptFar: true },
      },
      async () => {
        const read = await teller.read<Takes>('scheduler', `/rundowns/${subject.id}/takes`)
        return read && read.run.sequence > sequence ? read.run : null
      },
    )
    if (!pressed) return false
    run = pressed
  }
  return true
}

async function becomeAiring(telling: Telling, rundown: Subject, issue: Subject): Promise<void> {
  const { teller } = telling
  const aired = await teller.write<Aired>(
    { subject: issue, action: 'rundown.air', sets: { records: 1 } },
    'scheduler',
    { method: 'POST', path: `/rundowns/${rundown.id}/airing`, body: { acceptWarnings: true } },
    () => teller.rowWith('airings', 'rundown', rundown.id ?? '') as Promise<Aired | null>,
  )
  if (!aired) return
  teller.notes.airings.add(aired.id)
  const { startedAt, seconds } = aired
  const evidenceUrl = 'https://example.vn/ghi-hinh'
  await confirmAiring(telling, issue, { role: 'outletHead', startedAt, seconds, evidenceUrl })
}
