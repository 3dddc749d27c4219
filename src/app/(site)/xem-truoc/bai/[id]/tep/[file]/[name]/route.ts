import config from '@payload-config'
import { getPayload } from 'payload'

import { failure } from '@/newsroom/words/failure'
import { answerPreviewFile } from '@/staff-api/answers/answerPreviewFile'

import { draftOfStaff } from '../../../../../../_lib/preview'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; file: string }> }

/** A file of a draft, for those who read that in the newsroom. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [payload, { id, file }] = await Promise.all([getPayload({ config }), params])
  const open = async () => {
    const draft = await draftOfStaff(id)
    if (typeof draft === 'number') throw failure('gone', { what: 'Tệp này' })
    return draft
  }
  return answerPreviewFile({ payload, request, open, file })
}
