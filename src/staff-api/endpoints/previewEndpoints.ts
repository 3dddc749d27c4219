import type { Endpoint } from 'payload'

import { makePreview, PreviewInput } from '@/newsroom/previews/actions/makePreview'
import { revokePreview } from '@/newsroom/previews/actions/revokePreview'
import { listPreviews } from '@/newsroom/previews/views/listPreviews'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** The links by which a draft is seen without an account; they are opened elsewhere (`openPreview`). */
export const previewEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/preview-links' }, async ({ req, id, now }) => ({
    links: await listPreviews(req, id, now),
  })),
  rundownEndpoint(
    { method: 'post', path: '/:id/preview-links', status: 201, input: PreviewInput },
    makePreview,
  ),
  rundownEndpoint({ method: 'delete', path: '/:id/preview-links/:link' }, ({ req, id, now }) =>
    revokePreview({ req, id, link: String(req.routeParams?.link), now }),
  ),
]
