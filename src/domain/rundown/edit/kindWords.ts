import { fold } from '../../text/fold'
import type { EntryKind } from './content'

/** Folded words for the kinds of entries. */
const KINDS: Record<EntryKind, readonly string[]> = {
  live: ['truc tiep', 'live'],
  tape: ['bang', 'phong su', 'clip', 'vtr', 'file', 'ps', 'tape'],
  reader: ['doc', 'loi dan', 'tin loi', 'tin', 'reader'],
  music: ['nhac', 'nhac hieu', 'hinh hieu', 'music'],
  break: ['cat', 'quang cao', 'cat, quang cao', 'qc', 'break'],
}

/** The kind of entry that a word means, as people write it in their tables. */
export function kindOf(cell: string): EntryKind | undefined {
  const word = fold(cell).trim()
  return (Object.keys(KINDS) as EntryKind[]).find((kind) => KINDS[kind].includes(word))
}
