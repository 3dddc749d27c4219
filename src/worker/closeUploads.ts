import type { Payload } from 'payload'

import { closeFolder } from '@/database/privateFiles'

/** Uploads made while others could still read them are closed to them, beside whatever else goes on. */
export async function closeUploads({ config }: Pick<Payload, 'config'>): Promise<void> {
  for (const { upload } of config.collections) {
    if (upload?.staticDir) await closeFolder(upload.staticDir)
  }
}
