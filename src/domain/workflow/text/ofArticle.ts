import type { InstantText } from '../../contract/instants'
import type { ArticleState } from '../article'
import type { PublicSide, TextState, Work, WorkState } from './types'

/** What a row keeps of the work on a text. */
export type WorkRow = Omit<Work, 'state'> & { readonly state: ArticleState }

/**
 * A text as the law sees it (workflow.md, State). What people call published is an approved text whose revision is the
 * public one; without a public side it was never published, and `embargoUntil` is what was said of it so far.
 */
export function textOfRows(
  row: WorkRow,
  side: PublicSide | null,
  embargoUntil: InstantText | null = null,
): TextState {
  const neverPublic = { published: null, next: null, takenDown: false, embargoUntil }
  return { work: { ...row, state: workStateOf(row.state) }, public: side ?? neverPublic }
}

export const workStateOf = (state: ArticleState): WorkState =>
  state === 'published' ? 'approved' : state

/** What people call the state of the work: published while readers have just what was approved. */
export function articleStateOf({ work, public: side }: TextState): ArticleState {
  const isPublic = work.state === 'approved' && side.published === work.revision
  return isPublic ? 'published' : work.state
}
