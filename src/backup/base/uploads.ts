import path from 'node:path'

import type { CollectionConfig } from 'payload'

/** A collection whose rows name files, and the folder they are in. */
export type UploadPlace = { collection: string; folder: string }

/** Where the collections keep files. */
export function uploadPlaces(
  collections: readonly Pick<CollectionConfig, 'slug' | 'upload'>[],
): UploadPlace[] {
  return collections.flatMap(({ slug, upload }) => {
    if (!upload) return []
    const { staticDir } = upload === true ? {} : upload
    return [{ collection: slug, folder: path.resolve(staticDir ?? slug) }]
  })
}
