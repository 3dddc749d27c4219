/** What a column of a pasted table is taken for; null is left out. */
export type PastedColumn =
  'title' | 'segment' | 'seconds' | 'kind' | 'start' | 'presenter' | 'notes' | 'credits'

/** A pasted table, not yet read: whoever pasted may say that a column means something else. */
export type PastedTable = {
  /** The cells of each line that has any text, without the headings. */
  lines: string[][]
  /** The headings as they stand; null where there are none. */
  headings: string[] | null
  columns: (PastedColumn | null)[]
  /** Places of columns that could be meant otherwise: to be asked about. */
  unsure: number[]
}
