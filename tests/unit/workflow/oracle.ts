import { Temporal } from 'temporal-polyfill'
import type { MoveResult } from '../../../src/domain/workflow/text/play'
import type { TextScript } from '../../../src/domain/workflow/text/script'
import type { PublicSide, RefusalCode, Work } from '../../../src/domain/workflow/text/types'

/**
 * The words of workflow.md again, one branch per row, with no thought of shape and nothing shared with what it is to
 * check: the two agree on random scripts, or one of them misread.
 */

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
export type JudgedMove = { [field: string]: unknown; move: string; at: string }

/** Unicode White_Space, written out. */
const BLANKS = '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007'
const MORE_BLANKS = '\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'

/** Asked for the same instant again and again, of which the library makes heavy work. */
function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? make(text)
    known.set(text, value)
    return value
  }
}

const ns = remembered((text) => Temporal.Instant.from(text).epochNanoseconds)
const dayOf = remembered((atAndZone) => {
  const [at = '', zone = ''] = atAndZone.split(' ')
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
})
const isBlank = (reason: unknown) =>
  typeof reason !== 'string' || [...reason].every((c) => (BLANKS + MORE_BLANKS).includes(c))

export const isSeen = (side: PublicSide, at: string): boolean =>
  side.published !== null &&
  !side.takenDown &&
  (side.embargoUntil === null || ns(side.embargoUntil) <= ns(at))

export function heldRoles(script: TextScript, by: unknown, at: string): string[] {
  if (!Object.keys(script.people).some((name) => name === by)) return []
  const day = () => dayOf(`${at} ${script.zone}`)
  const standsInFor = script.delegations.filter(
    ({ to, start, end }) =>
      to === by &&
      Temporal.PlainDate.compare(Temporal.PlainDate.from(start), day()) !== 1 &&
      Temporal.PlainDate.compare(Temporal.PlainDate.from(end), day()) !== -1,
  )
  return [String(by), ...standsInFor.map(({ from }) => from)].flatMap(
    (name) => script.people[name] ?? [],
  )
}

export function oracle(script: TextScript): MoveResult[] {
  const work: Mutable<Work> = {
    author: script.author,
    state: 'draft',
    step: null,
    revision: 1,
    complete: script.complete,
    writers: [],
    approvals: [],
  }
  const side: Mutable<PublicSide> = {
    published: null,
    next: null,
    takenDown: false,
    embargoUntil: null,
  }
  return script.moves.map((asked) => {
    const code = judge({ script, work, side, asked: asked as JudgedMove })
    if (code !== null) return { ok: false, code }
    const visible = isSeen(side, asked.at)
    return { ok: true, work: { ...work }, public: { ...side }, visible }
  })
}

type Case = {
  script: TextScript
  work: Mutable<Work>
  side: Mutable<PublicSide>
  asked: JudgedMove
}

/** Does the move to `work` and `side`, whose lists it replaces, never changes; or says why not. */
export function judge({ script, work, side, asked }: Case): RefusalCode | null {
  const { steps, editors, publishers, takers, distinct } = script.config
  const { move, at, seen, reason } = asked
  const roles = heldRoles(script, asked.by, at)
  const by = asked.by as string
  const has = (wanted: readonly string[] | undefined) => roles.some((r) => wanted?.includes(r))
  const isAuthor = by === work.author
  const { state } = work
  const isDraft = state === 'draft' || state === 'returned'
  const isLast = work.step === steps.length - 1
  const asksRoles = work.step === null ? [] : steps[work.step]?.roles
  const clear = () => {
    work.step = null
    work.approvals = []
  }
  switch (move) {
    case 'edit': {
      if (isDraft && !isAuthor && !has(editors)) return 'wrongRole'
      if (state === 'submitted' && !has(asksRoles)) return 'wrongRole'
      if (state === 'approved' && !isAuthor && !steps.some((s) => has(s.roles))) return 'wrongRole'
      if (seen !== work.revision) return 'revisionChanged'
      work.revision += 1
      work.complete = asked.complete as boolean
      if (state !== 'approved') {
        work.writers = [...new Set(work.writers).add(by)].sort((a, b) => (a < b ? -1 : 1))
        return null
      }
      work.writers = [by]
      if (isAuthor) {
        work.state = 'draft'
        clear()
        return null
      }
      work.state = 'submitted'
      work.step = steps.indexOf(steps.filter((s) => has(s.roles))[0]!)
      const kept = steps.slice(0, work.step).map(({ id }) => id)
      work.approvals = work.approvals.filter(({ step }) => kept.includes(step))
      return null
    }
    case 'submit':
      if (!isDraft) return 'wrongState'
      if (!isAuthor && !has(editors)) return 'wrongRole'
      if (seen !== work.revision) return 'revisionChanged'
      if (!work.complete) return 'incomplete'
      work.state = 'submitted'
      clear()
      work.step = 0
      work.writers = work.writers.includes(by) ? [by] : []
      return null
    case 'withdraw':
      if (state !== 'submitted') return 'wrongState'
      if (!isAuthor) return 'wrongRole'
      work.state = 'draft'
      clear()
      return null
    case 'reassign':
      if (!isDraft) return 'wrongState'
      if (!isAuthor && !has(editors)) return 'wrongRole'
      if (!Object.keys(script.people).includes(asked.to as string)) return 'unknownPerson'
      work.author = asked.to as string
      return null
    case 'approve':
      if (state !== 'submitted') return 'wrongState'
      if (!has(asksRoles)) return 'wrongRole'
      if (seen !== work.revision) return 'revisionChanged'
      if (!work.complete) return 'incomplete'
      if (isAuthor) return 'ownWork'
      if (isLast && work.writers.includes(by)) return 'ownWork'
      if (distinct && work.approvals.some((approval) => approval.by === by)) return 'sameApprover'
      work.approvals = [
        ...work.approvals,
        { step: steps[work.step!]!.id, by, revision: work.revision },
      ]
      if (isLast) work.state = 'approved'
      work.step = isLast ? null : work.step! + 1
      return null
    case 'return':
      if (state !== 'submitted' && state !== 'approved') return 'wrongState'
      if (!has(state === 'approved' ? steps[steps.length - 1]!.roles : asksRoles))
        return 'wrongRole'
      if (isBlank(reason)) return 'reasonMissing'
      work.state = 'returned'
      clear()
      if (state === 'approved' && side.next?.revision === work.revision) side.next = null
      return null
    case 'publish':
    case 'schedule':
      if (state !== 'approved') return 'wrongState'
      if (!has(publishers)) return 'wrongRole'
      if (side.takenDown) return 'takenDown'
      if (seen !== work.revision) return 'revisionChanged'
      if (move === 'schedule' && ns(asked.time as string) <= ns(at)) return 'pastTime'
      if (move === 'publish') side.published = work.revision
      side.next = move === 'publish' ? null : { revision: work.revision, at: asked.time as string }
      return null
    case 'unschedule':
      if (side.next === null) return 'wrongState'
      if (!has(publishers)) return 'wrongRole'
      side.next = null
      return null
    case 'embargo': {
      const hides = isSeen(side, at) && asked.until !== null && ns(asked.until as string) > ns(at)
      if (!has(hides ? takers : publishers)) return 'wrongRole'
      if (hides && isBlank(reason)) return 'reasonMissing'
      side.embargoUntil = asked.until as string | null
      return null
    }
    case 'takeDown':
      if (side.takenDown || (side.published === null && side.next === null)) return 'wrongState'
      if (!has(takers)) return 'wrongRole'
      if (isBlank(reason)) return 'reasonMissing'
      if (state === 'approved' && [side.published, side.next?.revision].includes(work.revision)) {
        work.state = 'returned'
        clear()
      }
      side.takenDown = true
      side.published = null
      side.next = null
      return null
    case 'reinstate':
      if (!side.takenDown) return 'wrongState'
      if (!has(takers)) return 'wrongRole'
      if (isBlank(reason)) return 'reasonMissing'
      side.takenDown = false
      return null
    case 'tick':
      if (side.next !== null && ns(side.next.at) <= ns(at)) {
        side.published = side.next.revision
        side.next = null
      }
      return null
    default:
      return 'unknownMove'
  }
}
