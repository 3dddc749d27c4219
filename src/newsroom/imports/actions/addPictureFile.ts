import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { inTransaction } from '@/database/transaction'
import { isZip } from '@/documents/archive/unpackedExport'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { allowImport, alone, demandState } from '../allowImport'
import { loadImport, saveImport } from '../importRow'
import { keepSource, MOST_BYTES } from '../keepSource'
import { openPictures } from '../openPictures'

/** As many times a file as a site of twenty years has gigabytes, and few enough to be opened at once. */
const MOST_FILES = 100

export const PictureFileInput = z.object({
  file: z.instanceof(Blob, { error: failure('archivePicturesMissing').message }),
})
type Given = z.output<typeof PictureFileInput>

/** Adds a zip of pictures to an import of texts, and has its texts checked anew: what was missing may be in it. */
export async function addPictureFile(
  req: PayloadRequest,
  id: string,
  { file }: Given,
): Promise<{ id: string; pictures: number }> {
  const asked = await loadImport(req, id)
  await allowImport(req, asked, 'import.pictures')
  if (file.size > MOST_BYTES) throw failure('archivePicturesTooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isZip(bytes)) throw failure('archivePicturesKind')
  const title = (file instanceof File ? file.name : 'anh').replace(/\p{C}/gu, '').slice(0, 200)
  return alone(req, id, async () => {
    const row = await loadImport(req, id)
    if (row.kind !== 'texts') throw failure('archiveNotTexts')
    demandState(row, 'mapping', 'ready', 'undone')
    if (row.pictureFiles.length >= MOST_FILES)
      throw failure('archivePicturesMany', { max: MOST_FILES })
    return inTransaction({ payload: req.payload, req }, async (own) => {
      const kept = await keepSource(own, {
        bytes,
        title,
        ending: 'zip',
        outlet: row.outlet,
        kind: row.kind,
      })
      const zips = await openPictures(own, { file: kept, pictureFiles: [] })
      const { count } = zips
      zips.close()
      if (count === 0) throw failure('archivePicturesNone')
      await saveImport(own, id, {
        pictureFiles: [...row.pictureFiles, kept],
        // Names are not chosen yet: it is checked when they are.
        ...(row.state !== 'mapping' && { state: 'checking', next: 0, twice: {} }),
      })
      await recordEvent({
        ...{ req: own, action: 'import.pictures', collection: 'imports', id },
        ...{ title: row.title, outlet: row.outlet, after: { file: kept, pictures: count } },
      })
      return { id, pictures: count }
    })
  })
}
