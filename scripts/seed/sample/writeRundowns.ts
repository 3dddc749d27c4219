import { createLocalReq, type PayloadRequest, type TypedUser, type Where } from 'payload'

import { press } from '@/domain/rundown/run/press'
import { stepsOf } from '@/domain/rundown/run/steps'
import { keepProof } from '@/newsroom/rundowns/airing/proofFile'
import { approveRundown } from '@/newsroom/rundowns/actions/approval'
import { writeChange } from '@/newsroom/rundowns/actions/changeRundown'
import { keepClosing } from '@/newsroom/rundowns/closing'
import { loadContent } from '@/newsroom/rundowns/loadContent'
import { openRundown } from '@/newsroom/rundowns/actions/openRundown'
import type { RundownRow } from '@/newsroom/rundowns/rundownRow'
import { ensureRun, loadRun, setRun } from '@/newsroom/rundowns/runRow'
import { allTakes, standingTakes } from '@/newsroom/rundowns/takes'
import { saveTemplate } from '@/newsroom/rundowns/templates/templates'

import { findId, type Seeding } from '../findOrCreate'
import type { Accounts } from './accounts'
import type { SampleAiring, SampleIssue } from './issues'
import { lexicalOf } from './lexical'
import { pressesOf, type SampleRundown, sampleRundowns } from './rundownLayout'
import { SAMPLE_PROGRAMMES } from './rundownTexts'

const DAY_MS = 86_400_000

type Write = {
  now: number
  issues: readonly SampleIssue[]
  /** The rows of those issues. */
  ids: ReadonlyMap<string, string>
  topics: Record<string, string>
  accounts: Accounts
}

/** Writes the sample's rundowns as people would: made, filled, approved, run to an airing, kept as a template. */
export async function writeRundowns(seeding: Seeding, write: Write): Promise<void> {
  const byKey = new Map(write.issues.map((issue) => [issue.key, issue]))
  for (const rundown of sampleRundowns(write.issues, write.now)) {
    const issue = byKey.get(rundown.issue)
    const id = write.ids.get(rundown.issue)
    if (!issue || !id) continue
    const row = await filled(seeding, { ...write, rundown, issue, id })
    const at = new Date(Math.min(write.now, rundown.plannedAt - DAY_MS))
    if (rundown.stage !== 'draft') await approve(seeding, row.id, { ...write, at })
    if (rundown.stage !== 'ran') continue
    await run(seeding, row, { ...write, airing: rundown.airing })
    await keepTemplate(seeding, row, { ...write, rundown, at })
  }
}

const reqOf = ({ payload }: Seeding, user: TypedUser): Promise<PayloadRequest> =>
  createLocalReq({ user }, payload)

type One = Write & { rundown: SampleRundown; issue: SampleIssue; id: string }

async function filled(
  seeding: Seeding,
  { rundown, issue, id, now, topics, accounts }: One,
): Promise<RundownRow> {
  const { payload, made } = seeding
  const req = await reqOf(seeding, accounts.sectionEditor)
  const isNew = !(await findId(payload, 'rundowns', { issue: { equals: id } }))
  const row = await openRundown(req, id)
  if (isNew) made.add('rundowns')
  if (row.revision > 0) return row
  const { entries } = SAMPLE_PROGRAMMES[rundown.programme]
  const isDraft = rundown.stage === 'draft'
  const named = (text: string) => text.replaceAll('{title}', issue.title)
  const operations = entries.map((entry, at) => {
    // What is still being made has no length yet.
    const isMaking = isDraft && entry.isMain === true
    const { title, segment, kind, presenter, notes, script, seconds, status, isFloated } = entry
    const topic = entry.isMain ? topics[issue.topic] : undefined
    return {
      op: 'insert' as const,
      id: entry.id,
      after: entries[at - 1]?.id ?? null,
      fields: {
        ...{ title: named(title), segment, kind, presenter, notes },
        seconds: isMaking ? null : seconds,
        status: isMaking ? ('inProgress' as const) : status,
        floated: isFloated ?? false,
        topics: topic ? [topic] : [],
        script: script.length > 0 ? scriptOf(script.map(named)) : null,
      },
    }
  })
  const at = new Date(Math.min(now, rundown.plannedAt - 2 * DAY_MS))
  await writeChange({ req, id: row.id, base: null, operations, client: null, now: at })
  return row
}

const scriptOf = (paragraphs: readonly string[]) =>
  lexicalOf(
    {
      blocks: paragraphs.map((text) => ({ type: 'paragraph', runs: [{ text, bold: false }] })),
    },
    () => null,
  )

async function approve(
  seeding: Seeding,
  id: string,
  { accounts, at }: Write & { at: Date },
): Promise<void> {
  const req = await reqOf(seeding, accounts.editorInChief)
  const { row } = await loadContent(req, id)
  await approveRundown({ req, id, input: { revision: row.revision }, now: at })
}

/** Runs it as its airing says; the airing is then the one its takes became, with their table as proof. */
async function run(
  seeding: Seeding,
  rundown: RundownRow,
  { accounts, airing }: Write & { airing: SampleAiring },
): Promise<void> {
  const { payload, made } = seeding
  const req = await reqOf(seeding, accounts.sectionEditor)
  const { content } = await loadContent(req, rundown.id)
  const steps = stepsOf(content)
  const lengths = steps.map(({ snapshot }) => snapshot.plannedSeconds ?? 0)
  await ensureRun(req, rundown)
  const begun = await loadRun(req, rundown)
  // Broken off, it goes on at the press that was not made.
  for (const { press: pressed, at } of pressesOf(lengths, airing).slice(begun.sequence)) {
    const before = await loadRun(req, rundown)
    const done = press(before, pressed, { now: at, steps })
    if ('refusal' in done) throw new Error(`the sample's run: ${done.refusal}`)
    const sequence = before.sequence + 1
    const by = accounts.sectionEditor.id
    const closed = done.take ? { sequence, by, take: done.take } : before.closed
    const operatorSince = before.operatorSince ?? at
    await setRun(req, before, {
      ...done.run,
      ...{ id: before.id, sequence, operator: by, operatorSince, closed },
    })
    if (closed) await keepClosing(req, rundown, closed)
  }
  const where = { sourceKey: { equals: `sample:${airing.key}` } }
  if (await findId(payload, 'airings', { and: [where, { rundown: { equals: rundown.id } }] }))
    return
  const takes = standingTakes(await allTakes(req, rundown.id))
  const evidenceFile = await keepProof(req, rundown, takes)
  made.add('files')
  await payload.db.updateOne({
    collection: 'airings',
    where,
    data: { rundown: rundown.id, reportedBy: accounts.sectionEditor.id, evidenceFile },
    req,
  })
}

async function keepTemplate(
  seeding: Seeding,
  { id, column }: RundownRow,
  { rundown, accounts, at }: Write & { rundown: SampleRundown; at: Date },
): Promise<void> {
  const { payload, made } = seeding
  const { template: name } = SAMPLE_PROGRAMMES[rundown.programme]
  const where: Where = { and: [{ column: { equals: column } }, { name: { equals: name } }] }
  if (await findId(payload, 'rundown-templates', where)) return
  const req = await reqOf(seeding, accounts.sectionEditor)
  await saveTemplate({ req, id, input: { name }, now: at })
  made.add('rundown-templates')
}
