import { type Manifest, mediaPart, type NamedFile } from './base/manifest'

/** What is in the database of an archive, counted anew. */
export type Counted = { collections: { name: string; rows: number }[]; named: NamedFile[] }

/** In words, a file that a row names and that was nowhere. */
export function lostText({ collection, id, file }: NamedFile): string {
  return `${mediaPart(collection, file)}: dòng ${id} của ${collection} nhắc tới nhưng lúc sao lưu đã không có tệp.`
}

/**
 * Where the rows and files of an archive are not those its manifest tells of, in words. A collection of MongoDB that
 * couldn't be read is left out: it was named already.
 */
export function differences(
  { database, parts, lost }: Pick<Manifest, 'database' | 'parts' | 'lost'>,
  { collections, named }: Counted,
): string[] {
  const found = new Map(collections.map(({ name, rows }) => [name, rows]))
  const claimed = new Map(database.collections.map(({ name, rows }) => [name, rows]))
  const names = new Set([...claimed.keys(), ...found.keys()])
  const counts = [...names].flatMap((name) => {
    if (database.kind === 'mongodb' && !found.has(name)) return []
    const [told, there] = [claimed.get(name) ?? 0, found.get(name) ?? 0]
    return told === there ? [] : [`${name}: bản kê ghi ${told} dòng, bản sao lưu có ${there} dòng.`]
  })
  const there = new Set(parts.map(({ path }) => path))
  const known = new Set(lost.map(({ collection, file }) => mediaPart(collection, file)))
  const missing = named.flatMap(({ collection, id, file }) => {
    const part = mediaPart(collection, file)
    if (there.has(part) || known.has(part)) return []
    return [`${part}: dòng ${id} của ${collection} nhắc tới nhưng bản sao lưu không có tệp này.`]
  })
  return [...counts, ...missing]
}
