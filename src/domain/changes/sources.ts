/** A row as the database gives it; what it refers to may be an id or the row itself. */
type Row = Readonly<Record<string, unknown>>

export type Source = {
  /** What of the public's may change when such a row does: things, or a word for many of them. */
  things: (row: Row) => string[]
  /** Fields that `things` reads. */
  needs: readonly string[]
  /** What it was before counts as well: it may have named other things. */
  before?: true
  /** What else may change by the difference between a row and what it was. */
  between?: (before: Row, after: Row) => string[]
  /** Under which field texts name it: a text loses what is deleted. */
  namedBy?: 'column' | 'issue' | 'topics'
}

/**
 * The rows that the public side is made of, and what each of them is part of. Frozen rows (publications, published files)
 * are not among them: they never change, and readers have of them what a text names.
 */
export const SOURCES: Readonly<Record<string, Source>> = {
  'public-texts': {
    // A correction stands under the text that it is about.
    things: ({ articleId, corrects }) => things('text', articleId, corrects),
    needs: ['articleId'],
    before: true,
  },
  columns: {
    things: ({ id }) => things('column', id),
    needs: ['publishesRecordings'],
    // It opens or closes those of all its issues.
    between: (before, { id, publishesRecordings }) =>
      Boolean(before.publishesRecordings) === Boolean(publishesRecordings)
        ? []
        : things('recordings', id),
    namedBy: 'column',
  },
  outlets: { things: ({ id }) => things('outlet', id), needs: [] },
  'front-pins': { things: ({ outlet }) => things('outlet', outlet), needs: ['outlet'] },
  // The sign of an outlet.
  media: { things: ({ id }) => things('logo', id), needs: [] },
  organisations: { things: ({ id }) => things('organisation', id), needs: [] },
  topics: { things: ({ id }) => things('topic', id), needs: [], namedBy: 'topics' },
  issues: { things: ({ id }) => things('issue', id), needs: [], namedBy: 'issue' },
  airings: { things: ({ issue }) => things('issue', issue), needs: ['issue'] },
  // While it is on air nobody is told what was said; that is known to have aired is told with its airing.
  'rundown-takes': {
    things: ({ rundown, source }) => (source === 'live' ? [] : things('rundown', rundown)),
    needs: ['rundown', 'source'],
  },
  schedules: { things: ({ key }) => things('month', key), needs: ['key'] },
  suspensions: {
    things: ({ columns }) => things('upcoming', ...(Array.isArray(columns) ? columns : [])),
    needs: ['columns'],
    before: true,
  },
}

function things(type: string, ...references: unknown[]): string[] {
  return references.flatMap((reference) => {
    const id =
      typeof reference === 'object' && reference !== null
        ? (reference as { id?: unknown }).id
        : reference
    return typeof id === 'string' && id !== '' ? [`${type}:${id}`] : []
  })
}
