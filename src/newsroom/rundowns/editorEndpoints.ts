import type { Endpoint } from 'payload'

import { rundownEndpoint } from './answer'
import { listVersions } from './listVersions'
import { previousRundown } from './previousRundown'
import { demandReader } from './rights'
import { loadRundownRow } from './rundownRow'
import { listTemplates, removeTemplate, saveTemplate, TemplateInput } from './templates/templates'

/** What the editor asks for besides the rundown itself: what to begin with, and what there was. */
export const editorEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/templates' }, listTemplates),
  rundownEndpoint(
    { method: 'post', path: '/:id/templates', status: 201, input: TemplateInput },
    saveTemplate,
  ),
  rundownEndpoint({ method: 'delete', path: '/:id/templates/:template' }, removeTemplate),
  rundownEndpoint({ method: 'get', path: '/:id/previous' }, ({ req, id }) =>
    previousRundown(req, id),
  ),
  rundownEndpoint({ method: 'get', path: '/:id/versions' }, async ({ req, id }) => {
    const rundown = await loadRundownRow(req, id)
    await demandReader(req, rundown)
    return listVersions(req, rundown)
  }),
]
