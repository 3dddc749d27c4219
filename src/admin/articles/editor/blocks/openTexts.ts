import type { OpenText } from './OpenText'

/** The texts that are open in an editor on this page, by the id of their article. */
const texts = new Map<string, OpenText>()
const waiting = new Set<() => void>()

export const openText = (article: string): OpenText | null => texts.get(article) ?? null

export function putOpenText(article: string, text: OpenText): () => void {
  texts.set(article, text)
  for (const hear of waiting) hear()
  return () => {
    if (texts.get(article) === text) texts.delete(article)
    for (const hear of waiting) hear()
  }
}

/** Calls when an editor comes or goes. */
export function onOpenTexts(hear: () => void): () => void {
  waiting.add(hear)
  return () => waiting.delete(hear)
}
