import type { Endpoint } from 'payload'

import { rundownEndpoint } from '../../answers/rundownEndpoint'
import { listVersions } from '@/newsroom/rundowns/views/listVersions'
import { previousRundown } from '@/newsroom/rundowns/views/previousRundown'
import { demandReader } from '@/newsroom/rundowns/rights'
import { loadRundownRow } from '@/newsroom/rundowns/rundownRow'
import {
  listTemplates,
  removeTemplate,
  saveTemplate,
  TemplateInput,
} from '@/newsroom/rundowns/templates/templates'

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
