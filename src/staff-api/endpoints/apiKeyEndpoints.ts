import type { Endpoint } from 'payload'

import { ApiKeyInput, makeApiKey } from '@/newsroom/apiKeys/actions/makeApiKey'
import { ReplaceInput, replaceApiKey } from '@/newsroom/apiKeys/actions/replaceApiKey'
import { revokeApiKey } from '@/newsroom/apiKeys/actions/revokeApiKey'
import { listApiKeys } from '@/newsroom/apiKeys/views/listApiKeys'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** Keys of partners, for administrators; the front asks for them itself (`findApiKey`). */
export const apiKeyEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/all' }, async ({ req, now }) => ({
    keys: await listApiKeys(req, now),
  })),
  rundownEndpoint(
    { method: 'post', path: '/make', status: 201, input: ApiKeyInput },
    ({ req, input, now }) => makeApiKey(req, input, now),
  ),
  rundownEndpoint(
    { method: 'post', path: '/:id/replace', status: 201, input: ReplaceInput },
    ({ req, id, input, now }) => replaceApiKey({ req, key: id, days: input.days, now }),
  ),
  rundownEndpoint({ method: 'post', path: '/:id/revoke' }, ({ req, id, now }) =>
    revokeApiKey({ req, key: id, now }),
  ),
]
