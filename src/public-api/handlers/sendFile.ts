import path from 'node:path'

import { findFile } from '../queries/files'
import { noQuery } from '../queries/parameters'
import type { Call } from './endpoint'
import { found, foundOrGone } from './found'
import { readQuery } from './readQuery'
import { answerStoredFile } from './storedFile'

const FILE_CACHE = 'public, max-age=60'

/** Streams a document, sound or film of a public text; whatever stands in the way is a 404. */
export async function sendFile({ reader, request, path: given }: Call): Promise<Response> {
  readQuery(noQuery, request)
  const name = given.id ?? ''
  const file = await foundOrGone({ reader, name }, await findFile(reader, name), 'file')
  found(given.name === file.name ? file : null, 'file')
  const folder = reader.payload.collections['published-files'].config.upload.staticDir ?? ''
  const answer = await answerStoredFile({
    ...{ path: path.resolve(folder, path.basename(file.filename)), name: file.name, request },
    ...{ mediaType: file.mimeType, headers: { 'Cache-Control': FILE_CACHE } },
  })
  return found(answer, 'file')
}
