import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'

import type { PublicReader } from '@/public-api/reader'

/** The public reads of this request: one clock for the whole page. */
export const publicReader = cache(async (): Promise<PublicReader> => ({
  payload: await getPayload({ config }),
  now: new Date(),
  origin: '',
}))
