/** The words a comment is about, and enough around them to know them again. All of it is NFC. */
export type Anchor = {
  /** The lasting id of the block they stand in; null where it has none. */
  readonly block: string | null
  readonly quote: string
  /** Up to CONTEXT characters in front of the quote, in the same block. */
  readonly prefix: string
  readonly suffix: string
  /** Of the quote in its block, in UTF-16 units. */
  readonly offset: number
}

/** Where an anchor stands in the NFC words of a text's blocks: from `start` up to, without, `end`. */
export type Place = { readonly at: number; readonly start: number; readonly end: number }

export const CONTEXT = 32
export const QUOTE_MAX = 500
