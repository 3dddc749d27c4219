import {
  addedAt,
  type ClosedTake,
  type Current,
  IDLE,
  type Run,
  type RunAction,
  runTime,
  type Step,
} from './run'

/** A press of the console; the entry for jump (and float), the seconds for add, for start whether it is a rehearsal. */
export type Press = {
  action: RunAction
  entry?: string | null
  seconds?: number | null
  rehearsal?: boolean
}

export type RunRefusal =
  | 'nothingToRun'
  | 'alreadyLive'
  | 'alreadyRehearsing'
  | 'airedAlready'
  | 'notRehearsal'
  | 'rehearsalKeepsRundown'
  | 'notLive'
  | 'nothingOnAir'
  | 'noNext'
  | 'noPrevious'
  | 'alreadyHeld'
  | 'notHeld'
  | 'endsByClock'
  | 'noSuchEntry'
  | 'floatsCurrent'

export type Pressed =
  { run: Run; take: ClosedTake | null; float: string | null } | { refusal: RunRefusal }

type Context = {
  /** By the server's clock, epoch milliseconds. */
  now: number
  /** The counted entries in order. */
  steps: readonly Step[]
}

/**
 * What a press makes of a run: the run after it and the take it closes, or why not. Who may press is asked elsewhere. A
 * rehearsal goes by a clock of its own and leaves no take.
 */
export function press(run: Run, pressed: Press, context: Context): Pressed {
  if (pressed.action === 'start') return start(run, pressed, context)
  return ACTIONS[pressed.action](run, pressed, { ...context, now: runTime(run, context.now) })
}

/** Whether a press brought the programme on air, which it was not before. */
export function goesOnAir(before: Run, after: Run): boolean {
  const isOn = ({ state, rehearsal }: Run) => state === 'live' && !rehearsal
  return isOn(after) && !isOn(before)
}

type Action = (run: Run, pressed: Press, context: Context) => Pressed

const start: Action = (run, pressed, context) => {
  const refusal = pressed.rehearsal ? againstRehearsal(run) : againstStart(run)
  if (refusal) return { refusal }
  const { steps, now } = context
  const [first] = steps
  if (!first) return { refusal: 'nothingToRun' }
  const step = pressed.entry ? steps.find(({ id }) => id === pressed.entry) : first
  if (!step) return { refusal: 'noSuchEntry' }
  // What was rehearsed is over, and nothing of it goes on air.
  const from = run.rehearsal ? IDLE : run
  if (!pressed.rehearsal) return begin(from, step, context)
  const shiftMs = (step.snapshot.plannedStart ?? now) - now
  return begin({ ...IDLE, rehearsal: { shiftMs } }, step, { steps, now: now + shiftMs })
}

function againstStart({ state, rehearsal }: Run): RunRefusal | null {
  return state === 'live' && !rehearsal ? 'alreadyLive' : null
}

function againstRehearsal({ state, rehearsal }: Run): RunRefusal | null {
  if (rehearsal) return state === 'live' ? 'alreadyRehearsing' : null
  return state === 'live' ? 'alreadyLive' : state === 'ended' ? 'airedAlready' : null
}

const next: Action = (run, _, context) => {
  if (run.state !== 'live') return { refusal: 'notLive' }
  const step = nextStep(run, context.steps)
  if (step) return begin(run, step, context)
  if (!run.current) return { refusal: 'noNext' }
  // After the last entry the programme is still on air.
  return stay({ ...run, current: null }, closed(run, context.now))
}

const previous: Action = (run, _, context) => {
  if (run.state !== 'live') return { refusal: 'notLive' }
  const step = run.current
    ? context.steps.findLast(({ rank, id }) => rank < rankOf(run) && id !== run.current?.entry)
    : context.steps.findLast(({ rank }) => rank <= rankOf(run))
  return step ? begin(run, step, context) : { refusal: 'noPrevious' }
}

const jump: Action = (run, { entry }, context) => {
  const step = context.steps.find(({ id }) => id === entry)
  return step ? begin(run, step, context) : { refusal: 'noSuchEntry' }
}

const hold: Action = (run, _, { now }) =>
  onCurrent(run, (current) =>
    current.heldSince === null ? { ...current, heldSince: now } : 'alreadyHeld',
  )

const resume: Action = (run, _, { now }) =>
  onCurrent(run, (current) =>
    current.heldSince === null
      ? 'notHeld'
      : { ...current, heldSince: null, addedSeconds: addedAt(current, now) },
  )

const add: Action = (run, { seconds }) =>
  onCurrent(run, (current) =>
    current.snapshot.until === null
      ? { ...current, addedSeconds: current.addedSeconds + (seconds ?? 0) }
      : 'endsByClock',
  )

const float: Action = (run, { entry }, { steps }) => {
  if (run.state !== 'live') return { refusal: 'notLive' }
  // What is floated is out of the rundown for the broadcast too.
  if (run.rehearsal) return { refusal: 'rehearsalKeepsRundown' }
  const step = entry ? steps.find(({ id }) => id === entry) : nextStep(run, steps)
  if (!step) return { refusal: entry ? 'noSuchEntry' : 'noNext' }
  if (step.id === run.current?.entry) return { refusal: 'floatsCurrent' }
  return { run, take: null, float: step.id }
}

const offAir: Action = (run, _, { now }) => {
  if (run.state !== 'live') return { refusal: 'notLive' }
  return stay({ ...run, state: 'ended', current: null, endedAt: now }, closed(run, now))
}

const reset: Action = (run) => (run.rehearsal ? stay(IDLE) : { refusal: 'notRehearsal' })

const ACTIONS: Record<Exclude<RunAction, 'start'>, Action> = {
  next,
  previous,
  hold,
  resume,
  add,
  jump,
  float,
  offAir,
  takeOver: (run) => stay(run),
  reset,
}

/** The counted entry that follows the one on air, wherever that one went meanwhile. */
export function nextStep(run: Run, steps: readonly Step[]): Step | null {
  const at = steps.findIndex(({ id }) => id === run.current?.entry)
  if (at >= 0) return steps[at + 1] ?? null
  return steps.find(({ rank }) => rank > rankOf(run)) ?? null
}

const rankOf = ({ rank }: Run): string => rank ?? ''

function begin(run: Run, { id, rank, snapshot }: Step, { now }: Context): Pressed {
  return stay(
    {
      state: 'live',
      rehearsal: run.rehearsal,
      current: { entry: id, startedAt: now, addedSeconds: 0, heldSince: null, snapshot },
      rank,
      startedAt: run.startedAt ?? now,
      endedAt: null,
    },
    closed(run, now),
  )
}

const stay = (run: Run, take: ClosedTake | null = null): Pressed => ({ run, take, float: null })

function closed({ current, rehearsal }: Run, now: number): ClosedTake | null {
  if (!current || rehearsal) return null
  const { entry, startedAt, snapshot } = current
  return { ...snapshot, entry, startedAt, endedAt: Math.max(startedAt, now) }
}

function onCurrent(run: Run, change: (current: Current) => Current | RunRefusal): Pressed {
  if (run.state !== 'live') return { refusal: 'notLive' }
  if (!run.current) return { refusal: 'nothingOnAir' }
  const changed = change(run.current)
  return typeof changed === 'string' ? { refusal: changed } : stay({ ...run, current: changed })
}
