import config from '@payload-config'
import { getPayload } from 'payload'

import { openPreview } from '@/newsroom/previews/actions/openPreview'
import { answerPreviewFile } from '@/staff-api/answers/answerPreviewFile'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string; file: string }> }

/** A file of the draft that the token opens. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [payload, { token, file }] = await Promise.all([getPayload({ config }), params])
  const { headers } = request
  const open = () => openPreview({ payload, headers, token, now: new Date() })
  return answerPreviewFile({ payload, request, open, file })
}
