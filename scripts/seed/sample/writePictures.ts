import sharp from 'sharp'

import { findId, type Seeding } from '../findOrCreate'
import { drawMotif, type Motif } from './motifs'
import type { ArticleText } from './parseArticle'

const JPEG_QUALITY = 82
const CREDIT = 'Tòa soạn (ảnh mẫu)'

type Wanted = { motif: Motif; caption: string }

/** Draws and uploads the pictures of the articles; gives their ids by caption. */
export async function writePictures(
  seeding: Seeding,
  { articles, outlet }: { articles: readonly ArticleText[]; outlet: string },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  let variant = 0
  for (const wanted of articles.flatMap(picturesOf)) {
    if (!ids.has(wanted.caption)) {
      ids.set(wanted.caption, await writePicture(seeding, { ...wanted, outlet, variant }))
      variant += 1
    }
  }
  return ids
}

function picturesOf({ picture, blocks }: ArticleText): Wanted[] {
  return [picture, ...blocks.flatMap((block) => (block.type === 'picture' ? [block] : []))]
}

async function writePicture(
  { payload, made }: Seeding,
  { motif, caption, outlet, variant }: Wanted & { outlet: string; variant: number },
): Promise<string> {
  const known = await findId(payload, 'media', {
    and: [{ sample: { equals: true } }, { alt: { equals: caption } }],
  })
  if (known) return known
  const data = await sharp(Buffer.from(drawMotif(motif, variant)))
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer()
  const { id } = await payload.create({
    collection: 'media',
    data: { alt: caption, caption: 'Đồ họa minh họa', credit: CREDIT, outlet, sample: true },
    file: {
      name: `anh-mau-${String(variant + 1).padStart(2, '0')}-${motif}.jpg`,
      data,
      mimetype: 'image/jpeg',
      size: data.byteLength,
    },
    depth: 0,
    overrideAccess: true,
  })
  made.add('media')
  return id
}
