import { EDITOR_ROLES, type Role } from '../roles'

// The product asks this table for the work on a text; what workflow.md says stands in ./text, which takedowns ask already.
/** The states of an article (design.md, Words). */
export const ARTICLE_STATES = ['draft', 'submitted', 'returned', 'approved', 'published'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** Who acts, seen from the article: its author, or by a role at its outlet. */
export type ArticleActor = 'author' | Role

export type ArticleMove =
  'submit' | 'withdraw' | 'return' | 'approve' | 'publish' | 'revise' | 'takeDown'

type Demand =
  /** Title, lead, text and column are there. */
  | 'complete'
  /** A sentence that says why. */
  | 'reason'
  /** The actor did not write or change the text (domain.md §2). */
  | 'notAuthor'
  /** The text is the one that was shown to, or approved by, the approver. */
  | 'sameRevision'

export type ArticleTransition = {
  move: ArticleMove
  from: readonly ArticleState[]
  to: ArticleState
  by: readonly ArticleActor[]
  demands: readonly Demand[]
}

/** Who takes down what readers have, and lets it be published again. */
export const TAKERS = ['editorInChief', 'outletHead'] as const satisfies readonly Role[]

/** Every legal move, in one table. What is not here does not happen, whoever asks and by whatever way. */
export const ARTICLE_TRANSITIONS: readonly ArticleTransition[] = [
  {
    move: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['author', ...EDITOR_ROLES],
    demands: ['complete'],
  },
  { move: 'withdraw', from: ['submitted'], to: 'draft', by: ['author'], demands: [] },
  {
    move: 'return',
    from: ['submitted', 'approved'],
    to: 'returned',
    by: EDITOR_ROLES,
    demands: ['reason'],
  },
  {
    move: 'approve',
    from: ['submitted'],
    to: 'approved',
    by: EDITOR_ROLES,
    demands: ['complete', 'notAuthor', 'sameRevision'],
  },
  {
    move: 'publish',
    from: ['approved'],
    to: 'published',
    by: EDITOR_ROLES,
    demands: ['complete', 'sameRevision'],
  },
  {
    // What readers had is gone; the text as it was approved needs approval again (workflow.md, Moves).
    move: 'takeDown',
    from: ['published'],
    to: 'returned',
    by: TAKERS,
    demands: ['reason'],
  },
  {
    // An edit after approval or publication starts a new revision, which needs approval again.
    move: 'revise',
    from: ['approved', 'published'],
    to: 'draft',
    by: ['author', ...EDITOR_ROLES, 'outletHead', 'administrator'],
    demands: [],
  },
]

export type ArticleFacts = {
  state: ArticleState
  /** Fingerprint of the text as it stands. */
  revision: string
  /** Fingerprint of the text that was approved, if any. */
  approvedRevision: string | null
  /** Names of the required parts still empty. */
  missing: readonly string[]
}

export type MoveRequest = {
  move: ArticleMove
  article: ArticleFacts
  actor: {
    roles: readonly ArticleActor[]
    /** Whether this person wrote or changed the revision in question. */
    wroteIt: boolean
  }
  reason: string | null
  /** The fingerprint the actor had before their eyes; null when they did not say. */
  seenRevision: string | null
}

export type MoveRefusal =
  | { code: 'wrongState'; from: ArticleState; move: ArticleMove }
  | { code: 'wrongRole'; move: ArticleMove }
  | { code: 'incomplete'; missing: readonly string[] }
  | { code: 'reasonMissing'; move: ArticleMove }
  | { code: 'ownWork' }
  | { code: 'revisionChanged' }

export type MoveDecision = { ok: true; to: ArticleState } | { ok: false; refusal: MoveRefusal }

/** Whether a move is legal for this actor and article now, and where it leads. */
export function decideArticleMove(request: MoveRequest): MoveDecision {
  const { move, article, actor } = request
  const transition = ARTICLE_TRANSITIONS.find((one) => one.move === move)
  if (!transition || !transition.from.includes(article.state)) {
    return refuse({ code: 'wrongState', from: article.state, move })
  }
  if (!transition.by.some((role) => actor.roles.includes(role))) {
    return refuse({ code: 'wrongRole', move })
  }
  for (const demand of transition.demands) {
    const refusal = DEMANDS[demand](request)
    if (refusal) return refuse(refusal)
  }
  return { ok: true, to: transition.to }
}

/** Whether an actor has to withdraw an article before changing it: while it waits, editors alone change it. */
export function mustWithdrawFirst({
  state,
  roles,
  wroteIt,
}: {
  state: ArticleState
  roles: readonly ArticleActor[]
  wroteIt: boolean
}): boolean {
  return state === 'submitted' && wroteIt && !EDITOR_ROLES.some((role) => roles.includes(role))
}

/** The moves open to an actor, demands about reason and revision aside: what buttons to show. */
export function possibleArticleMoves({
  state,
  roles,
  wroteIt,
}: {
  state: ArticleState
  roles: readonly ArticleActor[]
  wroteIt: boolean
}): ArticleMove[] {
  return ARTICLE_TRANSITIONS.filter(
    ({ move, from, by, demands }) =>
      move !== 'revise' &&
      // Offered by what readers have, whatever state the work on the text is in.
      move !== 'takeDown' &&
      from.includes(state) &&
      by.some((role) => roles.includes(role)) &&
      !(wroteIt && demands.includes('notAuthor')),
  ).map(({ move }) => move)
}

/** The moves that only the actor's own work stands against: shown, not to be pressed, with the reason. */
export function ownWorkMoves({
  state,
  roles,
  wroteIt,
}: {
  state: ArticleState
  roles: readonly ArticleActor[]
  wroteIt: boolean
}): ArticleMove[] {
  if (!wroteIt) return []
  const open = possibleArticleMoves({ state, roles, wroteIt })
  return possibleArticleMoves({ state, roles, wroteIt: false }).filter(
    (move) => !open.includes(move),
  )
}

/** The move that leads from one state to another, or null: how a changed state field is read. */
export function articleMoveBetween(from: ArticleState, to: ArticleState): ArticleMove | null {
  const found = ARTICLE_TRANSITIONS.find((one) => one.to === to && one.from.includes(from))
  // Nobody takes down what readers have by naming a state.
  return found && found.move !== 'takeDown' ? found.move : null
}

const DEMANDS: Record<Demand, (request: MoveRequest) => MoveRefusal | null> = {
  complete: ({ article }) =>
    article.missing.length > 0 ? { code: 'incomplete', missing: article.missing } : null,
  reason: ({ reason, move }) => (reason?.trim() ? null : { code: 'reasonMissing', move }),
  notAuthor: ({ actor }) => (actor.wroteIt ? { code: 'ownWork' } : null),
  sameRevision: ({ article, seenRevision, move }) => {
    const agreed = move === 'publish' ? article.approvedRevision : seenRevision
    return agreed === article.revision ? null : { code: 'revisionChanged' }
  },
}

function refuse(refusal: MoveRefusal): MoveDecision {
  return { ok: false, refusal }
}
