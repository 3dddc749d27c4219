import type { PublicReader } from './reader'

/** What of a reader a part may be made from: nothing that differs between two who ask at the same time. */
export type PartReader = Pick<PublicReader, 'payload' | 'now' | 'depends'>

/** Loads a part by its key, or has it from memory while it holds; tells what it is made of either way. */
export type Parts = <Part>(
  key: string,
  depends: (key: string) => void,
  load: (depends: (key: string) => void) => Promise<Part>,
) => Promise<Part>

/**
 * A part that several answers are made of, such as the names of columns or the newest texts of one: asked of the database once
 * where parts are kept (docs/adr/0032). Nobody changes it: it is the same for all who have it.
 *
 * @param key Names what is loaded and all that it is loaded by, but the instant: parts end with it.
 */
export function partOf<Part>(
  reader: PublicReader,
  key: readonly [name: string, ...by: unknown[]],
  load: (reader: PartReader) => Promise<Part>,
): Promise<Part> {
  const { payload, now, parts, depends } = reader
  if (!parts || !depends) return load(reader)
  return parts(JSON.stringify(key), depends, (told) => load({ payload, now, depends: told }))
}
