import type { EffectLine } from '@/newsroom/obligations/previewEffect'

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

const OFFLINE =
  'Không gửi được, có thể do mất mạng. Nội dung đã nhập vẫn ở đây; hãy kiểm tra mạng rồi bấm lại.'
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
  try {
    const isForm = body instanceof FormData
    const response = await fetch(`/api${path}`, {
      method,
      credentials: 'include',
      ...(body && !isForm && { headers: { 'Content-Type': 'application/json' } }),
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    const answer: unknown = await response.json().catch(() => ({}))
    if (response.ok) return { done: answer as Result, refusal: null }
    return { done: null, refusal: refusalOf(response.status, answer as Body) }
  } catch {
    return { done: null, refusal: simple(OFFLINE) }
  }
}

function refusalOf(status: number, { errors = [], warnings = [] }: Body): Refusal {
  const own = errors.find(({ data }) => data?.code === 'gone')?.message
  if (status === 404) return { ...simple(own ?? GONE), isGone: true }
  const problems = errors.flatMap(({ message, data }) =>
    message ? [{ code: data?.code ?? null, message }] : [],
  )
  if (problems.length === 0) return simple(OFFLINE)
  return { problems, warnings, isGone: false }
}

function simple(message: string): Refusal {
  return { problems: [{ code: null, message }], warnings: [], isGone: false }
}
