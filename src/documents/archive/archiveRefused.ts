/** Why an export of another site is not read; `line` is the place of the text in it. */
export class ArchiveRefused extends Error {
  constructor(
    readonly why: 'kind' | 'damaged' | 'tooLong' | 'tooLarge',
    readonly detail: { line?: number; kind?: string } = {},
  ) {
    super(why)
  }
}

/** Letters of a text with its marks: a hundred times what a long report has. */
export const MOST_LETTERS = 400_000
