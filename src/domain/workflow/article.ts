/** What people call the states of an article (design.md, Words); what they mean: ./text/ofArticle.ts. */
export const ARTICLE_STATES = ['draft', 'submitted', 'returned', 'approved', 'published'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** The moves that people ask for by name; an edit is a save, and the clock's is nobody's (workflow.md, Moves). */
export const ARTICLE_MOVES = ['submit', 'withdraw', 'return', 'approve', 'publish'] as const
export type ArticleMove = (typeof ARTICLE_MOVES)[number]

/** The moves of what readers have, whatever state the work is in. */
export const PUBLIC_MOVES = ['schedule', 'unschedule', 'embargo', 'takeDown', 'reinstate'] as const
export type PublicMove = (typeof PUBLIC_MOVES)[number]

/** What is set beside the state of a text, for the law to be asked at its minute (workflow.md, Expiry). */
export const EXPIRY = 'expire'
