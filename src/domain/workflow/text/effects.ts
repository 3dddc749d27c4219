import { isLater } from '../../contract/rfc3339'
import type { Asked } from './asked'
import { holdsOneOf, isAtLastStep } from './conditions'
import type { MoveName, Person, PublicSide, TextState, Work } from './types'

type Effect<Name extends MoveName> = (asked: Asked<Name>) => TextState

const withWork = (text: TextState, work: Partial<Work>): TextState => ({
  ...text,
  work: { ...text.work, ...work },
})

const withPublic = (text: TextState, side: Partial<PublicSide>): TextState => ({
  ...text,
  public: { ...text.public, ...side },
})

/** Who acts. Nobody is refused every move but the clock's, which asks for no name. */
function actor({ by }: Asked): Person {
  if (by === null) throw new Error('nobody acts')
  return by
}

const withName = (names: readonly Person[], name: Person): readonly Person[] =>
  names.includes(name) ? names : [...names, name].sort()

/** The way begins anew, or is over. */
const OFF_THE_WAY = { step: null, approvals: [] } as const

const edited = ({ text, move }: Asked<'edit'>) => ({
  revision: text.work.revision + 1,
  complete: move.complete,
})

/** An edit of what is not approved yet. */
export const writeOn: Effect<'edit'> = (asked) =>
  withWork(asked.text, {
    ...edited(asked),
    writers: withName(asked.text.work.writers, actor(asked)),
  })

/** An edit of an approved text: its author begins anew, another goes back to the first step that is theirs. */
export const reopen: Effect<'edit'> = (asked) => {
  const { rules, text, roles } = asked
  const by = actor(asked)
  const work = { ...edited(asked), writers: [by] }
  if (by === text.work.author) {
    return withWork(text, { ...work, state: 'draft', ...OFF_THE_WAY })
  }
  const own = rules.config.steps.findIndex((one) => holdsOneOf(roles, one.roles))
  // An approved text has one approval for each step, in their order; one that was published elsewhere has none (ADR 0031),
  // and no step is passed over that nobody signed.
  const step = Math.min(own, text.work.approvals.length)
  const approvals = text.work.approvals.slice(0, step)
  return withWork(text, { ...work, state: 'submitted', step, approvals })
}

/** Who submits signs for the words of all others. */
export const submit: Effect<'submit'> = ({ text, by }) =>
  withWork(text, {
    state: 'submitted',
    step: 0,
    approvals: [],
    writers: text.work.writers.filter((writer) => writer === by),
  })

export const withdraw: Effect<'withdraw'> = ({ text }) =>
  withWork(text, { state: 'draft', ...OFF_THE_WAY })

export const reassign: Effect<'reassign'> = ({ text, move }) => withWork(text, { author: move.to })

export const approve: Effect<'approve'> = (asked) => {
  const { rules, text } = asked
  const { revision, step, approvals } = text.work
  const at = step ?? 0
  const id = rules.config.steps[at]?.id ?? ''
  return withWork(text, {
    ...(isAtLastStep(asked) ? { state: 'approved', step: null } : { step: at + 1 }),
    approvals: [...approvals, { step: id, by: actor(asked), revision }],
  })
}

export const returnText: Effect<'return'> = ({ text }) =>
  withWork(text, { state: 'returned', ...OFF_THE_WAY })

/** What was approved and waits for its minute doesn't go out; an older revision that waits does. */
export const returnApproved: Effect<'return'> = (asked) => {
  const { next } = asked.text.public
  const isNext = next?.revision === asked.text.work.revision
  return withPublic(returnText(asked), isNext ? { next: null } : {})
}

export const publish: Effect<'publish'> = ({ text }) =>
  withPublic(text, { published: text.work.revision, next: null })

export const schedule: Effect<'schedule'> = ({ text, move }) =>
  withPublic(text, { next: { revision: text.work.revision, at: move.time } })

export const unschedule: Effect<'unschedule'> = ({ text }) => withPublic(text, { next: null })

export const embargo: Effect<'embargo'> = ({ text, move }) =>
  withPublic(text, { embargoUntil: move.until })

/** The revision that was out, or about to be, needs approval again. */
export const takeDown: Effect<'takeDown'> = ({ text }) => {
  const { state, revision } = text.work
  const { published, next } = text.public
  const wasOut = revision === published || revision === next?.revision
  const work: Partial<Work> =
    state === 'approved' && wasOut ? { state: 'returned', ...OFF_THE_WAY } : {}
  return withPublic(withWork(text, work), { takenDown: true, published: null, next: null })
}

export const reinstate: Effect<'reinstate'> = ({ text }) => withPublic(text, { takenDown: false })

/** What waits goes out at its minute. */
export const tick: Effect<'tick'> = ({ text, move }) => {
  const { next } = text.public
  if (!next || isLater(next.at, move.at)) return text
  return withPublic(text, { published: next.revision, next: null })
}
