import type { CommentEvent } from '../notice/workEvents'

type Said = {
  /** Who wrote it. */
  by: string
  mentions: readonly string[]
  /** Those who wrote in the thread before, where it is a reply. */
  parties: readonly string[] | null
  /** Of the text. */
  authors: readonly string[]
  /** Those who may read the text: nobody else hears. */
  readers: ReadonlySet<string>
}

export type Hearer = { user: string; event: CommentEvent; asks: boolean }

/**
 * Who hears of what was said, each once, by the closest reason: who is named, who takes part in the thread, whose text it is.
 * Never who said it. Something is asked of those who are named.
 */
export function hearersOf({ by, mentions, parties, authors, readers }: Said): Hearer[] {
  const found = new Map<string, Hearer>()
  const tell = (users: readonly string[], event: CommentEvent, asks: boolean) => {
    for (const user of users) {
      if (user !== by && readers.has(user) && !found.has(user)) {
        found.set(user, { user, event, asks })
      }
    }
  }
  tell(mentions, 'article.mention', true)
  if (parties) tell(parties, 'article.reply', false)
  tell(authors, parties ? 'article.reply' : 'article.comment', false)
  return [...found.values()].sort((one, other) => (one.user < other.user ? -1 : 1))
}
