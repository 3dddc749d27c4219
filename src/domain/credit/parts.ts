import { hasAuthors } from './byline'
import { creditsIn } from './creditFault'
import { sharesOf, WHOLE } from './shares'
import type { WorkKind } from './types'

/** As much of a text as says who has a part in it. */
export type TextPeople = {
  people: unknown
  /** Whose text it is: an account. */
  author: string | null
  penName: string | null
}

/** One kind of work of one person on a text. */
export type Part = {
  /** `accountKey` or `nameKey`. */
  person: string
  /** As shown under the text; empty where nothing is. */
  name: string
  kind: WorkKind
  /** Of an author: hundredths of a percent of the text. Of related work 0. */
  share: number
}

/** A person with an account. */
export const accountKey = (id: string): string => `account:${id}`

/** Somebody without one, who is known by the name alone; accents tell names apart, capitals don't. */
export const nameKey = (name: string): string =>
  `name:${name.normalize('NFC').trim().toLocaleLowerCase('vi')}`

/** Who has a part in a text. Where no author is named, it is all of whose text it is. */
export function partsOf({ people, author, penName }: TextPeople): Part[] {
  const credits = creditsIn(people)
  const shares = sharesOf(credits)
  const named = credits.map(({ id, user, name, kind }) => ({
    person: user === null ? nameKey(name) : accountKey(user),
    ...{ name, kind, share: shares.get(id) ?? 0 },
  }))
  if (hasAuthors(credits) || author === null) return named
  const name = (penName ?? '').trim()
  return [{ person: accountKey(author), name, kind: 'writing', share: WHOLE }, ...named]
}
