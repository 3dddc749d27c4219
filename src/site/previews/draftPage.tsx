import { idOf } from '@/access/membership'
import { previewArticle } from '@/newsroom/previews/views/previewArticle'
import { NewsroomError } from '@/newsroom/words/failure'
import { findOutletById } from '@/public-api/queries/outlets'

import { renderPage } from '../frame/document'
import { loadFrame } from '../frame/frame'
import type { Head } from '../frame/head'
import { ArticleText } from '../pieces/ArticleText'
import { NoPreview } from '../pieces/NoPreview'
import { Page } from '../pieces/Page'
import { PreviewBar } from '../pieces/PreviewBar'
import type { Draft } from './drafts'

const HEAD: Head = { title: 'Bản xem trước', isSecret: true }

/** A draft as the site’s page, kept by nobody; in place of one that is not there, or not any more, why. No link to share. */
export async function draftPage(
  open: () => Promise<Draft>,
  { base, now }: { base: string; now: Date },
): Promise<Response> {
  try {
    return answerOf(200, renderPage(HEAD, await bodyOf(await open(), base, now)))
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    const status = error.code === 'previewOver' ? 410 : 404
    return answerOf(status, renderPage(HEAD, <NoPreview status={status} />))
  }
}

async function bodyOf({ req, article, expiresAt }: Draft, base: string, now: Date) {
  const reader = { payload: req.payload, now, origin: '' }
  const [view, outlet] = await Promise.all([
    previewArticle(req, article, { base, now }),
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

function answerOf(status: number, html: string): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(html, { status, headers })
}
