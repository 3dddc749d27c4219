/** A text that stands first on an outlet's front page until an instant (epoch milliseconds). */
export type Pin = { article: string; until: number }

export const MOST_PINS = 6
const LONGEST_DAYS = 31
const DAY_MS = 86_400_000

export type PinFault =
  | { code: 'pinsTooMany'; most: number }
  | { code: 'pinTwice'; article: string }
  | { code: 'pinOver'; article: string }
  | { code: 'pinTooLong'; article: string; days: number }

/** What is wrong with a list of pins that somebody wants, the first fault in its order; null when nothing is. */
export function pinFault(pins: readonly Pin[], now: number): PinFault | null {
  if (pins.length > MOST_PINS) return { code: 'pinsTooMany', most: MOST_PINS }
  const seen = new Set<string>()
  for (const { article, until } of pins) {
    if (seen.has(article)) return { code: 'pinTwice', article }
    seen.add(article)
    if (!isInForce({ until }, now)) return { code: 'pinOver', article }
    if (until > now + LONGEST_DAYS * DAY_MS) {
      return { code: 'pinTooLong', article, days: LONGEST_DAYS }
    }
  }
  return null
}

/** From its instant on a pin is over (equal is over), whatever runs or doesn't. */
export const isInForce = ({ until }: Pick<Pin, 'until'>, now: number): boolean => until > now

/**
 * The texts of the top of a front page: the pinned ones in the order of their pins, then the newest others. Without a pin the newest
 * that has a picture leads.
 */
export function frontOrder<Text extends { id: string; cover?: unknown }>(
  pinned: readonly Text[],
  newest: readonly Text[],
  most: number,
): Text[] {
  const taken = new Set(pinned.map(({ id }) => id))
  const others = newest.filter(({ id }) => !taken.has(id))
  const lead = pinned.length > 0 ? undefined : others.find(({ cover }) => cover)
  const rest = lead ? [lead, ...others.filter((one) => one !== lead)] : others
  return [...pinned, ...rest].slice(0, most)
}

export type FrontEffect = {
  /** Come to the top, leave it, stay and change their place or their end. */
  pinned: string[]
  unpinned: string[]
  changed: string[]
}

/** What another list of pins changes, by the texts it names. */
export function frontEffect(before: readonly Pin[], after: readonly Pin[]): FrontEffect {
  const was = new Map(before.map((pin, place) => [pin.article, { ...pin, place }]))
  const will = new Set(after.map(({ article }) => article))
  return {
    pinned: after.filter(({ article }) => !was.has(article)).map(({ article }) => article),
    unpinned: before.filter(({ article }) => !will.has(article)).map(({ article }) => article),
    changed: after
      .filter(({ article, until }, place) => {
        const old = was.get(article)
        return old !== undefined && (old.until !== until || old.place !== place)
      })
      .map(({ article }) => article),
  }
}
