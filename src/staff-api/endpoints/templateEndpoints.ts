import type { Endpoint } from 'payload'

import { keepTemplate } from '@/newsroom/templates/actions/keepTemplate'
import { FromTemplateInput, makeText } from '@/newsroom/templates/actions/makeText'
import { previewTemplate } from '@/newsroom/templates/views/previewTemplate'

import { deskEndpoint } from '../answers/deskEndpoint'
import { rundownEndpoint } from '../answers/rundownEndpoint'

/** What a template holds, and a text made from it. */
export const templateEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/preview' }, ({ req, id, now }) => {
    const asked = req.searchParams
    const column = asked.has('column') ? asked.get('column') : undefined
    return previewTemplate(req, id, { place: { column, issue: asked.get('issue') }, now })
  }),
  rundownEndpoint(
    { method: 'post', path: '/:id/texts', status: 201, input: FromTemplateInput },
    ({ req, id, input, now }) => makeText(req, id, { input, now }),
  ),
]

/** A template made from a text. */
export const articleTemplateEndpoints: Endpoint[] = [
  deskEndpoint({ method: 'post', path: '/:id/template', status: 201 }, keepTemplate),
]
