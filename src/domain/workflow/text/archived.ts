import type { InstantText } from '../../contract/instants'
import { isLater } from '../../contract/rfc3339'
import { newText } from './decide'
import { takeDown } from './effects'
import type { Person, TextState } from './types'

/** Its one revision: the words as they came. */
const CAME_AS = 1

type Beginning = {
  /** Whose it is here; empty where nobody of the outlet is known to have written it. */
  author: Person
  /** Whether all required parts are there. */
  complete: boolean
  /** When the other place published it. */
  publishedAt: InstantText
  /** Whether that place took it down since. */
  takenDown: boolean
  at: InstantText
}

export type Began =
  { readonly ok: true; readonly text: TextState } | { readonly ok: false; readonly code: 'notPast' }

/**
 * How a text begins that was published elsewhere (ADR 0031): its words are the public revision, and nobody here signed
 * any step of it. From then on the law decides every move, and the first edit asks for every approval.
 */
export function beginArchived({ publishedAt, at, takenDown, ...own }: Beginning): Began {
  if (!isLater(at, publishedAt)) return { ok: false, code: 'notPast' }
  const { work, public: side } = newText(own)
  const begun: TextState = {
    work: { ...work, state: 'approved', revision: CAME_AS },
    public: { ...side, published: CAME_AS },
  }
  return { ok: true, text: takenDown ? fallen(begun) : begun }
}

const fallen = (text: TextState): TextState => takeDown({ text } as Parameters<typeof takeDown>[0])
