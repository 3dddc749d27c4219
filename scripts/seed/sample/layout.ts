import { addDays, type CivilDate, civilDateOf, instantAt } from '@/domain/calendar/civil'
import type { Holiday } from '@/domain/calendar/holidays'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import type { ColumnKey } from './columns'
import type { SampleAiring, SampleIssue } from './issues'
import { type SampleObligation, sampleObligations } from './obligations'
import { placeArticles, type Publication, type SampleArticle } from './publications'
import { type Slot, slotsOf } from './slots'
import { monthAt, sampleSpan, type Span } from './span'
import { SUSPENDED, type Story, storyOf } from './stories'
import { topicOf } from './topics'

export type SampleYear = {
  span: Span
  obligations: readonly SampleObligation[]
  /** By planned time. */
  issues: readonly SampleIssue[]
  suspension: { column: ColumnKey; from: CivilDate; to: CivilDate }
  /** By time: the articles that are published, each with its issue, if it was planned. */
  publications: readonly Publication[]
}

const MINUTE = 60_000
/** How long after its slot somebody has confirmed an issue. */
const CONFIRMED_AFTER = 60 * MINUTE
const LATE_BY = 95 * MINUTE

type Query = {
  /** Epoch milliseconds: the sample looks as it would at that moment. */
  now: number
  holidays: readonly Pick<Holiday, 'date' | 'kind'>[]
  /** The articles to publish, newest first. */
  articles: readonly SampleArticle[]
}

/**
 * The sample year as seen from `now`: what was planned in it, what went out, what went wrong. The same moment gives
 * the same year; whatever the moment, every state of the ledger occurs (layout.test.ts).
 */
export function sampleYear({ now, holidays, articles }: Query): SampleYear {
  const today = civilDateOf(now)
  const span = sampleSpan(today)
  const suspended = monthAt(today, -SUSPENDED.monthsBack)
  const slots = slotsOf({ span, holidays })
  const planned = slots.map((slot) => issueOf({ slot, today, now, suspended }))
  const makeUps = planned
    .filter(({ story }) => story === 'madeUp')
    .map((missed) => makeUpOf(missed, today, now))
  const publications = placeArticles({ now, articles, issues: planned })
  const articleOf = new Map(publications.map(({ issue, article }) => [issue, article]))
  const issues = [...planned, ...makeUps]
    .map((issue) => withArticle(issue, articleOf.get(issue.key) ?? null))
    .sort((a, b) => a.plannedAt - b.plannedAt || (a.key < b.key ? -1 : 1))
  return {
    span,
    obligations: sampleObligations(span),
    issues,
    suspension: { column: SUSPENDED.column, from: suspended.from, to: suspended.to },
    publications,
  }
}

function issueOf({
  slot,
  today,
  now,
  suspended,
}: {
  slot: Slot
  today: CivilDate
  now: number
  suspended: { from: CivilDate; to: CivilDate }
}): SampleIssue {
  const { column, originalDate, plannedAt, date } = slot
  const key = `${column}@${originalDate}`
  const story = storyOf({ column, slot: slot.index, monthsBack: monthsBetween(date, today) })
  const isSuspended = column === SUSPENDED.column && suspended.from <= date && date <= suspended.to
  const isPast = plannedAt + CONFIRMED_AFTER <= now
  const topic = topicOf({ column, ordinal: slot.ordinal })
  return {
    key,
    column,
    slotDate: originalDate,
    plannedAt,
    title: column === 'page' ? `Chuyên trang tuần từ ${formatDatePadded(date)}` : topic.issueTitle,
    topic: topic.code,
    story,
    makesUp: null,
    airings: isPast && !isSuspended ? airingsOf({ key, slot, story, now }) : [],
    article: null,
  }
}

function airingsOf({
  key,
  slot,
  story,
  now,
}: {
  key: string
  slot: Slot
  story: Story | null
  now: number
}): SampleAiring[] {
  if (story === 'missed' || story === 'madeUp' || story === 'waived' || story === 'cancelled')
    return []
  const delay = story === 'late' ? LATE_BY : (3 + (slot.ordinal % 5) * 4) * 1000
  const startedAt = slot.plannedAt + delay
  const seconds = slot.minutes === 0 ? null : slot.minutes * 60 + (slot.ordinal % 7) * 3 - 9
  const first: SampleAiring = {
    key: `${key}#1`,
    startedAt,
    seconds,
    kind: story === 'relayed' ? 'relay' : 'first',
    confirmed: story !== 'unconfirmed',
  }
  const repeatAt = instantAt(addDays(slot.date, 1), '06:30')
  const isRepeated = slot.column === 'tv' && repeatAt + CONFIRMED_AFTER <= now
  return isRepeated
    ? [first, { ...first, key: `${key}#2`, startedAt: repeatAt, kind: 'repeat' }]
    : [first]
}

/** An issue for a missed one, on the first Tuesday of the next month. */
function makeUpOf(missed: SampleIssue, today: CivilDate, now: number): SampleIssue {
  const month = monthAt(today, -monthsBetween(civilDateOf(missed.plannedAt), today) + 1)
  const tuesday = [0, 1, 2, 3, 4, 5, 6]
    .map((days) => addDays(month.from, days))
    .find((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 2)
  const plannedAt = instantAt(tuesday ?? month.from, '19:45')
  const key = `${missed.key}+bu`
  return {
    ...missed,
    key,
    slotDate: null,
    plannedAt,
    title: `${missed.title} (phát bù)`,
    story: null,
    makesUp: missed.key,
    airings:
      plannedAt + CONFIRMED_AFTER <= now
        ? [
            {
              key: `${key}#1`,
              startedAt: plannedAt + 4000,
              seconds: 903,
              kind: 'first',
              confirmed: true,
            },
          ]
        : [],
  }
}

/** An issue whose article is published: publishing it is its airing (ADR 0010). */
function withArticle(issue: SampleIssue, article: string | null): SampleIssue {
  return article === null ? issue : { ...issue, article, airings: [] }
}

/** Months from the one of a date to the one of a later date; negative for a date to come. */
function monthsBetween(date: CivilDate, later: CivilDate): number {
  const ordinal = (day: CivilDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return ordinal(later) - ordinal(date)
}
