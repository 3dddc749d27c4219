import config from '@payload-config'
import { getPayload } from 'payload'

import { openPreview } from '@/newsroom/previews/actions/openPreview'
import { answerPreviewPicture } from '@/staff-api/answers/answerPreviewPicture'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string; picture: string; size: string }> }

/** A picture of the draft that the token opens. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [payload, { token, picture, size }] = await Promise.all([getPayload({ config }), params])
  const { headers } = request
  return answerPreviewPicture({
    payload,
    open: () => openPreview({ payload, headers, token, now: new Date() }),
    picture,
    size,
  })
}
