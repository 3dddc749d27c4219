import config from '@payload-config'
import { getPayload } from 'payload'

import { failure } from '@/newsroom/words/failure'
import { answerPreviewPicture } from '@/staff-api/answers/answerPreviewPicture'

import { draftOfStaff } from '../../../../../../_lib/preview'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; picture: string; size: string }> }

/** A picture of a draft, for those who read that in the newsroom. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [payload, { id, picture, size }] = await Promise.all([getPayload({ config }), params])
  const open = async () => {
    const draft = await draftOfStaff(id)
    if (typeof draft === 'number') throw failure('gone', { what: 'Ảnh này' })
    return draft
  }
  return answerPreviewPicture({ payload, open, picture, size })
}
