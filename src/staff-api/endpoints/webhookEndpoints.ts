import type { Endpoint } from 'payload'

import { renewSecret } from '@/newsroom/webhooks/actions/renewSecret'
import { resendDelivery, ResendInput } from '@/newsroom/webhooks/actions/resendDelivery'
import { testWebhook } from '@/newsroom/webhooks/actions/testWebhook'
import { listDeliveries } from '@/newsroom/webhooks/views/listDeliveries'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** What an administrator does to a webhook. */
export const webhookEndpoints: Endpoint[] = [
  rundownEndpoint({ method: 'get', path: '/:id/deliveries' }, ({ req, id, now }) =>
    listDeliveries(req, { id, before: Number(req.searchParams.get('before')) || null, now }),
  ),
  rundownEndpoint({ method: 'post', path: '/:id/secret', status: 201 }, renewSecret),
  rundownEndpoint({ method: 'post', path: '/:id/test' }, testWebhook),
  rundownEndpoint({ method: 'post', path: '/:id/resend', input: ResendInput }, resendDelivery),
]
