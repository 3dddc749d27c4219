import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Settings } from '@/domain/rundown/edit/content'
import { farFromSlot } from '@/domain/rundown/run/farFromSlot'
import { goesOnAir, press, type RunRefusal } from '@/domain/rundown/run/press'
import { type Run, RUN_ACTIONS, type RunAction } from '@/domain/rundown/run/run'
import { stepsOf } from '@/domain/rundown/run/steps'

import { recordEvent } from '../../audit/recordEvent'
import { whole, yes } from '../../desk/inputs'
import { failure, type NewsroomError } from '../../words/failure'
import { farText } from '../../words/farFromSlot'
import { REHEARSAL_WORDS, RUN_ACTION_WORDS } from '../../words/rundowns'
import { standingAiring } from '../airing/standingAiring'
import { writeChange } from './changeRundown'
import { keepClosing } from '../closing'
import { wake } from '../events/hub'
import { inTurn } from '../inTurn'
import { loadContent } from '../loadContent'
import { operatorRefusal } from '../operator'
import { RefusedWith } from '../refusedWith'
import { demandRight } from '../rights'
import { loadRundownRow, type RundownRow } from '../rundownRow'
import { ensureRun, loadRun, moveRun, type RunRow } from '../runRow'
import { type RunView, runView } from '../views/runView'

export const RunInput = z.object({
  action: z.enum(RUN_ACTIONS, 'Nút này không rõ. Hãy tải lại trang.'),
  /** The count of presses the screen saw: on another one it is refused. */
  sequence: whole('Lần bấm', 0, 1_000_000_000),
  entry: z.string('Mã mục không đúng. Hãy tải lại trang.').max(64).nullish(),
  seconds: whole('Số giây thêm, bớt', -3600, 3600).nullish(),
  /** Of a start: it counts for nothing. */
  rehearsal: yes,
  /** The person was told that it is far from the slot, and means it. */
  acceptFar: yes,
})

type Call = { req: PayloadRequest; id: string; input: z.output<typeof RunInput>; now: Date }

/** What of the presses the log keeps; the rest is in the takes. */
const LOGGED: readonly RunAction[] = ['start', 'jump', 'offAir', 'takeOver', 'reset']

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
    const notMine = input.action === 'takeOver' ? null : await operatorRefusal(req, before)
    if (notMine) await refuse(notMine)
    const { content } = await loadContent(req, id)
    const pressed = press(before, input, { now: now.getTime(), steps: stepsOf(content) })
    if ('refusal' in pressed) return refuse(REFUSALS[pressed.refusal]()) as never
    if (goesOnAir(before, pressed.run)) {
      const against = await againstAir(req, rundown, { settings: content.settings, input, now })
      if (against) await refuse(against)
    }
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
    const isMyPress = await moveRun({ req, before, after }, async (own) => {
      if (float) await floatEntry({ req: own, id, entry: float, now })
      await log(own, rundown, { action: input.action, before, after })
    })
    if (!isMyPress) {
      const run = await runView(req, await loadRun(req, rundown), Date.now())
      throw new RefusedWith(failure('runMoved'), { run })
    }
    // The screens first: the take is on record already.
    wake(req.payload, id)
    if (after.closed && take) await keepClosing(req, rundown, after.closed)
    return runView(req, after, Date.now())
  })
}

type Going = { settings: Settings; input: Call['input']; now: Date }

/**
 * Why a programme does not go on air: what was recorded as an airing of the issue is not run again, and far from the
 * slot whoever starts says that they mean it.
 */
async function againstAir(
  req: PayloadRequest,
  rundown: RundownRow,
  { settings: { onAir, offAir }, input, now }: Going,
): Promise<NewsroomError | null> {
  if (await standingAiring(req, rundown)) return failure('runClosed')
  const far = farFromSlot({ now: now.getTime(), onAir, offAir })
  return far && !input.acceptFar ? failure('runFarFromSlot', { far: farText(far, onAir) }) : null
}

function floatEntry({ entry, ...call }: Omit<Call, 'input'> & { entry: string }) {
  return writeChange({
    ...call,
    base: null,
    operations: [{ op: 'update', id: entry, fields: { floated: true } }],
    client: null,
  })
}

type Logged = { action: RunAction; before: Run; after: RunRow }

async function log(
  req: PayloadRequest,
  { id, title, outlet }: RundownRow,
  { action, before, after: { current, sequence, rehearsal } }: Logged,
): Promise<void> {
  if (!LOGGED.includes(action)) return
  const isRehearsal = rehearsal !== null || (action === 'reset' && before.rehearsal !== null)
  const words = RUN_ACTION_WORDS[action]
  await recordEvent({
    req,
    action: 'rundown.run',
    collection: 'rundowns',
    id,
    title,
    outlet,
    reason: isRehearsal ? `${REHEARSAL_WORDS.name}: ${words.toLocaleLowerCase('vi')}` : words,
    after: { action, sequence, entry: current?.snapshot.title ?? null, rehearsal: isRehearsal },
  })
}

const REFUSALS: Record<RunRefusal, () => NewsroomError> = {
  nothingToRun: () => failure('runNothing'),
  alreadyLive: () => failure('runAlreadyLive'),
  alreadyRehearsing: () => failure('runAlreadyRehearsing'),
  airedAlready: () => failure('runAiredAlready'),
  notRehearsal: () => failure('runNotRehearsal'),
  rehearsalKeepsRundown: () => failure('runRehearsalKeeps'),
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
