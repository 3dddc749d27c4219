import type { SanitizedConfig } from 'payload'

import { logger } from '@/logging/logger'
import { logRequest } from '@/logging/logRequest'
import { currentRequest, elapsed, inRequest, noteRequest, openRequest } from '@/logging/requests'

import { afterConflict } from './afterConflict'
import { answerInWords } from './answerInWords'
import { apiSchema, type ApiSchema } from './apiSchema'
import { MAX_LIMIT } from './checkQuery'
import { checkStaffRequest, type Refusal } from './checkStaffRequest'
import { isQuestion, readBody } from './readBody'

type Context = { params: Promise<{ slug?: string[] }> }
type Handler = (request: Request, context: Context) => Promise<Response>

/** A disk that is full is named to whoever wanted to save something (nameCause); a queue that is full to whoever asks for a paper. */
const NAMED = [501, 503, 507]

/**
 * Stands before Payload's REST: refuses what it would answer with 500, bounds what it would read without bounds, and
 * gives unexpected failures a number.
 */
export function guarded(
  handler: Handler,
  config: SanitizedConfig | Promise<SanitizedConfig>,
): Handler {
  return (request, context) =>
    inWords(request, () => answered({ handler, config, request, context }))
}

/** With a line in the log about what was refused or failed, where nothing in front writes one for every request. */
async function inWords(request: Request, answer: () => Promise<Response>): Promise<Response> {
  if (currentRequest()) return answer()
  const story = openRequest({ method: request.method, path: new URL(request.url).pathname })
  const response = await inRequest(story, answer)
  const { status } = response
  const { id, method, path } = story
  if (status >= 400) logRequest({ id, method, path, status, ms: elapsed(story) }, story)
  story.isOver = true
  return response
}

type Asked = {
  handler: Handler
  config: SanitizedConfig | Promise<SanitizedConfig>
  request: Request
  context: Context
}

async function answered({ handler, config, request, context }: Asked): Promise<Response> {
  const settled = await config
  const schema = apiSchema(settled)
  const read = await readBody(request)
  if (!(read instanceof Request)) return refuse(read)
  const isAsked = read.method === 'POST' && isQuestion(read.headers)
  const asked = isAsked ? await question(read) : read
  const refusal = checkStaffRequest({ method: asked.method, url: asked.url, schema })
  if (refusal) return refuse(refusal)
  const response = await afterConflict(bounded(asked, schema), schema, (one) =>
    handler(one, context).catch((error: unknown) => {
      logger().error({ err: error })
      return new Response(null, { status: 500 })
    }),
  )
  return response.status < 500 || NAMED.includes(response.status)
    ? answerInWords(response)
    : unexpected()
}

/** A question that came by POST, as the GET it means. */
async function question(request: Request): Promise<Request> {
  const headers = new Headers(request.headers)
  const isForm = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  const text = isForm ? await request.text() : ''
  for (const name of ['content-type', 'content-length']) headers.delete(name)
  const { signal } = request
  return new Request(text ? `${request.url.split('?')[0]}?${text}` : request.url, {
    headers,
    signal,
  })
}

/** Lists without a limit get one: `limit=0` and `pagination=false` would read a whole table. */
function bounded(request: Request, { collections }: ApiSchema): Request {
  if (request.method !== 'GET') return request
  const url = new URL(request.url)
  const [, , slug = '', place] = url.pathname.split('/')
  const isList = collections.has(slug) && (place === undefined || place === 'versions')
  const limit = url.searchParams.get('limit')
  const isEndless =
    limit === '0' || (limit === null && url.searchParams.get('pagination') === 'false')
  if (!isList || !isEndless) return request
  url.searchParams.set('limit', String(MAX_LIMIT))
  return new Request(url, { headers: request.headers, signal: request.signal })
}

function refuse({ status, message, code }: Refusal & { code?: string }): Response {
  noteRequest({ code })
  return Response.json({ errors: [{ message, ...(code && { data: { code } }) }] }, { status })
}

/** The number is the one under which the log has it. */
function unexpected(): Response {
  const incident = currentRequest()?.id
  return refuse({
    status: 500,
    message: `Hệ thống gặp lỗi ngoài dự kiến (mã ${incident}). Nội dung của bạn vẫn ở trên trang; hãy thử lại, và báo mã này cho quản trị viên nếu còn lỗi.`,
  })
}
