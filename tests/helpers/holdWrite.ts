import type { Payload } from 'payload'

/** A write that waits, and all who ask for it. */
export type Held = {
  /** Settles when somebody is about to make the write. */
  reached: Promise<void>
  /** Lets it, and all after it, go on. */
  letGo: () => void
}

type Write = (args: { collection?: string; collectionSlug?: string }) => Promise<unknown>

/** Holds the next write of a row of a collection by one of the adapter's methods, at the moment before it is made. */
export function holdWrite(
  payload: Payload,
  { by, collection }: { by: 'createVersion' | 'updateOne'; collection: string },
): Held {
  const db = payload.db as unknown as Record<string, Write>
  const write = db[by] as Write
  let letGo = () => {}
  let reach = () => {}
  const gone = new Promise<void>((resolve) => (letGo = resolve))
  const reached = new Promise<void>((resolve) => (reach = resolve))
  db[by] = async (args) => {
    if ((args.collection ?? args.collectionSlug) !== collection) return write.call(db, args)
    db[by] = write
    reach()
    await gone
    return write.call(db, args)
  }
  return { reached, letGo }
}
