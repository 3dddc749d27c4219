import type { EffectLine } from '@/newsroom/obligations/previewEffect'

import { CAUSES, type ErrorBody, isCalledOff, type Place, refusalWords } from './causes'

/** Why it was not done; `refused` is a rule that speaks against it, `calledOff` the page itself. */
export type Cause =
  'offline' | 'session' | 'origin' | 'right' | 'gone' | 'broken' | 'refused' | 'calledOff'

export type Warning = { code: string; message: string }
export type Refusal = {
  cause: Cause
  /** Null where nothing came back at all. */
  status: number | null
  /** What went wrong and what to do, in one. */
  message: string
  /** The same, a sentence each. */
  problems: { code: string | null; message: string }[]
  /** What the person has to weigh and may accept. */
  warnings: Warning[]
  /** What the server answered besides. */
  body: unknown
}
export type Done = {
  id?: string
  label?: string | null
  effect?: EffectLine[]
  warnings?: Warning[]
}
export type Answer<Result> = { done: Result; refusal: null } | { done: null; refusal: Refusal }

type Options = {
  signal?: AbortSignal
  /** Whose words are used where the server has none. */
  place?: Place
  /** Goes on while the page is left; browsers take no more than 64 KB of these together. */
  keepalive?: boolean
  fetch?: (address: string, init: RequestInit) => Promise<Response>
}

const GONE = 'Mục này không còn trong hệ thống, có thể vừa bị xóa. Hãy tải lại trang.'

/** Asks the staff API for something and reads its answer, with the true cause of what goes wrong. Never throws. */
export async function send<Result = Done>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object | FormData,
  { signal, place = 'page', keepalive, fetch = window.fetch.bind(window) }: Options = {},
): Promise<Answer<Result>> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      ...requestOf(method, body),
      signal,
      ...(keepalive && { keepalive }),
    })
  } catch (error) {
    const off = isCalledOff(error)
    return refused(off ? 'calledOff' : 'offline', null, off ? '' : CAUSES[place].offline)
  }
  const { ok, status } = response
  const answer: unknown = await response.json().catch(() => null)
  if (ok && answer !== null) return { done: answer as Result, refusal: null }
  return { done: null, refusal: refusalOf(status, answer, place) }
}

function requestOf(method: string, body?: object | FormData): RequestInit {
  const isForm = body instanceof FormData
  // The server reads no form without it (src/staff-api/guard/readBody.ts).
  if (isForm && !body.has('_payload')) body.append('_payload', '{}')
  return {
    method,
    credentials: 'include',
    headers: {
      'Accept-Language': 'vi',
      ...(body && !isForm && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  }
}

function refusalOf(status: number, body: unknown, place: Place): Refusal {
  const { errors = [], warnings = [] } = (body ?? {}) as {
    errors?: NonNullable<ErrorBody>['errors']
    warnings?: Warning[]
  }
  const problems = (Array.isArray(errors) ? errors : []).flatMap(({ message, data }) =>
    message ? [{ code: data?.code ?? null, message }] : [],
  )
  const cause = causeOf(status, problems)
  // Of what is not there the framework says no more than that.
  const own = cause === 'gone' ? problems.find(({ code }) => code !== null) : null
  const message = cause === 'gone' ? (own?.message ?? GONE) : refusalWords(status, body, place)
  const isWorded =
    cause !== 'gone' && problems.length > 0 && !(cause === 'session' && place !== 'page')
  return {
    cause,
    status,
    message,
    problems: isWorded ? problems : [{ code: own?.code ?? null, message }],
    warnings,
    body,
  }
}

function causeOf(status: number, problems: Refusal['problems']): Cause {
  if (problems.some(({ code }) => code === 'wrongOrigin')) return 'origin'
  if (status === 401) return 'session'
  if (status === 403) return 'right'
  if (status === 404) return 'gone'
  return status >= 500 || problems.length === 0 ? 'broken' : 'refused'
}

function refused(cause: Cause, status: number | null, message: string): Answer<never> {
  const problems = [{ code: null, message }]
  return { done: null, refusal: { cause, status, message, problems, warnings: [], body: null } }
}
