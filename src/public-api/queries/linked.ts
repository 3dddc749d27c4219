import { inChunks } from '@/database/rows'
import { ownTextsIn, withOwnAddresses } from '@/domain/text/ownLinks'

import { articlePath } from '../address'
import type { PublicReader } from '../reader'
import type { ArticleReferenceView } from '../schemas'
import { articleReferenceView } from '../views/article'
import { findTexts } from './texts'

/**
 * A text with its links to other texts of ours leading to where readers find those now, and which those are, in order. Of a
 * text that readers don't have the words of the link alone are left: neither its title nor its address.
 */
export async function linkTexts(
  reader: PublicReader,
  content: unknown,
): Promise<{ content: unknown; linkedArticles: ArticleReferenceView[] }> {
  const ids = ownTextsIn(content)
  if (ids.length === 0) return { content, linkedArticles: [] }
  const rows = await inChunks(ids, (chunk) =>
    findTexts(reader, { where: [{ articleId: { in: chunk } }], limit: chunk.length }),
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const addresses = new Map(rows.map((row) => [row.id, `${reader.origin}${articlePath(row)}`]))
  return {
    content: withOwnAddresses(content, addresses),
    linkedArticles: ids.flatMap((id) => {
      const row = known.get(id)
      return row ? [articleReferenceView(row)] : []
    }),
  }
}
