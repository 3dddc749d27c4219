import { handleEndpoints, type Payload } from 'payload'

import { guarded } from '@/staff-api/guard/guarded'

import { cacheKeyOf } from './databases'

export type Answer = {
  status: number
  /** The body read as JSON; null when it is none. */
  body: Body
  text: string
  /** The body as it came. */
  bytes: Uint8Array
  headers: Headers
}

/** As much of an answer's shape as tests look at. */
type Body = Record<string, unknown> & {
  docs?: Row[]
  doc?: Row
  totalDocs?: number
  message?: string
  errors?: { message: string; data?: { code?: string; errors?: FieldError[] } }[]
}
export type Row = Record<string, unknown> & { id: string }
type FieldError = { path: string; message: string }

export type Call = {
  /** A session token; none is an anonymous call. */
  token?: string | null
  /** Sent as JSON. */
  data?: unknown
  /** Sent as it is, in place of `data`. */
  raw?: BodyInit
  headers?: Record<string, string>
}

export type Rest = (method: string, path: string, call?: Call) => Promise<Answer>

/** The staff API of an opened Payload: what the Next route does, in process. */
export function restOf(payload: Payload): Rest {
  const handler = guarded(
    (request) =>
      handleEndpoints({
        config: payload.config,
        request,
        payloadInstanceCacheKey: cacheKeyOf(payload),
      }),
    payload.config,
  )
  return async (method, path, { token, data, raw, headers = {} } = {}) => {
    const body = raw ?? (data === undefined ? undefined : JSON.stringify(data))
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        ...(data !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `JWT ${token}` }),
        ...headers,
      },
      body,
    })
    if (typeof body === 'string' && !request.headers.has('content-length')) {
      request.headers.set('content-length', String(Buffer.byteLength(body)))
    }
    const response = await handler(request, { params: Promise.resolve({}) })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    return { status: response.status, body: jsonOf(text), text, bytes, headers: response.headers }
  }
}

/** Everything an answer tells a person: the top messages and those of the fields. */
export function wordsOf({ body }: Answer): string {
  const fields = (body.errors ?? []).flatMap(({ message, data }) => [
    message,
    ...(data?.errors ?? []).map((one) => one.message),
  ])
  return [body.message, ...fields].filter(Boolean).join('\n')
}

/** A multipart body with a file, as the admin's upload form sends it. */
export function uploadOf(
  file: { name: string; type: string; bytes: Buffer },
  data: Record<string, unknown>,
): FormData {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
  form.append('_payload', JSON.stringify(data))
  return form
}

function jsonOf(text: string): Body {
  try {
    return JSON.parse(text) as Body
  } catch {
    return {}
  }
}
