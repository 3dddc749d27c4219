import { kept } from '@/process/registry'

/** Where in a text a tab of somebody’s browser is. */
export type Place = {
  tab: string
  id: string
  name: string
  field: string | null
  block: string | null
  /** When the tab came, UTC, ISO. */
  since: string
}

type Seen = Place & { at: number }

/** Who has not been heard of for so long has gone. */
export const SILENCE_MS = 30_000
/** So many tabs of one text are kept: a program that makes up tabs fills no memory. */
const MOST_TABS = 200

type Texts = Map<string, { seen: Map<string, Seen>; listeners: Set<() => void> }>
const texts = () => kept('placesInTexts', (): Texts => new Map())

/** Says where a tab is; one of somebody else's account is not theirs to move. */
export function arrive(article: string, place: Omit<Place, 'since'>, now: number): void {
  const text = texts().get(article) ?? { seen: new Map<string, Seen>(), listeners: new Set() }
  texts().set(article, text)
  const before = text.seen.get(place.tab)
  if (before && before.id !== place.id) return
  if (!before && text.seen.size >= MOST_TABS) forgetSilent(article, now)
  if (!before && text.seen.size >= MOST_TABS) return
  const since = before?.since ?? new Date(now).toISOString()
  text.seen.set(place.tab, { ...place, since, at: now })
  if (before?.field !== place.field || before.block !== place.block) wakeText(article)
}

/** Says that a tab has gone. */
export function leave(article: string, { tab, id }: Pick<Place, 'tab' | 'id'>): void {
  const text = texts().get(article)
  if (text?.seen.get(tab)?.id !== id) return
  text.seen.delete(tab)
  wakeText(article)
  dropEmpty(article)
}

/** Who is in a text now, in the order in which they came. */
export function placesIn(article: string, now: number): Place[] {
  forgetSilent(article, now)
  const seen = [...(texts().get(article)?.seen.values() ?? [])]
  return seen
    .map(({ at: _at, ...place }) => place)
    .sort((a, b) => (a.since === b.since ? (a.tab < b.tab ? -1 : 1) : a.since < b.since ? -1 : 1))
}

/** Hears of every change of place in a text; returns how to end it. */
export function listenTo(article: string, listener: () => void): () => void {
  const text = texts().get(article) ?? { seen: new Map<string, Seen>(), listeners: new Set() }
  texts().set(article, text)
  text.listeners.add(listener)
  return () => {
    text.listeners.delete(listener)
    dropEmpty(article)
  }
}

/** Something about a text has changed: whoever listens looks again. */
export function wakeText(article: string): void {
  for (const listener of texts().get(article)?.listeners ?? []) listener()
}

function forgetSilent(article: string, now: number): void {
  const seen = texts().get(article)?.seen
  for (const [tab, { at }] of seen ?? []) if (now - at > SILENCE_MS) seen?.delete(tab)
  dropEmpty(article)
}

function dropEmpty(article: string): void {
  const text = texts().get(article)
  if (text && text.seen.size === 0 && text.listeners.size === 0) texts().delete(article)
}
