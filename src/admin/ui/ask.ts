import { CAUSES, refusalWords } from './causes'

export type Refused = {
  ok: false
  /** Null where nothing came back at all. */
  status: number | null
  /** What happened and what to do. */
  message: string
  body: unknown
}
export type Asked<Body> = { ok: true; status: number; body: Body } | Refused

type Options = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Sent as JSON, or as the form it is. */
  data?: object | FormData
  signal?: AbortSignal
  fetch?: (address: string, init: RequestInit) => Promise<Response>
}

/**
 * Asks the staff API; of what goes wrong it tells the true cause, in words. Throws only what was called off.
 */
export async function ask<Body>(
  address: string,
  { method, data, signal, fetch = window.fetch.bind(window) }: Options = {},
): Promise<Asked<Body>> {
  const isForm = data instanceof FormData
  let response: Response
  try {
    response = await fetch(address, {
      method: method ?? (data ? 'POST' : 'GET'),
      credentials: 'include',
      headers: {
        'Accept-Language': 'vi',
        ...(data && !isForm && { 'Content-Type': 'application/json' }),
      },
      ...(data && { body: isForm ? data : JSON.stringify(data) }),
      signal,
    })
  } catch (error) {
    if (isCalledOff(error)) throw error
    return { ok: false, status: null, message: CAUSES.page.offline, body: null }
  }
  const { ok, status } = response
  const body: unknown = await response.json().catch(() => null)
  if (ok && body !== null) return { ok, status, body: body as Body }
  return { ok: false, status, message: refusalWords(status, body), body }
}

/** Whether a request was ended by the page itself. */
export const isCalledOff = (error: unknown): boolean =>
  (error as { name?: unknown } | null)?.name === 'AbortError'
