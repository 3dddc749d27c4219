import type { PayloadRequest } from 'payload'

import { OWN_LINK } from '@/domain/text/difference/lines'
import type { Line } from '@/domain/text/difference/types'

import { linkTargets } from '../../articles/linkable/linkTargets'
import type { LinkName } from './lineWords'

/** Where the links of some lines lead: texts of ours by their titles, as far as the person may know them. */
export async function linkNames(req: PayloadRequest, lines: readonly Line[]): Promise<LinkName> {
  const hrefs = new Set(lines.flatMap(({ words }) => words.map(({ marks }) => marks.href)))
  const ids = [...hrefs].flatMap((href) => idOf(href) ?? [])
  const targets = ids.length === 0 ? [] : await linkTargets(req, ids, new Date())
  const titles = new Map(targets.map(({ id, title }) => [id, title]))
  return (href) => {
    const id = idOf(href)
    if (id === null) return href
    const title = titles.get(id)
    return title ? `bài “${title}”` : 'một bài không còn, hoặc bạn không xem được'
  }
}

const idOf = (href: string | null): string | null =>
  href?.startsWith(OWN_LINK) ? href.slice(OWN_LINK.length) : null
