import type { Saver } from './Saver'

/** The texts that are open in a form on this page, by id. */
const savers = new Map<string, Saver>()

export const saverOf = (article: string): Saver | null => savers.get(article) ?? null

export function putSaver(article: string, saver: Saver): () => void {
  savers.set(article, saver)
  return () => {
    if (savers.get(article) === saver) savers.delete(article)
  }
}
