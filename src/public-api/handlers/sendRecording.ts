import path from 'node:path'

import { findColumn } from '../queries/columns'
import { findAiredIssue } from '../queries/issues'
import { issueOf, noQuery } from '../queries/parameters'
import { findRecordedFile } from '../queries/recordings'
import type { Call } from './endpoint'
import { found } from './found'
import { readQuery } from './readQuery'
import { answerStoredFile } from './storedFile'

const FILE_CACHE = 'public, max-age=60'

/** Streams the recording of an issue whose column publishes them; whatever stands in the way is a 404. */
export async function sendRecording({ reader, request, path: given }: Call): Promise<Response> {
  readQuery(noQuery, request)
  const column = found(await findColumn(reader, given.slug ?? ''), 'column')
  const asked = found(issueOf(given.issue ?? ''), 'issue')
  const aired = found(await findAiredIssue(reader, { column: column.id, ...asked }), 'issue')
  const name = given.name ?? ''
  const file = found(await findRecordedFile(reader, { column, ...aired, name }), 'recording')
  const folder = reader.payload.collections.files.config.upload.staticDir ?? ''
  const answer = await answerStoredFile({
    ...{ path: path.resolve(folder, path.basename(file.filename ?? '')), name, request },
    ...{ mediaType: file.mimeType ?? '', headers: { 'Cache-Control': FILE_CACHE } },
  })
  return found(answer, 'recording')
}
