import type { CorrectedView } from '../schemas'

/** What a correction is about, as it was when the correction was frozen, and what it says (domain.md §5). */
export type FrozenCorrection = {
  /** The corrected article. */
  articleId: string
  title: string
  /** The column and the issue it was in, by their names. */
  column: string | null
  issue: string | null
  /** When it was first published (UTC, ISO). */
  publishedAt: string
  falseText: string
  trueText: string
  apology: string
}

/** What a correction is about; `slug` is where readers find that now, null if they don't. */
export function correctedView(
  { title, column, issue, publishedAt, falseText, trueText, apology }: FrozenCorrection,
  slug: string | null,
): CorrectedView {
  return { slug, title, column, issue, publishedAt, falseText, trueText, apology }
}
