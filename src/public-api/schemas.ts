import { z } from 'zod'

import { WORK_KINDS } from '@/domain/credit/types'
import { CHANGE_KINDS, type ChangeKind, THING_TYPES } from '@/domain/changes/kinds'

/** The shapes that leave, as one source for the views' types, the contract tests and the OpenAPI document. */
export const schemas = z.registry<{ id: string }>()

export const instant = z.iso.datetime({ precision: 3 }).describe('UTC')
export const thingId = z
  .string()
  .describe('Stays whatever its address becomes; the same as in /changes')
export const civilDate = z.iso.date().describe('Civil date in Asia/Ho_Chi_Minh')

export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  schemas.add(schema, { id })
  return schema
}

export const GENRES = [
  ...(['news', 'article', 'reportage', 'interview', 'talk'] as const),
  ...(['commentary', 'photo', 'graphic', 'clip', 'correction'] as const),
] as const

export const PICTURE_SIZES = ['thumbnail', 'card', 'share', 'wide', 'original'] as const

export const pictureFile = named(
  'PictureFile',
  z.strictObject({
    url: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
  }),
)

export const picture = named(
  'Picture',
  z.strictObject({
    id: z.string(),
    alt: z.string(),
    caption: z.string().nullable(),
    credit: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    sizes: z.partialRecord(z.enum(PICTURE_SIZES), pictureFile),
  }),
)

export const textFile = named(
  'TextFile',
  z.strictObject({
    id: z.string(),
    kind: z.enum(['document', 'audio', 'video']),
    title: z.string(),
    credit: z.string().nullable(),
    mediaType: z.string(),
    bytes: z.int(),
    url: z.string(),
  }),
)

export const topic = named(
  'Topic',
  z.strictObject({ id: thingId, code: z.string(), title: z.string() }),
)

export const outletReference = named(
  'OutletReference',
  z.strictObject({ id: thingId, slug: z.string(), name: z.string() }),
)

export const columnReference = named(
  'ColumnReference',
  z.strictObject({ id: thingId, slug: z.string(), name: z.string() }),
)

export const articleReference = named(
  'ArticleReference',
  z.strictObject({ id: thingId, slug: z.string(), title: z.string(), publishedAt: instant }),
)

export const issueReference = named(
  'IssueReference',
  z.strictObject({
    id: thingId,
    number: z.int().nullable().describe('Number in its year'),
    year: z.int().nullable(),
    title: z.string().nullable(),
    airedAt: instant,
  }),
)

export const credit = named(
  'Credit',
  z.strictObject({
    kind: z.enum(WORK_KINDS).describe('What the person did; those of `writing` are the authors'),
    name: z.string().describe('Pen name, or name'),
  }),
)

export const articleSummary = named(
  'ArticleSummary',
  z.strictObject({
    id: thingId,
    slug: z.string(),
    title: z.string(),
    sapo: z.string().nullable().describe('Opening paragraph'),
    genre: z.enum(GENRES),
    outlet: outletReference.nullable(),
    column: columnReference.nullable(),
    topics: z.array(topic),
    penName: z
      .string()
      .nullable()
      .describe('Who signs: the authors in their order, apart by a comma, or the one pen name'),
    credits: z.array(credit).describe('Everybody who is named, in the order of the newsroom'),
    source: z.string().nullable().describe('Source agency of a republished item'),
    publishedAt: instant,
    updatedAt: instant.describe('When readers were given it as it is'),
    cover: picture.nullable(),
    sample: z.boolean().describe('Demonstration data, no record'),
  }),
)

export const corrected = named(
  'Corrected',
  z.strictObject({
    slug: z.string().nullable().describe('Null when it is not published any more'),
    title: z.string(),
    column: z.string().nullable(),
    issue: z.string().nullable(),
    publishedAt: instant,
    falseText: z.string().describe('What was wrong'),
    trueText: z.string().describe('What is right'),
    apology: z.string(),
  }),
)

export const correctionReference = named(
  'CorrectionReference',
  articleReference.extend({
    falseText: z.string(),
    trueText: z.string(),
    apology: z.string(),
  }),
)

export const embed = named(
  'Embed',
  z.strictObject({
    provider: z.string(),
    name: z.string().describe('What people call the site'),
    caption: z.string().nullable(),
    url: z.string().describe('Where it is opened at the site'),
    frameUrl: z.string().describe('For a frame, when a reader asks for it'),
    ratio: z.string().describe('Width to height, as 16:9'),
  }),
)

export const article = named(
  'Article',
  articleSummary.extend({
    html: z
      .string()
      .describe(
        'The text as safe HTML: p, h2, h3, ul, ol, blockquote, figure, table, audio, video, a, sup, sub, hr',
      ),
    text: z.string().describe('The text without marks; cells of a table apart by a tab'),
    pictures: z.array(picture),
    embeds: z.array(embed).describe('Content of other sites in the text, in order'),
    files: z.array(textFile).describe('Documents, sound and film of the text'),
    linkedArticles: z
      .array(articleReference)
      .describe('Public texts of this site that the text links to, in order'),
    issue: issueReference.nullable(),
    corrects: corrected.nullable().describe('Of a correction: the text it is about'),
    corrections: z.array(correctionReference).describe('Corrections of this text, newest first'),
  }),
)

export const broadcast = named(
  'Broadcast',
  z.strictObject({
    id: thingId,
    column: columnReference,
    number: z.int().nullable(),
    year: z.int().nullable(),
    title: z.string().nullable(),
    plannedAt: instant,
    durationMinutes: z.int().nullable(),
    channel: z.string().nullable(),
    topics: z.array(topic),
  }),
)

export const column = named(
  'Column',
  z.strictObject({
    id: thingId,
    slug: z.string(),
    name: z.string(),
    kind: z.enum(['programme', 'page']),
    description: z.string().nullable(),
    outlet: outletReference.nullable(),
    topics: z.array(topic),
    validFrom: civilDate,
    validTo: civilDate.nullable(),
    rrule: z.string().nullable().describe('RFC 5545'),
    time: z.string().nullable().describe('HH:MM in Asia/Ho_Chi_Minh'),
    durationMinutes: z.int().nullable(),
    channel: z.string().nullable(),
    sample: z.boolean(),
  }),
)

export const columnDetail = named(
  'ColumnDetail',
  column.extend({ nextBroadcast: broadcast.nullable() }),
)

export const airedIssue = named(
  'AiredIssue',
  issueReference.extend({ topics: z.array(topic), articles: z.array(articleReference) }),
)

export const outlet = named(
  'Outlet',
  z.strictObject({
    id: thingId,
    slug: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    kind: z.enum(['print', 'online', 'radio', 'tv', 'loudspeaker', 'portal', 'social']),
    organisation: z.string().nullable(),
    validFrom: civilDate.nullable(),
    validTo: civilDate.nullable(),
    legal: z.strictObject({
      governingBody: z.string().nullable(),
      licence: z.string().nullable(),
      responsible: z.string().nullable(),
      address: z.string().nullable(),
    }),
    accent: z.string().nullable().describe('Its colour as it was chosen, #rrggbb'),
    logo: pictureFile.nullable(),
    about: z.string().nullable().describe('Its own words for the foot of a page'),
  }),
)

export const nextCursor = z
  .string()
  .nullable()
  .describe('Pass as cursor for the next page; null at the end')

export const articlePage = named(
  'ArticlePage',
  z.strictObject({ items: z.array(articleSummary), nextCursor }),
)
const markedHtml = z
  .string()
  .describe('HTML: <mark> around the words found, everything else escaped')
export const searchPage = named(
  'SearchPage',
  z.strictObject({
    items: z.array(
      articleSummary.extend({
        marked: z.strictObject({
          title: markedHtml,
          text: markedHtml.nullable().describe('The place of sapo or text that has most of them'),
        }),
      }),
    ),
    nextCursor,
    didYouMean: z.string().nullable().describe('A query that finds more, likely what was meant'),
  }),
)
export const correctionPage = named(
  'CorrectionPage',
  z.strictObject({ items: z.array(articleSummary.extend({ corrects: corrected })), nextCursor }),
)
export const issuePage = named(
  'IssuePage',
  z.strictObject({ items: z.array(airedIssue), nextCursor }),
)
export const columnList = named('ColumnList', z.strictObject({ items: z.array(column) }))
export const outletList = named('OutletList', z.strictObject({ items: z.array(outlet) }))
export const change = named(
  'Change',
  z.strictObject({
    sequence: z.int().describe('From 1, without gaps'),
    kind: z.enum(Object.keys(CHANGE_KINDS) as [ChangeKind, ...ChangeKind[]]),
    at: instant,
    thing: z.strictObject({
      type: z.enum(THING_TYPES),
      id: z.string().describe('The same in every change of this thing, and in whatever shows it'),
      slug: z.string().nullable().describe('Its address now; null when it has none'),
      url: z.string().nullable(),
      gone: z.boolean().describe('Nothing of it is public now'),
    }),
  }),
)
export const changePage = named(
  'ChangePage',
  z.strictObject({
    items: z.array(change),
    next: z.int().describe('Pass as after, now or later'),
  }),
)
export const schedule = named(
  'Schedule',
  z.strictObject({ from: civilDate, to: civilDate, items: z.array(broadcast) }),
)

export type ChangeView = z.infer<typeof change>
export type PictureSize = (typeof PICTURE_SIZES)[number]
export type PictureView = z.infer<typeof picture>
export type EmbedView = z.infer<typeof embed>
export type FileView = z.infer<typeof textFile>
export type TopicView = z.infer<typeof topic>
export type ReferenceView = z.infer<typeof columnReference>
export type ArticleReferenceView = z.infer<typeof articleReference>
export type IssueReferenceView = z.infer<typeof issueReference>
export type ArticleSummaryView = z.infer<typeof articleSummary>
export type SearchPageView = z.infer<typeof searchPage>
export type CorrectedView = z.infer<typeof corrected>
export type CorrectionReferenceView = z.infer<typeof correctionReference>
export type CorrectionView = z.infer<typeof correctionPage>['items'][number]
export type ArticleView = z.infer<typeof article>
export type ColumnView = z.infer<typeof column>
export type BroadcastView = z.infer<typeof broadcast>
export type AiredIssueView = z.infer<typeof airedIssue>
export type OutletView = z.infer<typeof outlet>
