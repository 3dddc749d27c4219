import type { Endpoint } from 'payload'

import { pinFront } from '@/newsroom/front/actions/pinFront'
import { FrontQuestion, loadFront } from '@/newsroom/front/views/loadFront'

import { deskEndpoint } from '../answers/deskEndpoint'
import { rundownEndpoint } from '../answers/rundownEndpoint'

/** Which texts stand first on the front page of an outlet; `:id` is the outlet. */
export const frontEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/list' }, ({ req, id, now }) => {
    const asked = FrontQuestion.parse({ q: req.searchParams?.get('q') })
    return loadFront(req, { outlet: id, now, ...asked })
  }),
  deskEndpoint({ method: 'post', path: '/:id/list' }, pinFront),
]
