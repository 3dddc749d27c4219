import type { Endpoint } from 'payload'

import { makeDraft, WordDraftInput } from '@/newsroom/word/actions/makeDraft'
import { exportText } from '@/newsroom/word/exportText'
import { previewWord, WordPreviewInput } from '@/newsroom/word/views/previewWord'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** Texts from Word files, and as files. */
export const wordEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'post', path: '/word/preview', input: WordPreviewInput }, (ask) =>
    previewWord(ask.req, ask.input),
  ),
  rundownEndpoint({ method: 'post', path: '/word', status: 201, input: WordDraftInput }, (ask) =>
    makeDraft(ask.req, ask.input),
  ),
  rundownEndpoint({ method: 'get', path: '/:id/export/:format' }, ({ req, id }) =>
    exportText(req, { id, format: String(req.routeParams?.format) }),
  ),
]
