import path from 'node:path'

import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { ArchiveRefused } from '@/documents/archive/archiveRefused'
import { PictureZips } from '@/documents/archive/pictureZip'

import { archiveRefusal } from './archiveRefusal'
import type { ImportRow } from './importRow'

/**
 * The zips of an import whose pictures texts may show: its own file, and those that were added; opened where they lie.
 * @throws NewsroomError when one of them is damaged or gone.
 */
export async function openPictures(
  req: PayloadRequest,
  { file, pictureFiles }: Pick<ImportRow, 'file' | 'pictureFiles'>,
): Promise<PictureZips> {
  const ids = [file, ...pictureFiles]
  const rows = await rowsWhere(req, 'files', {
    where: { id: { in: ids } },
    select: { filename: true },
    overrideAccess: true,
  })
  const nameOf = new Map(rows.map(({ id, filename }) => [id, filename]))
  const { staticDir = '' } = req.payload.collections.files.config.upload
  const places = ids.flatMap((id) => {
    const name = nameOf.get(id)
    return name ? [path.resolve(staticDir, path.basename(name))] : []
  })
  try {
    return await PictureZips.open(places)
  } catch (error) {
    throw error instanceof ArchiveRefused ? archiveRefusal(error) : error
  }
}
