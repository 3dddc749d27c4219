import { currentRequest, newRequestId } from '@/logging/requests'

/** What can go wrong for a caller. The keys are the ends of `type` and never change (docs/contracts/public-api.md). */
const KINDS = {
  'invalid-parameter': { status: 400, title: 'Tham số không hợp lệ' },
  'not-found': { status: 404, title: 'Không tìm thấy' },
  gone: { status: 410, title: 'Đã được gỡ' },
  'method-not-allowed': { status: 405, title: 'Phương thức không được dùng' },
  'too-many': { status: 429, title: 'Quá nhiều yêu cầu cùng lúc' },
  unavailable: { status: 503, title: 'Chưa sẵn sàng' },
  internal: { status: 500, title: 'Lỗi ngoài dự kiến' },
} as const

export type ProblemKind = keyof typeof KINDS

/** One thing to put right: the parameter, what is wrong with it and what to do. */
export type ProblemDetail = { parameter: string; detail: string }

/** An answer that is no answer, as RFC 9457 has it; the sentences are for people. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  errors?: ProblemDetail[]
  correlationId?: string
}

/** Thrown by a query or handler that can't answer; the dispatcher turns it into the response. */
export class PublicProblem extends Error {
  override name = 'PublicProblem'
  readonly kind: ProblemKind
  readonly errors: ProblemDetail[]
  readonly headers: Record<string, string>

  constructor(
    kind: ProblemKind,
    detail: string,
    {
      errors = [],
      headers = {},
    }: { errors?: ProblemDetail[]; headers?: Record<string, string> } = {},
  ) {
    super(detail)
    this.kind = kind
    this.errors = errors
    this.headers = headers
  }
}

/** The response to a problem. Never cached: what is missing now may be public in a minute. */
export function problemResponse(problem: PublicProblem, request: Request): Response {
  const { status, title } = KINDS[problem.kind]
  return send(
    {
      type: typeOf(problem.kind),
      title,
      status,
      detail: problem.message,
      instance: new URL(request.url).pathname,
      ...(problem.errors.length > 0 && { errors: problem.errors }),
    },
    problem.headers,
  )
}

type Log = (entry: { err: unknown; id: string; path: string }) => void

/** The response to a failure nobody foresaw: a number to quote; the cause goes to the log alone. */
export function failureResponse(error: unknown, request: Request, log: Log): Response {
  const correlationId = currentRequest()?.id ?? newRequestId()
  const { pathname } = new URL(request.url)
  log({ err: error, id: correlationId, path: pathname })
  const { status, title } = KINDS.internal
  return send({
    type: typeOf('internal'),
    title,
    status,
    detail: `Máy chủ gặp lỗi ngoài dự kiến. Hãy thử lại sau ít phút; nếu còn lỗi, hãy báo mã ${correlationId} cho quản trị viên.`,
    instance: pathname,
    correlationId,
  })
}

const typeOf = (kind: ProblemKind) => `urn:toa-soan:problem:${kind}`

function send(problem: Problem, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify(problem)
  return new Response(body, {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': 'vi',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  })
}
