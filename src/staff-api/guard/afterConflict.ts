import type { ApiSchema } from './apiSchema'

const ATTEMPTS = 5
const FIRST_PAUSE_MS = 20

type Handler = (request: Request) => Promise<Response>

/**
 * Asks again when the write of a row lost against another at the same moment: nothing of it was kept, Payload does each
 * in a transaction and never a second time. What has an endpoint of its own sees to that itself (`inTransaction`).
 */
export async function afterConflict(
  request: Request,
  schema: ApiSchema,
  handler: Handler,
): Promise<Response> {
  if (!isRowWrite(request, schema)) return handler(request)
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt === ATTEMPTS
    const response = await handler(isLast ? request : request.clone())
    if (isLast || !(await isLost(response))) return response
    const pause = FIRST_PAUSE_MS * 2 ** attempt * (1 + Math.random())
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** A row that is made, changed or deleted, or several. */
function isRowWrite({ method, url }: Request, { collections, isId }: ApiSchema): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const [, , slug = '', id, ...more] = new URL(url).pathname.split('/')
  return collections.has(slug) && more.length === 0 && (id === undefined || isId(id))
}

async function isLost(response: Response): Promise<boolean> {
  if (response.status !== 409) return false
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { errors?: { data?: { code?: unknown } }[] } | null
  return body?.errors?.[0]?.data?.code === 'writeConflict'
}
