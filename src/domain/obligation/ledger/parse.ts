import { isCivilDate } from '../../calendar/civil'
import { PERIOD_KINDS } from '../../calendar/periods'
import { parseInstant } from '../../contract/instants'
import {
  amount,
  listOf,
  listWithIds,
  objectOf,
  oneOf,
  orNull,
  text,
  textThat,
  wholeNumber,
  yesOrNo,
  type Check,
  type Fields,
} from '../../contract/shape'
import { isZone } from '../../contract/zone'
import { AIRING_KINDS, PRORATIONS, type Facts } from './types'

/** Facts that keep the contract, or the path of the first value that breaks it (`issues[3].plannedAt`) and how. */
export type ParsedFacts =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly path: string; readonly message: string }

export const instant = textThat((value) => parseInstant(value) !== undefined, 'not an instant')
export const date = textThat(isCivilDate, 'not a date')
export const zone = textThat(isZone, 'not a time zone')

/** Two dates in order, or the second open; both have been checked to be dates. */
export const inOrder = (first: string, last: string) => (fields: Fields) =>
  typeof fields[last] === 'string' && String(fields[last]) < String(fields[first])
    ? { path: `.${last}`, message: `before ${first}` }
    : undefined

const MEASURES: Readonly<Record<string, Check>> = {
  count: objectOf({ count: wholeNumber }),
  freshness: objectOf({ days: wholeNumber }),
}

const anyMeasure = objectOf({ kind: oneOf(Object.keys(MEASURES)) })

const measure: Check = (value) => {
  const breach = anyMeasure(value)
  return breach ?? MEASURES[(value as { kind: string }).kind]?.(value)
}

export const obligation = objectOf(
  {
    id: text,
    columns: listOf(text),
    measure,
    period: oneOf(PERIOD_KINDS),
    validFrom: date,
    validTo: orNull(date),
    proration: oneOf(PRORATIONS),
    minimumSeconds: orNull(amount),
    lateAfterMinutes: amount,
    graceHours: amount,
  },
  inOrder('validFrom', 'validTo'),
)

/** What an issue has in every contract. */
export const issueFields = {
  id: text,
  column: text,
  plannedAt: orNull(instant),
  cancelled: yesOrNo,
  waived: yesOrNo,
  makesUp: orNull(text),
}

/** What an airing has in every contract; that it is confirmed is said in each its own way. */
export const airingFields = {
  id: text,
  issue: text,
  startedAt: instant,
  seconds: orNull(amount),
  kind: oneOf(AIRING_KINDS),
}

const airing = objectOf({ ...airingFields, confirmed: yesOrNo })

export const suspension = objectOf(
  { columns: listOf(text), from: date, to: date },
  inOrder('from', 'to'),
)

const facts = objectOf(
  {
    now: instant,
    zone,
    from: date,
    until: date,
    obligations: listWithIds(obligation),
    issues: listWithIds(objectOf(issueFields)),
    airings: listWithIds(airing),
    suspensions: listOf(suspension),
  },
  inOrder('from', 'until'),
)

/**
 * Checks facts of unknown origin against the contract (ledger.md, Contract), field by field in its order, and returns
 * them as they came. The path of the facts themselves is `$`.
 *
 * References are not breaches: the rule has an answer for a make-up of an issue that does not exist (it is ordinary),
 * and an airing of an unknown issue is no obligation's. Ids used twice are, for the rows would depend on order.
 */
export function parseFacts(value: unknown): ParsedFacts {
  const breach = facts(value)
  if (!breach) return { ok: true, facts: value as Facts }
  return { ok: false, path: breach.path.replace(/^\./, '') || '$', message: breach.message }
}
