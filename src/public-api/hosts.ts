import { rowsWhere } from '@/database/rows'
import { settings } from '@/settings/settings'

import type { PublicReader } from './reader'

/** A host name and the outlet it leads to; of several of one outlet the first is the one its addresses begin with. */
export type OutletHost = { host: string; outlet: string }

const MAX_OUTLETS = 500

/** All of them, each once: of two outlets that name the same, as two who save at once can, one keeps it. */
export async function readOutletHosts({
  payload,
}: Pick<PublicReader, 'payload'>): Promise<OutletHost[]> {
  const rows = await rowsWhere(payload, 'outlets', {
    where: {},
    select: { hosts: true },
    sort: 'id',
    limit: MAX_OUTLETS,
    overrideAccess: true,
  })
  const byHost = new Map<string, OutletHost>()
  for (const { id, hosts } of rows) {
    for (const host of hosts ?? []) if (!byHost.has(host)) byHost.set(host, { host, outlet: id })
  }
  return [...byHost.values()]
}

/** As a browser names it: by the protocol people come by, which is one for the whole server. */
export const originOfHost = (host: string): string =>
  `${settings().isHttps ? 'https' : 'http'}://${host}`

/** The outlet that an address was asked at; null at the address that all share. */
export function outletAt(hosts: readonly OutletHost[], origin: string): string | null {
  if (hosts.length === 0) return null
  const { host } = new URL(origin)
  return hosts.find((one) => one.host === host)?.outlet ?? null
}

/** Where the addresses of an outlet begin: at its own host, else at the address that all share. */
export function originOfOutlet(
  hosts: readonly OutletHost[],
  outlet: string | null,
  shared: string,
): string {
  const own = hosts.find((one) => one.outlet === outlet)
  return own ? originOfHost(own.host) : shared
}

/** What a list of addresses holds at a host: those of its outlet alone, and at the shared address those of all without a host of their own. */
export function isListedAt(
  { outlet = null, hosts = [] }: Pick<PublicReader, 'outlet' | 'hosts'>,
  of: string | null,
): boolean {
  if (outlet !== null) return of === outlet
  return !hosts.some((one) => one.outlet === of)
}
