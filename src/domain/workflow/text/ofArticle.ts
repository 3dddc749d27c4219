import type { ArticleState } from '../article'
import type { PublicSide, TextState, Work, WorkState } from './types'

/** What a row keeps of the work on a text. */
export type WorkRow = Omit<Work, 'state'> & { readonly state: ArticleState }

/**
 * A text as the law sees it (workflow.md, State). What people call published is an approved text whose revision is the
 * public one; without a public side it was never published.
 */
export function textOfRows(row: WorkRow, side: PublicSide | null): TextState {
  return { work: { ...row, state: workStateOf(row.state) }, public: side ?? NEVER_PUBLIC }
}

const NEVER_PUBLIC: PublicSide = {
  published: null,
  next: null,
  takenDown: false,
  embargoUntil: null,
}

export const workStateOf = (state: ArticleState): WorkState =>
  state === 'published' ? 'approved' : state

/** What people call the state of the work: published while readers have just what was approved. */
export function articleStateOf({ work, public: side }: TextState): ArticleState {
  const isPublic = work.state === 'approved' && side.published === work.revision
  return isPublic ? 'published' : work.state
}
