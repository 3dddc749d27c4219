/** The moves at which a text is checked; what readers get goes through all of these but one of publish and schedule. */
export const CHECKED_MOVES = ['submit', 'approve', 'publish', 'schedule'] as const
export type CheckedMove = (typeof CHECKED_MOVES)[number]

export const isCheckedMove = (move: string): move is CheckedMove =>
  (CHECKED_MOVES as readonly string[]).includes(move)

/** A blocking item refuses the move; a warning is said before it and named in the log. */
export const SEVERITIES = ['blocking', 'warning'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a text is looked at for, in the order in which people are told. */
export const CONDITIONS = [
  'titleMin',
  'titleMax',
  'sapoMin',
  'sapoMax',
  'bodyMin',
  'bodyMax',
  'filled',
  'cover',
  'pictureAlt',
  'pictureCaption',
  'pictureCredit',
  'mediaCredit',
  'topicsMin',
  'issue',
  'penName',
  'source',
  'byHand',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** The conditions that go by a number, and which of two numbers asks for more. */
export const LIMITED = {
  titleMin: 'atLeast',
  titleMax: 'atMost',
  sapoMin: 'atLeast',
  sapoMax: 'atMost',
  bodyMin: 'atLeast',
  bodyMax: 'atMost',
  topicsMin: 'atLeast',
} as const satisfies { [condition in Condition]?: 'atLeast' | 'atMost' }
export type LimitedCondition = keyof typeof LIMITED

export const isLimited = (condition: Condition): condition is LimitedCondition =>
  Object.hasOwn(LIMITED, condition)

export type ChecklistItem = {
  readonly condition: Condition
  /** Characters of title and sapo, words of the text, topics; null where the condition goes by no number. */
  readonly limit: number | null
  /** What a person has to have done, of an item that is ticked by hand; what waits to be filled in, of one found; else null. */
  readonly words: string | null
  readonly severity: Severity
  readonly moves: readonly CheckedMove[]
}

/** What is looked at before a text goes on, and where. */
export type Checklist = {
  readonly name: string
  /** One of these two. */
  readonly outlet: string | null
  readonly organisation: string | null
  /** None is all. */
  readonly columns: readonly string[]
  /** None is all but corrections, which have a term by law and parts of their own. */
  readonly genres: readonly string[]
  readonly items: readonly ChecklistItem[]
}

export type TextPlace = {
  readonly outlet: string | null
  readonly organisation: string | null
  readonly column: string | null
  readonly genre: string | null
}

export type PictureFacts = {
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** As much of a text as the conditions look at. */
export type TextFacts = {
  readonly place: TextPlace
  readonly title: string
  readonly sapo: string
  /** Plain text. */
  readonly body: string
  readonly cover: boolean
  readonly pictures: readonly PictureFacts[]
  /** Sounds and films. */
  readonly recordings: readonly { readonly credit: string }[]
  readonly topics: number
  readonly issue: boolean
  readonly penName: string
  readonly source: string
  /** The words of the items that somebody ticked for this very revision. */
  readonly ticked: readonly string[]
}

/** An item as it holds for a text, with the checklists it comes from. */
export type HeldItem = Omit<ChecklistItem, 'moves'> & { readonly from: readonly string[] }

export type Checked = {
  readonly item: HeldItem
  readonly severity: Severity
  readonly ok: boolean
  readonly found: number
  readonly wanted: number
}
