import { z } from 'zod'

import { civilDateOf, daysBetween, addDays, isCivilDate } from '@/domain/calendar/civil'

import { MAX_QUERY_LENGTH, parseQuery } from '@/domain/search/query'

import { decodeCursor } from '../cursor'
import { SCHEDULE_STATES } from '../programmeSchemas'
import { GENRES } from '../schemas'
import { decodeSearchCursor } from '../searchCursor'
import {
  ARTICLE_INCLUDES,
  ARTICLE_KEYS,
  LIST_INCLUDES,
  needsWhole,
  selectedKeys,
} from '../selection'
import { MESSAGES } from '../words'

export const MAX_PAGE = 100
export const DEFAULT_PAGE = 20
/** Of a list that holds whole texts. */
export const MAX_WHOLE = 20
/** Of a schedule of all columns. */
const MAX_PROGRAMME_DAYS = 62
const DEFAULT_PROGRAMME_DAYS = 6
const MAX_SPAN_DAYS = 366
const DEFAULT_SPAN_DAYS = 60

const slug = (name: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, MESSAGES.slug(name))
    .max(200, MESSAGES.slug(name))
    .optional()

const page = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, MESSAGES.limit)
    .default(String(DEFAULT_PAGE))
    .transform(Number)
    .meta({ description: `1–${MAX_PAGE}` }),
  cursor: z
    .string()
    .transform((text, context) => {
      const cursor = decodeCursor(text)
      if (!cursor) context.addIssue({ code: 'custom', message: MESSAGES.cursor })
      return cursor ?? z.NEVER
    })
    .optional()
    .meta({ description: 'nextCursor of the page before' }),
}

const date = (name: string) =>
  z.string().refine(isCivilDate, MESSAGES.date(name)).optional().meta({ format: 'date' })

const topicCode = z
  .string()
  .min(1, MESSAGES.topic)
  .max(20, MESSAGES.topic)
  .optional()
  .meta({ description: 'Code of a topic' })

export const noQuery = z.strictObject({})

const ofColumn = { column: slug('column').meta({ description: 'Slug of a column' }) }
const ofOutlet = { outlet: slug('outlet').meta({ description: 'Slug of an outlet' }) }

/** Some of a fixed list of names, apart by commas. */
const names = <Name extends string>(parameter: string, known: readonly Name[]) =>
  z
    .string()
    .transform((text, context) => {
      const given = text.split(',')
      if (given.every((one) => (known as readonly string[]).includes(one))) return given as Name[]
      context.addIssue({ code: 'custom', message: MESSAGES.names(parameter, known) })
      return z.NEVER
    })
    .optional()
    .meta({ description: `Some of ${known.join(', ')}, apart by commas` })

const days = {
  from: date('from').meta({ description: 'First day' }),
  to: date('to').meta({ description: 'Last day' }),
}
const ISSUE = /^((?:19|2\d)\d\d)-([1-9]\d{0,4})$/

export const articlesQuery = z
  .strictObject({
    ...ofColumn,
    topic: topicCode,
    ...ofOutlet,
    genre: z.enum(GENRES, MESSAGES.genre(GENRES)).optional().meta({ description: 'Its genre' }),
    issue: z
      .string()
      .regex(ISSUE, MESSAGES.issue)
      .optional()
      .meta({ description: 'Year and number of an issue of the column, as 2026-12' }),
    person: z
      .string()
      .trim()
      .min(1, MESSAGES.person)
      .max(120, MESSAGES.person)
      .optional()
      .meta({ description: 'A name under the text, written out' }),
    corrected: z
      .enum(['true', 'false'], MESSAGES.corrected)
      .transform((text) => text === 'true')
      .optional()
      .meta({ description: 'Whether a correction of it is public' }),
    ...days,
    fields: names('fields', ARTICLE_KEYS),
    include: names('include', LIST_INCLUDES),
    ...page,
  })
  .superRefine((asked, context) => {
    inOrder(asked, context)
    if (asked.issue && !asked.column) {
      context.addIssue({ code: 'custom', path: ['issue'], message: MESSAGES.issueWithoutColumn })
    }
    const keys = selectedKeys(asked, 'list')
    if (keys && needsWhole(keys) && asked.limit > MAX_WHOLE) {
      context.addIssue({ code: 'custom', path: ['limit'], message: MESSAGES.limitOfWhole })
    }
  })

export const articleQuery = z.strictObject({
  fields: names('fields', ARTICLE_KEYS),
  include: names('include', ARTICLE_INCLUDES),
})

/** The year and number by which an issue is asked for. */
export function issueOf(text: string): { year: number; number: number } | null {
  const [, year, number] = ISSUE.exec(text) ?? []
  return year && number ? { year: Number(year), number: Number(number) } : null
}

export const searchQuery = z
  .strictObject({
    q: z
      .string(MESSAGES.query)
      .max(MAX_QUERY_LENGTH, MESSAGES.queryLength)
      .refine((typed) => parseQuery(typed).length > 0, MESSAGES.query)
      .meta({
        description:
          'Words that a text has, accents aside; "in quotes" together, word* as a beginning',
      }),
    outlet: slug('outlet').meta({ description: 'Slug of an outlet' }),
    column: slug('column').meta({ description: 'Slug of a column' }),
    topic: topicCode,
    genre: z.enum(GENRES, MESSAGES.genre(GENRES)).optional().meta({ description: 'Genre' }),
    from: date('from').meta({ description: 'Published from this day on' }),
    to: date('to').meta({ description: 'Published until this day' }),
    limit: page.limit,
    cursor: z
      .string()
      .transform((text, context) => {
        const cursor = decodeSearchCursor(text)
        if (!cursor) context.addIssue({ code: 'custom', message: MESSAGES.cursor })
        return cursor ?? z.NEVER
      })
      .optional()
      .meta({ description: 'nextCursor of the page before' }),
  })
  .superRefine(({ from, to }, context) => {
    if (from && to && isCivilDate(from) && isCivilDate(to) && to < from) {
      context.addIssue({ code: 'custom', path: ['to'], message: MESSAGES.dateOrder })
    }
  })

export const correctionsQuery = z.strictObject({
  outlet: slug('outlet').meta({ description: 'Slug of an outlet' }),
  ...page,
})

export const changesQuery = z.strictObject({
  after: z
    .string()
    .regex(/^(0|[1-9]\d{0,14})$/, MESSAGES.after)
    .default('0')
    .transform(Number)
    .meta({ description: 'The number after which to go on: next of the answer before' }),
  ...ofOutlet,
  limit: page.limit,
  wait: z
    .string()
    .regex(/^(\d|1\d|2[0-5])$/, MESSAGES.wait)
    .default('0')
    .transform(Number)
    .meta({ description: 'Seconds to wait for a change while there is none, 0–25' }),
})

export const columnsQuery = z.strictObject({
  outlet: slug('outlet').meta({ description: 'Slug of an outlet' }),
})

export const issuesQuery = z.strictObject({
  year: z
    .string()
    .regex(/^(19|2\d)\d\d$/, MESSAGES.year)
    .transform(Number)
    .optional()
    .meta({ description: 'Year in which they aired' }),
  ...page,
})

export const allIssuesQuery = z
  .strictObject({ ...ofColumn, ...ofOutlet, ...days, ...page })
  .superRefine(inOrder)

export const scheduleQuery = z
  .strictObject({
    from: date('from').meta({ description: 'First day; today when left out' }),
    to: date('to').meta({
      description: `Last day; ${DEFAULT_SPAN_DAYS} days later when left out, ${MAX_SPAN_DAYS} at most`,
    }),
  })
  .superRefine((asked, context) => inSpan(asked, context, MAX_SPAN_DAYS))

export const programmeQuery = z
  .strictObject({
    ...ofColumn,
    ...ofOutlet,
    state: names('state', SCHEDULE_STATES),
    from: date('from').meta({ description: 'First day; today when left out' }),
    to: date('to').meta({
      description: `Last day; ${DEFAULT_PROGRAMME_DAYS} days later when left out, ${MAX_PROGRAMME_DAYS} at most`,
    }),
  })
  .superRefine((asked, context) => inSpan(asked, context, MAX_PROGRAMME_DAYS))

export const peopleQuery = z.strictObject(ofOutlet)

export const complianceQuery = z.strictObject({
  year: z
    .string()
    .regex(/^(19|2\d)\d\d$/, MESSAGES.year)
    .transform(Number)
    .optional()
    .meta({ description: 'This year when left out' }),
})

type Days = { from?: string; to?: string }
type Context = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }

function inOrder({ from, to }: Days, context: Context): void {
  if (!from || !to || !isCivilDate(from) || !isCivilDate(to) || from <= to) return
  context.addIssue({ code: 'custom', path: ['to'], message: MESSAGES.dateOrder })
}

function inSpan({ from, to }: Days, context: Context, most: number): void {
  if (!from || !to || !isCivilDate(from) || !isCivilDate(to)) return
  if (to < from) return inOrder({ from, to }, context)
  if (daysBetween(from, to) <= most) return
  context.addIssue({ code: 'custom', path: ['to'], message: MESSAGES.dateSpan(most) })
}

/** The days a schedule is asked for; the check of two given days is the schema's. */
export function scheduleSpan(
  { from, to }: { from?: string; to?: string },
  now: Date,
): { from: string; to: string } {
  const first = from ?? earlier(civilDateOf(now.getTime()), to)
  const last = to ?? addDays(first, DEFAULT_SPAN_DAYS)
  const longest = addDays(first, MAX_SPAN_DAYS)
  return { from: first, to: last < longest ? last : longest }
}

/** So of all columns: a week unless said. */
export function programmeSpan({ from, to }: Days, now: Date): { from: string; to: string } {
  const first = from ?? earlier(civilDateOf(now.getTime()), to)
  const last = to ?? addDays(first, DEFAULT_PROGRAMME_DAYS)
  const longest = addDays(first, MAX_PROGRAMME_DAYS)
  return { from: first, to: last < longest ? last : longest }
}

const earlier = (one: string, other: string | undefined) => (other && other < one ? other : one)
