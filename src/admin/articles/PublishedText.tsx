import type { Payload } from 'payload'

import { findArticleById, viewArticle } from '@/public-api/queries/article'
import { relatedWork } from '@/domain/credit/words'
import { pictureSources } from '@/public-api/pictureSources'
import { captionLine, creditLine } from '@/public-api/words'

type Props = { payload: Payload; id: string }

/** A published text and its pictures, as the public reads them; nothing while it is not public. */
export async function PublishedText({ payload, id }: Props) {
  const reader = { payload, now: new Date(), origin: '' }
  const row = await findArticleById(reader, id)
  if (!row) return null
  const { cover, credits, html, penName, sapo } = await viewArticle(reader, row)
  const sources = cover && pictureSources(cover, 'whole')
  return (
    <article className="ts-published">
      {(penName !== null || credits.length > 0) && (
        <p>{[penName, relatedWork(credits)].filter(Boolean).join(' · ')}</p>
      )}
      {sapo && <p className="ts-published__sapo">{sapo}</p>}
      {cover && sources && (
        <figure>
          <img
            src={sources.src}
            width={sources.width ?? undefined}
            height={sources.height ?? undefined}
            alt={cover.alt}
          />
          <figcaption>
            {cover.caption && captionLine(cover.caption)} {cover.credit && creditLine(cover.credit)}
          </figcaption>
        </figure>
      )}
      {/* Made by src/public-api/richText from known nodes alone, everything escaped. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
