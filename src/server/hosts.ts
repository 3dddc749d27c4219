import type { Refusal } from './refusal'
import { REFUSALS } from './words'

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' }

/** `host:port` of an origin, the port always said. */
function named(origin: string): string {
  const { protocol, hostname, port } = new URL(origin)
  return `${hostname}:${port || DEFAULT_PORTS[protocol]}`
}

/** Whether a request may name this host, and what of a proxy's protocol it then stands for. */
export type Hosts = {
  right?: string
  isHttps: (host: string) => boolean
  /** As a browser names where it asked; null for a host that is none of ours. */
  originOf: (host: string) => string | null
  has: (host: string) => boolean
}

/**
 * The hosts of a server's own addresses, the public one first. A browser leaves the port out where it is the protocol's
 * own, and says nothing of the protocol: `toasoan.vn` is `toasoan.vn:443` of https as well as `:80` of http.
 */
export function hostsOf(origins: readonly string[], publicUrl?: string): Hosts {
  const byHost = new Map(origins.map((origin) => [named(origin), origin]))
  const originOf = (host: string) => {
    const plain = host.toLowerCase()
    if (/:\d+$/.test(plain)) return byHost.get(plain)
    return byHost.get(`${plain}:443`) ?? byHost.get(`${plain}:80`)
  }
  return {
    right: publicUrl,
    has: (host) => originOf(host) !== undefined,
    originOf: (host) => originOf(host) ?? null,
    isHttps: (host) => originOf(host)?.startsWith('https:') ?? false,
  }
}

/**
 * What speaks against the host a request names. Who names another one has been led here by a name of their own
 * (DNS rebinding), or would have our links point elsewhere.
 */
export function checkHost(
  rawHeaders: readonly string[],
  hosts: Pick<Hosts, 'has' | 'right'>,
): Refusal | null {
  const named = rawHeaders.filter(
    (_, at) => at % 2 === 1 && /^host$/i.test(rawHeaders[at - 1] ?? ''),
  )
  const [host] = named
  if (named.length !== 1 || !host) return REFUSALS.hostMissing()
  return hosts.has(host) ? null : REFUSALS.wrongHost(host, hosts.right)
}
