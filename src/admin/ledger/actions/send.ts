import type { EffectLine } from '@/newsroom/obligations/previewEffect'

import { ask } from '../../ui/ask'
import { refusalWords } from '../../ui/causes'

export type Warning = { code: string; message: string }
export type Refusal = {
  /** What went wrong and what to do, a sentence each. */
  problems: { code: string | null; message: string }[]
  /** What the person has to weigh and may accept. */
  warnings: Warning[]
  isGone: boolean
}
export type Done = {
  id?: string
  label?: string | null
  effect?: EffectLine[]
  warnings?: Warning[]
}
export type Answer<Result> = { done: Result; refusal: null } | { done: null; refusal: Refusal }

const GONE = 'Mục này không còn trong hệ thống, có thể vừa bị xóa. Hãy tải lại trang.'

type Body = {
  errors?: { message?: string; data?: { code?: string } }[]
  warnings?: Warning[]
}

/** Asks the server to do something and reads its answer; never throws. */
export async function send<Result = Done>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Record<string, unknown> | FormData,
): Promise<Answer<Result>> {
  const answer = await ask<Result>(`/api${path}`, { method, data: body })
  if (answer.ok) return { done: answer.body, refusal: null }
  const { status, message } = answer
  if (status === null) return { done: null, refusal: simple(message) }
  return { done: null, refusal: refusalOf(status, (answer.body ?? {}) as Body) }
}

function refusalOf(status: number, { errors = [], warnings = [] }: Body): Refusal {
  const own = errors.find(({ data }) => data?.code === 'gone')?.message
  if (status === 404) return { ...simple(own ?? GONE), isGone: true }
  const problems = errors.flatMap(({ message, data }) =>
    message ? [{ code: data?.code ?? null, message }] : [],
  )
  if (problems.length === 0) return simple(refusalWords(status, null))
  return { problems, warnings, isGone: false }
}

function simple(message: string): Refusal {
  return { problems: [{ code: null, message }], warnings: [], isGone: false }
}
