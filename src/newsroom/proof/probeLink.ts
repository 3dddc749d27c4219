import { type Pinned, pinned, reasonOf, Refused } from '../net/pinned'
import { isPublicAddress } from '../net/publicAddress'

/** `refused`: the link leads where the server does not go; nothing is said about whether it works. */
export type ProbeResult = { result: 'alive' | 'dead' | 'refused'; detail: string }

type Probe = {
  url: string
  /** Addresses that are asked though they are not public: tests name their own server here. Never a setting. */
  allow?: (address: string, port: number) => boolean
  timeoutMs?: number
}

const TIMEOUT_MS = 8000
const MOST_REDIRECTS = 5
const PORTS = [80, 443, 8080, 8443]
const REDIRECTS = [301, 302, 303, 307, 308]
/** Answers of a page that is there, though not for us. */
const CLOSED_BUT_THERE = [401, 403, 405, 406, 407, 416, 429, 451]

/**
 * Asks whether a link still answers. The address is looked up once and the connection made to that very address, so
 * that a name can't lead elsewhere between the check and the call; private, loopback and link-local ones are refused,
 * after each redirect again. Nothing of the answer but its status is read; all of it is over within the timeout.
 */
export async function probeLink({
  url,
  allow = () => false,
  timeoutMs = TIMEOUT_MS,
}: Probe): Promise<ProbeResult> {
  const signal = AbortSignal.timeout(timeoutMs)
  const mayAsk = (address: string, port: number) =>
    allow(address, port) || (isPublicAddress(address) && PORTS.includes(port))
  try {
    let at = url
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const { status, location } = await ask(await pinned(at, { signal, mayAsk }))
      if (!REDIRECTS.includes(status) || !location) return judge(status)
      at = new URL(location, at).href
    }
    return { result: 'dead', detail: 'chuyển hướng quá nhiều lần' }
  } catch (error) {
    if (error instanceof Refused) return { result: 'refused', detail: error.message }
    return { result: 'dead', detail: reasonOf(error, signal) }
  }
}

/** One request; ends as soon as the status is known. */
async function ask({
  request,
  options,
}: Pinned): Promise<{ status: number; location: string | null }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...options,
        method: 'GET',
        // Only whether it answers is asked, and nothing secret is sent: a certificate that ran out is another matter.
        rejectUnauthorized: false,
        headers: { 'User-Agent': 'ToaSoan-link-check', Accept: '*/*', Connection: 'close' },
      },
      (response) => {
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
        })
        response.destroy()
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

function judge(status: number): ProbeResult {
  const isAlive = (status >= 200 && status < 400) || CLOSED_BUT_THERE.includes(status)
  return { result: isAlive ? 'alive' : 'dead', detail: `máy chủ trả lời ${status}` }
}
