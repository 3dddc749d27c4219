import { z } from 'zod'

import { civilDateOf, daysBetween, addDays, isCivilDate } from '@/domain/calendar/civil'

import { MAX_QUERY_LENGTH, parseQuery } from '@/domain/search/query'

import { decodeCursor } from '../cursor'
import { decodeSearchCursor } from '../searchCursor'
import { GENRES } from '../schemas'
import { MESSAGES } from '../words'

export const MAX_PAGE = 100
export const DEFAULT_PAGE = 20
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

export const articlesQuery = z.strictObject({
  column: slug('column').meta({ description: 'Slug of a column' }),
  topic: topicCode,
  outlet: slug('outlet').meta({ description: 'Slug of an outlet' }),
  ...page,
})

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
  outlet: slug('outlet').meta({ description: 'Slug of an outlet' }),
  limit: page.limit,
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

export const scheduleQuery = z
  .strictObject({
    from: date('from').meta({ description: 'First day; today when left out' }),
    to: date('to').meta({
      description: `Last day; ${DEFAULT_SPAN_DAYS} days later when left out, ${MAX_SPAN_DAYS} at most`,
    }),
  })
  .superRefine(({ from, to }, context) => {
    if (!from || !to || !isCivilDate(from) || !isCivilDate(to)) return
    const message =
      to < from
        ? MESSAGES.dateOrder
        : daysBetween(from, to) > MAX_SPAN_DAYS
          ? MESSAGES.dateSpan
          : null
    if (message) context.addIssue({ code: 'custom', path: ['to'], message })
  })

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

const earlier = (one: string, other: string | undefined) => (other && other < one ? other : one)
