import config from '@payload-config'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { cache } from 'react'

import { openPreview } from '@/newsroom/previews/actions/openPreview'
import { ownPreview } from '@/newsroom/previews/views/ownPreview'
import { NewsroomError } from '@/newsroom/words/failure'
import type { Article } from '@/payload-types'

/** No search, no copy, and no address in what is asked from the page. */
export const previewMetadata: Metadata = {
  title: 'Bản xem trước',
  robots: { index: false, follow: false, noarchive: true, nosnippet: true },
  referrer: 'no-referrer',
}

export type Draft = { req: PayloadRequest; article: Article; expiresAt: string | null }

/** What a token opens now, or the status of the page in place of it. */
export const draftOfToken = cache(async (token: string): Promise<Draft | 404 | 410> => {
  const payload = await getPayload({ config })
  try {
    return await openPreview({ payload, headers: await headers(), token, now: new Date() })
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    return error.code === 'previewOver' ? 410 : 404
  }
})

/** The draft for somebody who is logged in and reads it in the newsroom too. */
export const draftOfStaff = cache(async (id: string): Promise<Draft | 404> => {
  const payload = await getPayload({ config })
  const asked = await headers()
  const { user } = await payload.auth({ headers: asked })
  const req = await createLocalReq(
    { user: user ?? undefined, req: { headers: asked } as never },
    payload,
  )
  const article = user ? await ownPreview(req, id) : null
  return article ? { req, article, expiresAt: null } : 404
})
