import type { Fact } from './countedBy'
import { type CountedSlug, isCountedSlug } from '@/domain/report/countedSlugs'

/** A line of the log as far as it says whether a figure would come out otherwise now. */
export type LoggedChange = {
  action: string
  subjectCollection?: string | null
  subjectId?: string | null
  before?: unknown
  after?: unknown
}

type Counts = {
  /** Fields by which figures differ. */
  fields: readonly string[]
  /** Moves that change what is counted without naming a field. */
  actions?: readonly string[]
  /** Fields that name another counted row whose fate this one decides. */
  decides?: Readonly<Record<string, CountedSlug>>
}

/** What of each kind of fact the figures are made of (report.md). Columns, kinds and topics are counted by what they hold. */
const COUNTS: Partial<Record<CountedSlug, Counts>> = {
  issues: {
    fields: ['plannedAt', 'cancelled', 'waiver', 'makesUp', 'topics'],
    decides: { makesUp: 'issues' },
  },
  airings: {
    fields: ['issue', 'startedAt', 'seconds', 'kind', 'confirmed', 'rejected', 'replaces'],
    decides: { issue: 'issues', replaces: 'airings' },
  },
  articles: {
    fields: [],
    actions: ['publish', 'takeDown', 'reinstate', 'embargo', 'place', 'trash', 'untrash'].map(
      (move) => `article.${move}`,
    ),
  },
  obligations: {
    fields: [
      ...['outlet', 'columns', 'measureKind', 'count', 'days', 'period', 'proration'],
      ...['minimumSeconds', 'lateAfterMinutes', 'graceHours', 'validFrom', 'validTo'],
    ],
  },
  activities: { fields: ['outlet', 'kind', 'doneOn', 'quantities', 'topics'] },
}

/**
 * The facts of which a line of the log says that figures made of them would differ; none of one that was refused, or that
 * touches only what no figure is made of, such as a title that is saved every few seconds.
 */
export function factsChangedBy({ action, subjectCollection, subjectId, ...logged }: LoggedChange) {
  const kind = subjectCollection ?? ''
  if (action === 'refused' || !subjectId || !isCountedSlug(kind)) return []
  const counts = COUNTS[kind]
  if (!counts) return []
  const [before, after] = [valuesOf(logged.before), valuesOf(logged.after)]
  const isChanged =
    counts.actions?.includes(action) || counts.fields.some((field) => field in after)
  if (!isChanged) return []
  const decided = Object.entries(counts.decides ?? {}).flatMap(([field, of]) =>
    [before[field], after[field]].flatMap((id): Fact[] =>
      typeof id === 'string' ? [{ kind: of, id }] : [],
    ),
  )
  return [{ kind, id: subjectId }, ...decided]
}

const valuesOf = (value: unknown) => (value ?? {}) as Record<string, unknown>
