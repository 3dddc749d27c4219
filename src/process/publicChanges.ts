import { kept } from './registry'

export type PublicChange = {
  /** What changed is in the change log; otherwise it can be anything. */
  isTold: boolean
}
type Listener = (change: PublicChange) => Promise<void>

const listeners = () => kept('publicChanges', () => new Set<Listener>())

/** Whoever keeps answers for the public hears here that what they are made of may have changed. Returns how to hear no more. */
export function onPublicChange(listener: Listener): () => void {
  listeners().add(listener)
  return () => listeners().delete(listener)
}

/** Said once it is written, or taken back, by whoever wrote it; settles when all have heard. */
export async function tellPublicChange(change: PublicChange): Promise<void> {
  await Promise.all([...listeners()].map((listener) => listener(change)))
}

/** So long after its act a mark may still be in what somebody is just reading. */
const REMEMBERED_MS = 5000

const ownMarks = () => kept('ownMarks', () => new Set<string>())

/** Notes a mark (docs/adr/0025) of an act that is under way in this process: what comes of the act is told here. */
export const noteOwnMark = (id: string): void => void ownMarks().add(id)

/** Says that the act is over: what is still marked then is somebody else’s to make up for. */
export function forgetOwnMarks(ids: readonly string[]): void {
  if (ids.length === 0) return
  setTimeout(() => ids.forEach((id) => ownMarks().delete(id)), REMEMBERED_MS).unref()
}

export const isOwnMark = (id: string): boolean => ownMarks().has(id)
