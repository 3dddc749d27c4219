import type { IncomingMessage } from 'node:http'

/** What proxies and programs say of who asked, of the address asked for, of a request's number, and which nonce is right. */
const FORGED =
  /^(forwarded|via|x-forwarded(-.*)?|x-(real|client|cluster-client|original-forwarded|remote)-?(ip|for|addr)|true-client-ip|cf-connecting-ip|fastly-client-ip|x-original-(url|host)|x-rewrite-url|x-host|x-(request|correlation)-id|content-security-policy(-report-only)?)$/

export type Forward = {
  /** Who asks (client.ts). */
  client: string
  host: string
  isHttps: boolean
  /** The number of the request, in the log and in what is answered. */
  id: string
  /** What the page's own policy will be: Next reads the nonce of its scripts from it. */
  policy: string | null
}

/** The same headers, with what only the server itself may say: the one address that limits, log and links count by. */
export function forwarded(raw: readonly string[], facts: Forward): string[] {
  const kept = raw.filter((_, at) => !FORGED.test((raw[at - (at % 2)] ?? '').toLowerCase()))
  return [...kept, ...Object.entries(forwardedFacts(facts)).flat()]
}

function forwardedFacts({ client, host, isHttps, id, policy }: Forward): Record<string, string> {
  return {
    'x-forwarded-for': client,
    'x-forwarded-host': host,
    'x-forwarded-proto': isHttps ? 'https' : 'http',
    'x-request-id': id,
    ...(policy && { 'content-security-policy': policy }),
  }
}

/** Gives a request those headers, in each form in which Node tells of them. */
export function forward(req: IncomingMessage, facts: Forward): void {
  const { headers, rawHeaders } = req
  for (const name of Object.keys(headers)) if (FORGED.test(name)) delete headers[name]
  Object.assign(headers, forwardedFacts(facts))
  rawHeaders.splice(0, rawHeaders.length, ...forwarded(rawHeaders, facts))
}
