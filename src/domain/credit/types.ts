/** What people do for a text; those of `writing` are its authors. */
export const WORK_KINDS = [
  'writing',
  'photo',
  'camera',
  'filmEditing',
  'graphics',
  'voice',
  'presenting',
  'sound',
  'directing',
  'editing',
  'layout',
  'translation',
  'other',
] as const

export type WorkKind = (typeof WORK_KINDS)[number]

export const isWorkKind = (value: unknown): value is WorkKind =>
  (WORK_KINDS as readonly unknown[]).includes(value)

/** One person who made something of a text. */
export type Credit = {
  /** Of this row, for as long as it is there: by it two who change the list at once are joined. */
  readonly id: string
  /** The account; null for a contributor from outside. */
  readonly user: string | null
  /** As readers see it: a pen name, or the name. */
  readonly name: string
  readonly kind: WorkKind
  /** Percent of what the authors share, of two decimals at most; null where it was left open. */
  readonly share: number | null
}
