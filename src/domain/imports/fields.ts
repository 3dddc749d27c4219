/** What a file may hold: issues, what went out, what is owed, or texts that were published elsewhere (ADR 0031). */
export const IMPORT_KINDS = ['issues', 'airings', 'obligations', 'texts'] as const
/** What comes as a table; texts come as an export of the site they were on. */
export const TABLE_KINDS = ['issues', 'airings', 'obligations'] as const
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
  texts: [
    ...(['textId', 'headline', 'publishedAt', 'address', 'section', 'authors', 'number'] as const),
    ...(['genre', 'topics', 'sapo', 'body', 'source', 'status', 'takedown'] as const),
    ...(['shortAddress', 'cover', 'pictures'] as const),
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
  texts: ['textId', 'headline', 'publishedAt', 'body'],
}

/** A file of texts has its columns in this order, whatever it is read from. */
export const TEXT_MAPPING: Mapping = Object.fromEntries(
  IMPORT_FIELDS.texts.map((field, at) => [field, at]),
)

/** What of a text is shown line by line, and can be corrected in its cell; the rest is too long for one. */
export const SHOWN_TEXT_FIELDS: readonly ImportField[] = IMPORT_FIELDS.texts.filter(
  (field) => !['body', 'sapo', 'shortAddress', 'pictures'].includes(field),
)
