import type { PublicReader } from '@/public-api/reader'
import { withoutBody } from '@/public-api/respond'
import { settings } from '@/settings/settings'

import { elsewhere } from './frame/answer'
import { oldAddress } from './pages/oldAddress'
import { routeOf } from './routes'
import { assetAnswer } from './styles/assets'

type Asked = Pick<PublicReader, 'payload' | 'now' | 'depends'> & { request: Request }

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
  const response = await answered(asked)
  return method === 'HEAD' ? withoutBody(response) : response
}

function answered({ payload, request, now, depends }: Asked): Response | Promise<Response> {
  const { pathname, search, origin: asked, searchParams: query } = new URL(request.url)
  const plain = pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  if (plain !== pathname) return elsewhere(308, plain + search)
  const path = decodeURIComponent(pathname)
  const reader: PublicReader = { payload, now, depends, origin: '' }
  const route = routeOf(path)
  if (!route) return assetAnswer(path) ?? oldAddress(reader, path)
  // One address counts, whichever was asked.
  const origin = settings().serverUrl || asked
  return route.answer({ reader, origin, query, path: route.path })
}
