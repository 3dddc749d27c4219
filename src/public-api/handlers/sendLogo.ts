import { findLogo } from '../queries/outlets'
import { noQuery } from '../queries/parameters'
import { logoFile } from '../views/outlet'
import type { Call } from './endpoint'
import { found } from './found'
import { readQuery } from './readQuery'
import { answerPictureFile } from './sendPicture'

/** Streams the sign of an outlet: the picture of the library that its register names, no other. */
export async function sendLogo({ reader, request, path: given }: Call): Promise<Response> {
  readQuery(noQuery, request)
  const logo = found(await findLogo(reader, given.slug ?? '', given.version ?? ''), 'picture')
  const folder = reader.payload.collections.media.config.upload.staticDir ?? ''
  const { filename, mimeType } = logoFile(logo)
  return answerPictureFile({ folder, filename, mediaType: mimeType ?? '', request })
}
