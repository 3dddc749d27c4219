import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { compareAndSet } from '@/database/compareAndSet'
import { timeOfDay } from '@/domain/calendar/civil'
import { press, type RunRefusal } from '@/domain/rundown/run/press'
import { RUN_ACTIONS, type RunAction } from '@/domain/rundown/run/run'
import { stepsOf } from '@/domain/rundown/run/steps'

import { recordEvent } from '../audit/recordEvent'
import { whole } from '../desk/inputs'
import { failure, type NewsroomError } from '../messages'
import { RUN_ACTION_WORDS } from '../words/rundowns'
import { standingAiring } from './airing/standingAiring'
import { writeChange } from './changeRundown'
import { wake } from './events/hub'
import { inTurn } from './inTurn'
import { loadContent } from './loadContent'
import { namesOf } from './names'
import { RefusedWith } from './refusedWith'
import { demandRight } from './rights'
import { loadRundownRow, type RundownRow } from './rundownRow'
import { ensureRun, loadRun, runColumns, type RunRow } from './runRow'
import { type RunView, runView } from './runView'
import { writeTake } from './takes'

export const RunInput = z.object({
  action: z.enum(RUN_ACTIONS, 'Nút này không rõ. Hãy tải lại trang.'),
  /** The count of presses the screen saw: on another one it is refused. */
  sequence: whole('Lần bấm', 0, 1_000_000_000),
  entry: z.string('Mã mục không đúng. Hãy tải lại trang.').max(64).nullish(),
  seconds: whole('Số giây thêm, bớt', -3600, 3600).nullish(),
})

type Call = { req: PayloadRequest; id: string; input: z.output<typeof RunInput>; now: Date }

/** What of the presses the log keeps; the rest is in the takes. */
const LOGGED: readonly RunAction[] = ['start', 'jump', 'offAir', 'takeOver']

/**
 * A press of the live console, by the server's clock. One statement decides: of two screens that press at once one gets
 * it, the other is told that the state has moved on.
 * @throws RefusedWith the run as it is, where that is why; NewsroomError otherwise.
 */
export async function pressRun({ req, id, input, now }: Call): Promise<RunView> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'operate', action: 'rundown.run' })
  return inTurn(`run:${id}`, async () => {
    const known = await loadRun(req, rundown)
    if (known.id === null) await ensureRun(req, rundown)
    const before = known.id === null ? await loadRun(req, rundown) : known
    const refuse = async (why: NewsroomError) => {
      throw new RefusedWith(why, { run: await runView(req, before, Date.now()) })
    }
    if (input.sequence !== before.sequence) await refuse(failure('runMoved'))
    await demandOperator(req, before, input.action, refuse)
    const { content } = await loadContent(req, id)
    if (before.state === 'ended') await refuseAired(req, rundown)
    const pressed = press(before, input, { now: now.getTime(), steps: stepsOf(content) })
    if ('refusal' in pressed) return refuse(REFUSALS[pressed.refusal]()) as never
    const { take, float } = pressed
    const sequence = before.sequence + 1
    const by = req.user?.id ?? null
    const isMine = before.operator === by
    const after: RunRow = {
      ...pressed.run,
      id: before.id,
      sequence,
      operator: by,
      operatorSince: isMine ? before.operatorSince : now.getTime(),
      closed: take ? { sequence, by, take } : before.closed,
    }
    if (!(await set(req, before, after))) {
      const run = await runView(req, await loadRun(req, rundown), Date.now())
      throw new RefusedWith(failure('runMoved'), { run })
    }
    // The screens first: the take is on record already.
    wake(req.payload, id)
    if (after.closed && take) await writeTake(req, rundown, after.closed)
    if (float) await floatEntry({ req, id, entry: float, now })
    await log(req, rundown, input.action, after)
    return runView(req, after, Date.now())
  })
}

/** While it is live one person operates; whoever must instead says so. */
async function demandOperator(
  req: PayloadRequest,
  { state, operator, operatorSince }: RunRow,
  action: RunAction,
  refuse: (why: NewsroomError) => Promise<never>,
): Promise<void> {
  const isFree = state !== 'live' || operator === null || operator === req.user?.id
  if (isFree || action === 'takeOver') return
  const names = await namesOf(req, [operator])
  await refuse(
    failure('runNotOperator', {
      who: names[operator] ?? 'Người khác',
      since: timeOfDay(operatorSince ?? 0),
    }),
  )
}

/** What was recorded as an airing of the issue is not run again. */
async function refuseAired(req: PayloadRequest, rundown: RundownRow): Promise<void> {
  if (await standingAiring(req, rundown)) throw failure('runClosed')
}

function set(req: PayloadRequest, before: RunRow, after: RunRow): Promise<boolean> {
  return compareAndSet({
    req,
    collection: 'rundown-runs',
    id: before.id ?? '',
    expected: { sequence: { equals: before.sequence } },
    set: runColumns(after),
  })
}

function floatEntry({ entry, ...call }: Omit<Call, 'input'> & { entry: string }) {
  return writeChange({
    ...call,
    base: null,
    operations: [{ op: 'update', id: entry, fields: { floated: true } }],
    client: null,
  })
}

async function log(
  req: PayloadRequest,
  { id, title, outlet }: RundownRow,
  action: RunAction,
  { current, sequence }: RunRow,
): Promise<void> {
  if (!LOGGED.includes(action)) return
  await recordEvent({
    req,
    action: 'rundown.run',
    collection: 'rundowns',
    id,
    title,
    outlet,
    reason: RUN_ACTION_WORDS[action],
    after: { action, sequence, entry: current?.snapshot.title ?? null },
  })
}

const REFUSALS: Record<RunRefusal, () => NewsroomError> = {
  nothingToRun: () => failure('runNothing'),
  alreadyLive: () => failure('runAlreadyLive'),
  notLive: () => failure('runNotLive'),
  nothingOnAir: () => failure('runNothingOnAir'),
  noNext: () => failure('runNoNext'),
  noPrevious: () => failure('runNoPrevious'),
  alreadyHeld: () => failure('runAlreadyHeld'),
  notHeld: () => failure('runNotHeld'),
  endsByClock: () => failure('runEndsByClock'),
  noSuchEntry: () => failure('runNoSuchEntry'),
  floatsCurrent: () => failure('runFloatsCurrent'),
}
