import { idOf } from '@/access/membership'

import { picturesIn } from './contentShape'

type Pictured = { cover?: string | { id: string } | null; content?: unknown }

/** The ids of a text's pictures, its cover first. */
export function picturesOf({ cover, content }: Pictured): string[] {
  const first = idOf(cover)
  return [...new Set([...(first ? [first] : []), ...picturesIn(content)])]
}
