import { z } from 'zod'

import {
  airedIssue,
  articleSummary,
  broadcast,
  civilDate,
  columnReference,
  instant,
  named,
  nextCursor,
  thingId,
  topic,
} from './schemas'

export const frontText = named(
  'FrontText',
  z.strictObject({
    article: articleSummary,
    pinnedUntil: instant.nullable().describe('Null for one that stands here by its newness'),
  }),
)
export const frontPage = named(
  'FrontPage',
  z.strictObject({ items: z.array(frontText).describe('The first leads') }),
)

export const topicList = named('TopicList', z.strictObject({ items: z.array(topic) }))

export const issueDetail = named(
  'IssueDetail',
  airedIssue.extend({
    column: columnReference.nullable(),
    isMakeUp: z.boolean().describe('Aired in place of one that was missed'),
  }),
)

export const issueDetailPage = named(
  'IssueDetailPage',
  z.strictObject({ items: z.array(issueDetail), nextCursor }),
)

export const recording = named(
  'Recording',
  z.strictObject({
    media: z
      .strictObject({
        kind: z.enum(['audio', 'video']),
        mediaType: z.string(),
        bytes: z.int(),
        url: z.string(),
      })
      .nullable()
      .describe('A recording of our own'),
    link: z.string().nullable().describe('Where it can be heard or seen elsewhere'),
    parts: z
      .array(z.strictObject({ title: z.string(), startedAt: instant, seconds: z.int() }))
      .describe('What aired when, in order'),
  }),
)

/** What becomes of what stands in a schedule, as far as the public is told. */
export const SCHEDULE_STATES = ['planned', 'aired', 'madeUp'] as const
export type ScheduleState = (typeof SCHEDULE_STATES)[number]

export const scheduleEntry = named(
  'ScheduleEntry',
  broadcast.extend({
    plannedAt: instant.nullable().describe('Null once it aired'),
    airedAt: instant.nullable(),
    state: z
      .enum(SCHEDULE_STATES)
      .describe('To come; aired; aired in place of one that was missed'),
  }),
)

export const programme = named(
  'Programme',
  z.strictObject({ from: civilDate, to: civilDate, items: z.array(scheduleEntry) }),
)

export const person = named(
  'Person',
  z.strictObject({
    id: thingId,
    name: z.string().describe('As it stands under texts: a pen name, or a name'),
    latestAt: instant.describe('When the newest public text that bears it was published'),
  }),
)
export const personList = named('PersonList', z.strictObject({ items: z.array(person) }))

const sums = z.strictObject({
  due: z.int(),
  onTime: z.int(),
  late: z.int(),
  madeUp: z.int(),
  waived: z.int(),
  excused: z.int(),
  missed: z.int().describe('Known to be missed; what is not confirmed yet is pending'),
  pending: z.int(),
})

export const compliance = named(
  'Compliance',
  z.strictObject({
    outlet: z.string().describe('Slug'),
    year: z.int(),
    asOf: instant,
    periods: z
      .array(
        sums.extend({
          period: z.string().describe('2026-W07, 2026-01, 2026-Q1, 2026-H1 or 2026'),
          from: civilDate,
          to: civilDate,
          obligations: z.int().describe('How many of them are summed'),
        }),
      )
      .describe(
        'Civil periods that have begun; each is judged by itself, none makes up for another',
      ),
  }),
)

export type FrontTextView = z.infer<typeof frontText>
export type RecordingView = z.infer<typeof recording>
export type IssueDetailView = z.infer<typeof issueDetail>
export type ScheduleEntryView = z.infer<typeof scheduleEntry>
export type PersonView = z.infer<typeof person>
export type ComplianceView = z.infer<typeof compliance>
