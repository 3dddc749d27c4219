import type { CollectionBeforeChangeHook } from 'payload'

import { rowsWhere } from '@/database/rows'
import { hostName } from '@/domain/text/hostName'
import { settings } from '@/settings/settings'

import { failure } from '../../words/failure'

/** Keeps host names of an outlet as addresses have them; refuses what is none, and what leads elsewhere already. */
export const checkHosts: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const written: unknown[] = Array.isArray(data.hosts) ? data.hosts : []
  if (written.length === 0) return data
  const { ownOrigins, localOrigins, isHttps } = settings()
  const hosts = written.map((one) => {
    const host = hostName(String(one))
    if (host === null) throw failure('hostUnreadable', { host: String(one) })
    // Without the port that browsers leave out.
    return new URL(`${isHttps ? 'https' : 'http'}://${host}`).host
  })
  const own = new Set([...ownOrigins, ...localOrigins].map((origin) => new URL(origin).host))
  const ours = hosts.find((host) => own.has(host))
  if (ours) throw failure('hostIsOurs', { host: ours })
  const id = (originalDoc as { id?: string } | undefined)?.id
  const [other] = await rowsWhere(req, 'outlets', {
    where: { and: [{ hosts: { in: hosts } }, ...(id ? [{ id: { not_equals: id } }] : [])] },
    select: { name: true, hosts: true },
    limit: 1,
    overrideAccess: true,
  })
  if (other) {
    const host = hosts.find((one) => other.hosts?.includes(one)) ?? ''
    throw failure('hostTaken', { host, outlet: other.name })
  }
  return { ...data, hosts: [...new Set(hosts)] }
}
