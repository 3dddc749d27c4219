import { settings } from '@/settings/settings'

import { API_ROOT } from '../address'
import { openApiEndpoint } from './openapi'
import type { PublicReader } from '../reader'
import { failureResponse, problemResponse, PublicProblem } from '../problem'
import { withoutBody } from '../respond'
import { MESSAGES } from '../words'
import type { Endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { matchPath } from './matchPath'

type PublicRequest = Pick<PublicReader, 'payload' | 'now' | 'depends'> & { request: Request }

const METHODS = ['GET', 'HEAD']
const table: Endpoint[] = [...endpoints, openApiEndpoint(endpoints)]

/** Answers any request under /api/v1: the one entry of the public API, for the route and for tests. */
export async function answerPublicRequest(call: PublicRequest): Promise<Response> {
  const response = await answered(call).catch((error: unknown) =>
    error instanceof PublicProblem
      ? problemResponse(error, call.request)
      : failureResponse(error, call.request, (entry) => call.payload.logger.error(entry)),
  )
  return call.request.method === 'HEAD' ? withoutBody(response) : response
}

async function answered({ payload, request, now, depends }: PublicRequest): Promise<Response> {
  const { pathname } = new URL(request.url)
  const match = matchPath(table, pathname.slice(API_ROOT.length))
  if (!match) throw new PublicProblem('not-found', MESSAGES.noSuch.endpoint)
  if (!METHODS.includes(request.method)) {
    throw new PublicProblem('method-not-allowed', MESSAGES.readOnly(request.method), {
      headers: { Allow: METHODS.join(', ') },
    })
  }
  const reader = { payload, now, depends, origin: settings().serverUrl ?? '' }
  return match.endpoint.handle({ reader, request, path: match.path })
}
