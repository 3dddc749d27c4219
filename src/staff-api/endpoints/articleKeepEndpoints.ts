import type { Endpoint } from 'payload'

import { keepText } from '@/newsroom/articles/actions/keepText'

import { deskEndpoint } from '../answers/deskEndpoint'

/** How long a text stays on file. */
export const articleKeepEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/keeping' }, keepText),
]
