import { settings } from '@/settings/settings'

import { API_ROOT } from '../address'
import { originOfOutlet, outletAt } from '../hosts'
import { descriptionPage } from './descriptionPage'
import type { PublicReader } from '../reader'
import { failureResponse, problemResponse, PublicProblem } from '../problem'
import { withoutBody } from '../respond'
import { MESSAGES } from '../words'
import type { Endpoint, Group } from './endpoint'
import { endpoints } from './endpoints'
import { type FeedEndpoint, feedEndpoints } from './feedEndpoints'
import { matchPath } from './matchPath'
import { openApiEndpoint } from './openapi'

export type PublicRequest = Pick<
  PublicReader,
  'payload' | 'now' | 'depends' | 'parts' | 'complianceOf' | 'hosts'
> & { request: Request }

const METHODS = ['GET', 'HEAD', 'OPTIONS']
const described: Endpoint[] = [...endpoints, descriptionPage(endpoints)]
export const apiTable: Endpoint[] = [...described, openApiEndpoint(described)]

/** Answers any request for what is public and no page: the one entry of the public API and its feeds, for the server and for tests. */
export async function answerPublicRequest(call: PublicRequest): Promise<Response> {
  const response = await answered(call).catch((error: unknown) =>
    error instanceof PublicProblem
      ? problemResponse(error, call.request)
      : failureResponse(error, call.request, (entry) => call.payload.logger.error(entry)),
  )
  return call.request.method === 'HEAD' ? withoutBody(response) : response
}

/** The part of the API an address belongs to; null for none. */
export const groupOf = (pathname: string): Group | null => matchOf(pathname)?.endpoint.group ?? null

function matchOf(pathname: string) {
  return isOfApi(pathname)
    ? matchPath(apiTable, pathname.slice(API_ROOT.length))
    : matchPath<FeedEndpoint>(feedEndpoints, pathname)
}

const isOfApi = (pathname: string) => pathname === API_ROOT || pathname.startsWith(`${API_ROOT}/`)

async function answered({ request, ...asked }: PublicRequest): Promise<Response> {
  const { pathname, origin } = new URL(request.url)
  const match = matchOf(pathname)
  if (!match) throw new PublicProblem('not-found', MESSAGES.noSuch.endpoint)
  if (!METHODS.includes(request.method)) {
    throw new PublicProblem('method-not-allowed', MESSAGES.readOnly(request.method), {
      headers: { Allow: METHODS.join(', ') },
    })
  }
  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { Allow: METHODS.join(', ') } })
  }
  const { hosts = [] } = asked
  const outlet = outletAt(hosts, origin)
  // A feed is read elsewhere: there is no address without a server in it.
  const shared = settings().serverUrl ?? (isOfApi(pathname) ? '' : origin)
  const reader = { ...asked, outlet, origin: originOfOutlet(hosts, outlet, shared) }
  return match.endpoint.handle({ reader, request, path: match.path })
}
