/** What the change log speaks of, each by its type and id: `text:<id of the article>`. */
export const THING_TYPES = ['text', 'column', 'outlet', 'topic', 'issue'] as const
export type ThingType = (typeof THING_TYPES)[number]

/** Why the public has nothing of a thing: the words of the feed say no more than an answer of the API would. */
export type Gone = 'takenDown' | 'hidden' | 'withdrawn' | 'begun'

/** Every event the public may see, and what it says. */
export const CHANGE_KINDS = {
  'text.published': 'readers have it for the first time',
  'text.updated': 'readers have a newer publication of it',
  'text.corrected': 'a correction of it went out, changed or went',
  'text.takenDown': 'taken down: its address answers 410',
  'text.hidden': 'hidden for a time',
  'text.withdrawn': 'readers have it no more, and are not told why',
  'text.restored': 'readers have it again',
  'text.column': 'it stands in another column',
  'text.issue': 'it stands in another issue',
  'text.topics': 'it has other topics',
  'text.address': 'it has another address',
  'column.added': 'it begins',
  'column.changed':
    'its name, description, topics or days changed, or whether its recordings may be heard again',
  'column.schedule': 'when, how long or where it is broadcast changed',
  'column.address': 'it has another address',
  'column.removed': 'it is not there any more',
  'outlet.added': 'it begins',
  'outlet.changed': 'its name, its looks, its notices or its organisation changed',
  'outlet.front': 'other texts lead its front page',
  'outlet.address': 'it has another address',
  'outlet.removed': 'it is not there any more',
  'topic.added': 'there is a new topic',
  'topic.changed': 'its code or title changed',
  'topic.removed': 'it is not there any more',
  'issue.announced': 'it is in the schedule',
  'issue.moved': 'it is in the schedule at another time',
  'issue.changed':
    'its number, title, topics, column or recording changed, or whether it makes up for another',
  'issue.begun': 'its time has come: it is not to come any more',
  'issue.withdrawn': 'it is in the schedule no more, or in the archive',
  'airing.confirmed': 'it aired and is in the archive',
  'airing.changed': 'it is known to have aired at another time',
  'airing.withdrawn': 'it is in the archive no more',
} as const
export type ChangeKind = keyof typeof CHANGE_KINDS

/** What the public side says of a thing, part by part; a long text by its hash. Null is nothing. */
export type Parts = Readonly<Record<string, string | null>>

/** What the public has of a thing, or why it has nothing. */
export type PublicState = { readonly gone: Gone | null; readonly parts: Parts }

export type Change = PublicState & { readonly kind: ChangeKind }

type Was = string | null
type Group = {
  /** Parts that change together, in one row. */
  parts: readonly string[]
  kind: ChangeKind | ((before: Was, after: Was) => ChangeKind)
}
type Kinds = {
  first: (parts: Parts) => ChangeKind
  back: (parts: Parts) => ChangeKind
  gone: (why: Gone) => ChangeKind
  /** In the order in which their rows are written. */
  groups: readonly Group[]
}

const airedOr = (parts: Parts): ChangeKind => (parts.aired ? 'airing.confirmed' : 'issue.announced')

const turned =
  (came: ChangeKind, changed: ChangeKind, went: ChangeKind) =>
  (before: Was, after: Was): ChangeKind =>
    before === null ? came : after === null ? went : changed

/** Of each type: every part of its state, and the event that a change of it is. */
export const KINDS: Readonly<Record<ThingType, Kinds>> = {
  text: {
    first: () => 'text.published',
    back: () => 'text.restored',
    gone: (why) =>
      why === 'takenDown' ? 'text.takenDown' : why === 'hidden' ? 'text.hidden' : 'text.withdrawn',
    groups: [
      {
        parts: ['publication', 'publishedAt', 'revisedAt', 'outlet', 'sample'],
        kind: 'text.updated',
      },
      { parts: ['address'], kind: 'text.address' },
      { parts: ['column'], kind: 'text.column' },
      { parts: ['issue'], kind: 'text.issue' },
      { parts: ['topics'], kind: 'text.topics' },
      { parts: ['corrects', 'corrections'], kind: 'text.corrected' },
    ],
  },
  column: {
    first: () => 'column.added',
    back: () => 'column.added',
    gone: () => 'column.removed',
    groups: [
      {
        parts: [
          ...['name', 'sortKey', 'kind', 'description', 'outlet', 'topics'],
          ...['validFrom', 'validTo', 'listed', 'sample', 'recordings'],
        ],
        kind: 'column.changed',
      },
      { parts: ['rrule', 'time', 'durationMinutes', 'channel'], kind: 'column.schedule' },
      { parts: ['address'], kind: 'column.address' },
    ],
  },
  outlet: {
    first: () => 'outlet.added',
    back: () => 'outlet.added',
    gone: () => 'outlet.removed',
    groups: [
      {
        parts: [
          ...['name', 'sortKey', 'shortName', 'kind', 'organisation'],
          ...['validFrom', 'validTo', 'listed', 'legal', 'site', 'compliance', 'hosts'],
        ],
        kind: 'outlet.changed',
      },
      { parts: ['front'], kind: 'outlet.front' },
      { parts: ['address'], kind: 'outlet.address' },
    ],
  },
  topic: {
    first: () => 'topic.added',
    back: () => 'topic.added',
    gone: () => 'topic.removed',
    groups: [{ parts: ['code', 'title'], kind: 'topic.changed' }],
  },
  issue: {
    first: airedOr,
    back: airedOr,
    gone: (why) => (why === 'begun' ? 'issue.begun' : 'issue.withdrawn'),
    groups: [
      {
        parts: ['aired'],
        kind: turned('airing.confirmed', 'airing.changed', 'airing.withdrawn'),
      },
      { parts: ['plannedAt'], kind: turned('issue.announced', 'issue.moved', 'issue.begun') },
      {
        parts: ['number', 'year', 'title', 'topics', 'column', 'makesUp', 'recording'],
        kind: 'issue.changed',
      },
    ],
  },
}

export const typeOfThing = (thing: string): ThingType =>
  thing.slice(0, thing.indexOf(':')) as ThingType
export const idOfThing = (thing: string): string => thing.slice(thing.indexOf(':') + 1)
