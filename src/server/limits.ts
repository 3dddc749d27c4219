import { USUAL_CONNECTIONS, USUAL_PER_NETWORK } from '@/settings/front'

const SECOND = 1000

/** What one client may take of the server before anything of a request was read. */
export type Limits = {
  /** Of the request line and all headers; Node answers 431. */
  headerBytes: number
  headers: number
  /** From the first byte of a request to the end of its headers. */
  headersMs: number
  /** To the end of its body: 27 MB at 1 Mbit/s take four minutes. */
  requestMs: number
  /** Without a byte of a body that is being sent, or of an answer that is being fetched. */
  silenceMs: number
  /** A resting connection; browsers let go after 300 s at most, balancers after 600: they shall be the first to. */
  keepAliveMs: number
  /** Of one network, when it is asked directly; behind a proxy, its requests at once. */
  perNetwork: number
  connections: number
  /** A refused sender gets this long to read why. */
  lingerMs: number
}

export const LIMITS: Limits = {
  headerBytes: 32 * 1024,
  headers: 100,
  headersMs: 20 * SECOND,
  requestMs: 300 * SECOND,
  silenceMs: 30 * SECOND,
  keepAliveMs: 620 * SECOND,
  perNetwork: USUAL_PER_NETWORK,
  connections: USUAL_CONNECTIONS,
  lingerMs: 2 * SECOND,
}
