import path from 'node:path'

import type { Payload, PayloadRequest } from 'payload'

import { filesOfDraft } from '@/newsroom/previews/views/previewArticle'
import { failure } from '@/newsroom/words/failure'
import type { Article } from '@/payload-types'
import { answerStoredFile } from '@/public-api/handlers/storedFile'

import { answered } from './answered'
import { inText, UNPUBLISHED } from './answerPreviewPicture'

type Call = {
  payload: Payload
  request: Request
  /** The draft it is asked for with. */
  open: () => Promise<{ req: PayloadRequest; article: Article }>
  file: string
}

/** Answers with a file of a draft that somebody may see; with one of another text it is not there. */
export function answerPreviewFile(call: Call): Promise<Response> {
  return answered(null, () => fileOf(call), inText)
}

async function fileOf({ payload, request, open, file }: Call): Promise<Response> {
  const { req, article } = await open()
  const row = (await filesOfDraft(req, article)).find(({ id }) => id === file)
  const folder = payload.collections['text-files'].config.upload.staticDir ?? ''
  const answer =
    row &&
    (await answerStoredFile({
      ...{ path: path.resolve(folder, path.basename(row.filename)), name: row.name, request },
      ...{ mediaType: row.mimeType, headers: UNPUBLISHED },
    }))
  if (!answer) throw failure('gone', { what: 'Tệp này' })
  return answer
}
