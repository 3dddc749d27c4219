import {
  amount,
  check,
  listOf,
  listWithIds,
  objectOf,
  orNull,
  recordOf,
  text,
  wholeNumber,
  type Breach,
  type Check,
} from '../contract/shape'
import {
  airingFields,
  date,
  inOrder,
  instant,
  issueFields,
  obligation,
  suspension,
  zone,
} from '../obligation/ledger/parse'
import { strangerBreach } from './strangers'
import { circleBreach } from './topicTree'
import type { ReportFacts, Topic, Weights } from './types'

/** Facts that keep the contract, or the path of the first value that breaks it (`items[3].publishedAt`) and how. */
export type ParsedReportFacts =
  | { readonly ok: true; readonly facts: ReportFacts }
  | { readonly ok: false; readonly path: string; readonly message: string }

const codes = listOf(text)

const range = objectOf({ name: text, from: date, to: date }, inOrder('from', 'to'))

const column = objectOf({ id: text, outlet: text, lateAfterMinutes: amount, graceHours: amount })

const someColumn = objectOf({
  columns: check((value) => Array.isArray(value) && value.length > 0, 'no column'),
})

const topics: Check = (value) =>
  listWithIds(objectOf({ code: text, parent: orNull(text) }), 'code')(value) ??
  circleBreach(value as Topic[])

const issue = objectOf({ ...issueFields, topics: codes })

const airing = objectOf({
  ...airingFields,
  seconds: orNull(wholeNumber),
  confirmedAt: orNull(instant),
})

const item = objectOf({
  id: text,
  outlet: text,
  genre: text,
  topics: codes,
  publishedAt: instant,
  takenDownAt: orNull(instant),
})

const activity = objectOf(
  {
    id: text,
    kind: text,
    doneOn: orNull(date),
    recordedAt: orNull(instant),
    topics: codes,
    quantities: recordOf(orNull(wholeNumber)),
  },
  ({ doneOn, recordedAt }) =>
    doneOn !== null && recordedAt === null
      ? { path: '.recordedAt', message: 'not an instant, though doneOn is given' }
      : undefined,
)

const weights = objectOf(
  { complete: wholeNumber, onTime: wholeNumber, coverage: wholeNumber },
  (fields): Breach | undefined => {
    const { complete, onTime, coverage } = fields as Weights
    const sum = complete + onTime + coverage
    return sum === 100 ? undefined : { path: '', message: `of sum ${sum}, not 100` }
  },
)

const facts = objectOf(
  {
    cutOff: instant,
    zone,
    ranges: listWithIds(range, 'name'),
    outlets: listWithIds(objectOf({ id: text })),
    columns: listWithIds(column),
    topics,
    obligations: listWithIds((value) => obligation(value) ?? someColumn(value)),
    issues: listWithIds(issue),
    airings: listWithIds(airing),
    suspensions: listOf(suspension),
    items: listWithIds(item),
    activities: listWithIds(activity),
    weights: orNull(weights),
  },
  (fields) => strangerBreach(fields as unknown as ReportFacts),
)

/**
 * Checks facts of unknown origin against the contract (report.md, Contract), field by field in its order, then what
 * they refer to, and returns them as they came. The path of the facts themselves is `$`.
 */
export function parseReportFacts(value: unknown): ParsedReportFacts {
  const breach = facts(value)
  if (!breach) return { ok: true, facts: value as ReportFacts }
  return { ok: false, path: breach.path.replace(/^\./, '') || '$', message: breach.message }
}
