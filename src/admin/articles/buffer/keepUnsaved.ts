import type { Fields } from '../fields/textFields'
import { putUnsaved, removeUnsaved, type Unsaved } from './unsavedStore'
import { TAB } from './tab'

type Whose = { article: string; person: string }
type Words = { base: Fields; mine: Fields }

type Slot = { next: Words | null; writing: Promise<boolean> | null; isStored: boolean }
const slots = new Map<string, Slot>()

/**
 * Keeps on this machine what the server has not yet, in place of what was kept before; null: the server has all. One
 * write at a time, the newest words next. Answers whether they are kept.
 */
export function keepUnsaved({ article, person }: Whose, words: Words | null): Promise<boolean> {
  const key = `${article} ${person}`
  const slot = slots.get(key) ?? { next: null, writing: null, isStored: false }
  slots.set(key, slot)
  if (words === null && !slot.isStored && !slot.writing) return Promise.resolve(true)
  slot.next = words
  slot.writing ??= write(slot, { article, person })
  return slot.writing
}

async function write(slot: Slot, { article, person }: Whose): Promise<boolean> {
  let words: Words | null
  let isKept: boolean
  do {
    words = slot.next
    const whose = { article, person, tab: TAB }
    isKept = words
      ? await putUnsaved({ ...whose, ...words, at: Date.now() } satisfies Unsaved)
      : await removeUnsaved(whose)
    slot.isStored = words !== null
  } while (slot.next !== words)
  // Not a moment later: what is put in next would wait for a write that is over.
  slot.writing = null
  return isKept
}
