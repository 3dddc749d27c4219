import { idOf } from '@/access/membership'
import { addressOf, paths } from '@/public-api/address'
import { findArticle } from '@/public-api/queries/article'
import { findOutletById } from '@/public-api/queries/outlets'
import { loadRelations } from '@/public-api/queries/relations'
import { isTakenDown } from '@/public-api/queries/takenDown'
import { JSON_CACHE } from '@/public-api/respond'

import { type Call, elsewhere } from '../frame/answer'
import { missing } from './missing'

/** `/bai/{slug}/the.png`: the picture by which a text without one is shared; of what readers have, nothing else. */
export async function cardPage({ reader, path }: Call): Promise<Response> {
  const slug = path.slug ?? ''
  const row = await findArticle(reader, slug)
  if (!row) return missing(reader, { isTakenDown: await isTakenDown(reader, slug) })
  if (addressOf(row) !== slug) return elsewhere(307, paths.card({ slug: addressOf(row) }))
  const [relations, outlet] = await Promise.all([
    loadRelations(reader, [row]),
    findOutletById(reader, idOf(row.outlet) ?? ''),
  ])
  // Drawing needs libraries that pages never ask for.
  const { shareCard } = await import('../card/shareCard')
  const png = await shareCard({
    title: row.title,
    column: relations.column(row.column)?.name ?? null,
    outlet: outlet?.name ?? 'Tòa soạn',
    accent: outlet?.site?.accent ?? null,
  })
  return new Response(new Uint8Array(png), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': JSON_CACHE },
  })
}
