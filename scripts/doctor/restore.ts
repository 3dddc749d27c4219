import { collections } from '@collections/index'

import { unfinishedRestore } from '@/backup/unfinished'
import { type UploadPlace, uploadPlaces } from '@/backup/base/uploads'

import { error, type Finding, warning } from './finding'

/** A restore that was broken off. */
export async function checkRestore(
  uploads: readonly UploadPlace[] = uploadPlaces(collections),
): Promise<Finding[]> {
  try {
    const found = await unfinishedRestore(uploads)
    if (!found) return []
    return [found.blocks ? error(found.sentence) : warning(found.sentence)]
  } catch (failed) {
    return [error((failed as Error).message)]
  }
}
