import { idOf } from '@/access/membership'
import { ZONE } from '@/domain/calendar/civil'
import { EDITOR_ROLES } from '@/domain/roles'
import { TAKERS, type ArticleActor, type ArticleState } from '@/domain/workflow/article'
import type { Rules, TextState, WorkState } from '@/domain/workflow/text/types'
import type { PublicText } from '@/payload-types'

type Reference = string | { id: string } | null | undefined

type Work = { state?: ArticleState | null; revision?: string | null; author?: Reference }
export type Side = Pick<PublicText, 'embargoUntil' | 'takenDown'> & {
  /** Fingerprint of the revision that is published, if any. */
  published: string | null
}

/** One more than the published one, when the work has gone on since. */
const [FIRST, LATER] = [1, 2]

/**
 * An article and what readers have of it, as the law of texts sees them (workflow.md, State). Revisions are fingerprints
 * here and numbers there: only whether the work is the published revision is told. Who wrote and approved is left out:
 * for moves of the public side, which don't ask.
 */
export function textStateOf(article: Work, side: Side | null): TextState {
  const published = side?.published ?? null
  return {
    work: {
      author: idOf(article.author) ?? '',
      state: workStateOf(article.state ?? 'draft'),
      step: article.state === 'submitted' ? 0 : null,
      revision: published === null || published === (article.revision ?? '') ? FIRST : LATER,
      complete: true,
      writers: [],
      approvals: [],
    },
    public: {
      published: published === null ? null : FIRST,
      next: null,
      takenDown: side?.takenDown ?? false,
      embargoUntil: side?.embargoUntil ?? null,
    },
  }
}

/** What the product calls published is there an approved text whose revision is the public one. */
const workStateOf = (state: ArticleState): WorkState => (state === 'published' ? 'approved' : state)

/** The one chain every outlet has until chains are data: one step, by any editor. */
export function rulesFor(person: string, roles: readonly ArticleActor[]): Rules {
  return {
    zone: ZONE,
    config: {
      steps: [{ id: 'bien-tap', roles: EDITOR_ROLES }],
      editors: EDITOR_ROLES,
      publishers: EDITOR_ROLES,
      takers: TAKERS,
      distinct: false,
    },
    people: { [person]: roles },
    delegations: [],
  }
}
