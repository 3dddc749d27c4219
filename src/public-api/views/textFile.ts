import { textFileType } from '@/domain/text/textFile'

import { paths } from '../address'
import type { FileView } from '../schemas'

/** A document, sound or film as it was when a text was published; `filename` is that of its copy in `published-files`. */
export type FrozenFile = {
  id: string
  title: string
  credit: string | null
  /** As it was uploaded. */
  name: string
  mimeType: string
  /** Bytes. */
  filesize: number
  filename: string
  version: string
}

/** A file of a publication with its address; null for what no text may have. */
export function fileView(file: FrozenFile, origin: string): FileView | null {
  return viewOf(file, origin + paths.file(file))
}

/** A file under an address. */
export function viewOf(
  file: Pick<FrozenFile, 'id' | 'title' | 'credit' | 'mimeType' | 'filesize'>,
  url: string,
): FileView | null {
  const { id, title, credit, mimeType, filesize } = file
  const kind = textFileType(mimeType)?.kind
  return kind
    ? { id, kind, title, credit: credit || null, mediaType: mimeType, bytes: filesize, url }
    : null
}
