import type { CollectionBeforeChangeHook } from 'payload'

import { keepPictures } from '../actions/keepPictures'
import { keepTextFiles } from '../actions/keepTextFiles'

/**
 * The pictures and files of an approved text are kept as its last approver saw them: what the library makes of them afterwards was
 * approved by nobody.
 */
export const keepApproved: CollectionBeforeChangeHook = async ({ data, req }) => {
  const made = req.context.articleMove
  if (made?.move !== 'approve' || made.to !== 'approved') return data
  return {
    ...data,
    approvedPictures: await keepPictures(req, data.pictures as string[]),
    approvedFiles: await keepTextFiles(req, (data.files ?? []) as string[]),
  }
}
