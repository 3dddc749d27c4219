import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { openPreview } from '@/newsroom/previews/actions/openPreview'
import { ownPreview } from '@/newsroom/previews/views/ownPreview'
import { failure } from '@/newsroom/words/failure'
import type { Article } from '@/payload-types'

export type Draft = { req: PayloadRequest; article: Article; expiresAt: string | null }

export type Asked = { payload: Payload; request: Request; now: Date }

/**
 * What a token opens now.
 * @throws NewsroomError as `openPreview` does
 */
export function draftOfToken({ payload, request, now }: Asked, token: string): Promise<Draft> {
  return openPreview({ payload, headers: request.headers, token, now })
}

/**
 * The draft for somebody who is logged in and reads it in the newsroom too.
 * @throws NewsroomError 404 for everybody else
 */
export async function draftOfStaff({ payload, request }: Asked, id: string): Promise<Draft> {
  const { headers } = request
  const { user } = await payload.auth({ headers })
  const req = await createLocalReq({ user: user ?? undefined, req: { headers } as never }, payload)
  const article = user ? await ownPreview(req, id) : null
  if (!article) throw failure('previewUnknown')
  return { req, article, expiresAt: null }
}
