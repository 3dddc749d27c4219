import { answerPreviewFile } from '@/staff-api/answers/answerPreviewFile'
import { answerPreviewPicture } from '@/staff-api/answers/answerPreviewPicture'

import { missing } from '../pages/missing'
import { draftPage } from './draftPage'
import { type Asked, type Draft, draftOfStaff, draftOfToken } from './drafts'

/** A draft by its token (`/xem-truoc/{token}`), or beside its editor (`/xem-truoc/bai/{id}`), and what is shown with it. */
const ADDRESS =
  /^\/xem-truoc\/(?:bai\/(?<id>[^/]+)|(?<token>[^/]+))(?:\/(?<kind>anh|tep)\/(?<what>[^/]+)\/(?<size>[^/]+))?$/

/** Answers any address of previews. */
export async function answerPreview(asked: Asked): Promise<Response> {
  const { payload, request, now } = asked
  const { id, token = '', kind, what = '', size = '' } = partsOf(request)
  if (!id && !token) return missing(asked)
  const open = (): Promise<Draft> => (id ? draftOfStaff(asked, id) : draftOfToken(asked, token))
  if (kind === undefined) {
    return draftPage(open, { base: `/xem-truoc/${id ? `bai/${id}` : token}`, now })
  }
  return kind === 'anh'
    ? answerPreviewPicture({ payload, open, picture: what, size })
    : answerPreviewFile({ payload, request, open, file: what })
}

function partsOf({ url }: Request): Record<string, string | undefined> {
  return ADDRESS.exec(decodeURIComponent(new URL(url).pathname))?.groups ?? {}
}
