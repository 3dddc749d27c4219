/** What a table may hold: issues, what went out, or what is owed. */
export const IMPORT_KINDS = ['issues', 'airings', 'obligations'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const IMPORT_FIELDS = {
  issues: ['column', 'number', 'date', 'time', 'title', 'summary'],
  airings: [
    ...(['column', 'number', 'date', 'time', 'seconds', 'run'] as const),
    ...(['channel', 'link', 'note'] as const),
  ],
  obligations: [
    ...(['title', 'column', 'plan', 'clause', 'quota'] as const),
    ...(['validFrom', 'validTo', 'note'] as const),
  ],
} as const satisfies Record<ImportKind, readonly string[]>

export type ImportField = (typeof IMPORT_FIELDS)[ImportKind][number]

/** Which column of the table (from 0) says what; what is not in it is not read. */
export type Mapping = Partial<Record<ImportField, number>>

/** What a table must have before its rows can be read. */
export const NEEDED_FIELDS: Record<ImportKind, readonly ImportField[]> = {
  issues: ['date'],
  airings: ['date'],
  obligations: ['title', 'plan', 'clause', 'quota', 'validFrom'],
}
