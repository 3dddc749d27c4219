import type { AfterErrorHook, PayloadRequest } from 'payload'

import { isNotAllowed } from '@/access/isNotAllowed'
import { logger } from '@/logging/logger'

import { titleOf } from './logChanges'
import { isLoggedAlready } from '../onceAMinute'
import { recordRefusal } from '../recordRefusal'
import { LOG_THINGS } from '../views/eventWords'

const OVERRIDE = 'x-payload-http-method-override'

/** What a request to the API asks to have done, as the log calls it; null for one that only reads. */
function askedBy({ method, headers, url, routeParams }: PayloadRequest): string | null {
  if (headers.get(OVERRIDE)?.toUpperCase() === 'GET') return null
  if (method === 'PATCH' || method === 'PUT') return 'update'
  if (method === 'DELETE') return 'delete'
  if (method !== 'POST') return null
  if (routeParams?.id === undefined) return 'create'
  return /\/versions\/[^/?]+/.test(url ?? '') ? 'restoreVersion' : 'update'
}

/**
 * Logs that somebody asked the API for a change that their role doesn't have at all: Payload refuses it before any rule of
 * ours is asked. What isn't named in the log is left out.
 */
export const logNoRight: AfterErrorHook = async ({ error, req, collection }) => {
  const { user, routeParams } = req
  const slug = collection?.slug
  const asked = askedBy(req)
  if (!isNotAllowed(error, req) || !user || !slug || !(slug in LOG_THINGS) || !asked) return
  const id = asked === 'restoreVersion' ? '' : String(routeParams?.id ?? '')
  if (isLoggedAlready(`${user.id} ${slug} ${id} ${asked}`)) return
  try {
    const row = id === '' ? null : await rowFor(req, slug, id)
    // Made-up ids would fill the log.
    if (id !== '' && !row) return
    await recordRefusal({
      req,
      collection: slug,
      id,
      title: row ? titleOf(row) : '',
      outlet: row?.outlet,
      asked,
      code: 'noRight',
    })
  } catch (failed) {
    // The answer is the refusal, whatever the log could not take.
    logger().error({ err: failed }, 'log of a refusal')
  }
}

async function rowFor(
  { payload }: PayloadRequest,
  slug: NonNullable<Parameters<AfterErrorHook>[0]['collection']>['slug'],
  id: string,
): Promise<Record<string, unknown> | null> {
  const row = await payload.db.findOne({ collection: slug, where: { id: { equals: id } } })
  return row as Record<string, unknown> | null
}
