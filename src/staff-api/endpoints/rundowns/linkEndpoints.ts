import type { Endpoint, PayloadRequest } from 'payload'

import { answered } from '../../answers/answered'
import { rundownEndpoint } from '../../answers/rundownEndpoint'
import { eventStream } from '@/newsroom/rundowns/events/stream'
import { knownRevision } from '@/newsroom/rundowns/events/newsroomEvents'
import { listLinks } from '@/newsroom/rundowns/links/listLinks'
import { LinkInput, makeLink } from '@/newsroom/rundowns/links/makeLink'
import { isLinkOpen, openLink } from '@/newsroom/rundowns/links/openLink'
import { linkView, withoutId } from '@/newsroom/rundowns/links/linkView'
import { revokeLink } from '@/newsroom/rundowns/links/revokeLink'

const tokenOf = (req: PayloadRequest): string => String(req.routeParams?.token)

/** Links are made by people with an account and opened by whoever has the token. */
export const linkEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/links' }, async ({ req, id }) => ({
    links: await listLinks(req, id),
  })),
  rundownEndpoint({ method: 'post', path: '/:id/links', status: 201, input: LinkInput }, makeLink),
  rundownEndpoint({ method: 'delete', path: '/:id/links/:link' }, ({ req, id, now }) =>
    revokeLink({ req, id, link: String(req.routeParams?.link), now }),
  ),
  {
    method: 'get',
    path: '/view/:token',
    handler: (req) =>
      answered(req, async () => {
        const view = await linkView(req, await openLink(req, tokenOf(req)))
        return Response.json(view, { headers: { 'cache-control': 'no-store' } })
      }),
  },
  {
    method: 'get',
    path: '/view/:token/time',
    handler: (req) =>
      answered(req, async () => {
        await openLink(req, tokenOf(req))
        return Response.json({ now: Date.now() }, { headers: { 'cache-control': 'no-store' } })
      }),
  },
  {
    method: 'get',
    path: '/view/:token/events',
    handler: (req) =>
      answered(req, async () => {
        const token = tokenOf(req)
        const { rundown } = await openLink(req, token)
        return eventStream({
          req,
          rundown,
          after: knownRevision(req),
          stillMay: () => isLinkOpen(req, token),
          // Only that something changed: what the screen may see of it, it asks for.
          tellChange: ({ revision, at }) => ({ revision, at }),
          tellRun: withoutId,
        })
      }),
  },
]
