import { idOf } from '@/access/membership'
import { previewArticle } from '@/newsroom/previews/views/previewArticle'
import { findOutletById } from '@/public-api/queries/outlets'

import { loadFrame } from '../_lib/frame'
import type { Draft } from '../_lib/preview'
import { publicReader } from '../_lib/reader'
import { ArticleText } from './ArticleText'
import { Page } from './Page'
import { PreviewBar } from './PreviewBar'

/** A draft as the site’s page. No link to share, nothing for search engines. */
export async function Preview({ draft, base }: { draft: Draft; base: string }) {
  const { req, article, expiresAt } = draft
  const reader = await publicReader()
  const [view, outlet] = await Promise.all([
    previewArticle(req, article, { base, now: reader.now }),
    findOutletById(reader, idOf(article.outlet) ?? ''),
  ])
  const { frame } = await loadFrame(reader, outlet)
  return (
    <>
      <PreviewBar expiresAt={expiresAt} />
      <Page frame={frame} current={view.column?.slug} sample={view.sample}>
        <ArticleText article={view} />
      </Page>
    </>
  )
}
