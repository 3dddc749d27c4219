import { currentRequest, newRequestId } from '@/logging/requests'
import { originOfOutlet, outletAt } from '@/public-api/hosts'
import type { PublicReader } from '@/public-api/reader'
import { withoutBody } from '@/public-api/respond'
import { settings } from '@/settings/settings'

import { elsewhere } from './frame/answer'
import { broken } from './pages/broken'
import { missing } from './pages/missing'
import { oldAddress } from './pages/oldAddress'
import { routeOf } from './routes'
import { assetAnswer } from './styles/assets'

type Asked = Pick<
  PublicReader,
  'payload' | 'now' | 'depends' | 'parts' | 'complianceOf' | 'hosts'
> & {
  request: Request
}

const METHODS = ['GET', 'HEAD']

/** Answers any address of the public site, for everybody the same. */
export async function answerSite(asked: Asked): Promise<Response> {
  const { method } = asked.request
  if (!METHODS.includes(method)) {
    return new Response('Trang này chỉ để đọc.\n', {
      status: 405,
      headers: { Allow: METHODS.join(', '), 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  const response = await answered(asked).catch((error: unknown) => brokenAnswer(asked, error))
  return method === 'HEAD' ? withoutBody(response) : response
}

/** What goes wrong in making a page is told to readers as that, and to whoever runs the server in full. */
function brokenAnswer({ payload }: Asked, error: unknown): Response {
  const id = currentRequest()?.id ?? newRequestId()
  payload.logger.error({ err: error, correlationId: id, msg: 'a page of the site failed' })
  return broken(id)
}

async function answered({ request, hosts = [], ...given }: Asked): Promise<Response> {
  const { pathname, search, origin: asked, searchParams: query } = new URL(request.url)
  const plain = pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  if (plain !== pathname) return elsewhere(308, plain + search)
  const path = decodeURIComponent(pathname)
  const outlet = outletAt(hosts, asked)
  const reader: PublicReader = { ...given, origin: '', hosts, outlet }
  const route = routeOf(path)
  const asset = route ? null : assetAnswer(path)
  if (asset) return asset
  // One page showed all texts of some sites: there the query says which (`/?p=12`).
  const mayBeOld = !route || (path === '/' && search !== '')
  const old = mayBeOld ? await oldAddress(reader, pathname + search) : null
  if (!route || old) return old ?? missing(reader)
  // One address counts, whichever was asked: of an outlet its first host, else the server's.
  const shared = settings().serverUrl || (outlet === null ? asked : '')
  const origin = originOfOutlet(hosts, outlet, shared)
  const originOf = (of: string | null) => originOfOutlet(hosts, of, shared)
  return route.answer({ reader, origin, originOf, query, path: route.path })
}
