import type { ApiSchema } from './apiSchema'
import { checkQuery } from './checkQuery'

export type Refusal = { status: number; message: string }

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * What people have no business with over HTTP; a lock is taken by the page itself, on the server, and what is remembered
 * of a page is kept under its key alone.
 */
const CLOSED = [
  /^\S+ \/payload-(migrations|kv)(\/|$)/,
  /^POST \/payload-locked-documents(\/|$)/,
  /^(PATCH|DELETE) \/payload-locked-documents\/?$/,
  /^(PATCH|DELETE) \/payload-preferences(\/|$)/,
  /^POST \/payload-preferences(\/[^/]*\/.+|\/?)$/,
]

const NO_SUCH_PLACE = {
  status: 404,
  message: 'Không có địa chỉ này trong hệ thống. Hãy kiểm tra lại đường dẫn, hoặc mở từ danh sách.',
}

/**
 * What of a request to the staff API Payload would answer with 500 or in no words people know: methods, paths and
 * query parameters. Null when there is nothing to refuse.
 */
export function checkStaffRequest({
  method,
  url,
  schema,
}: {
  method: string
  url: string
  schema: ApiSchema
}): Refusal | null {
  if (!METHODS.has(method)) {
    return {
      status: 405,
      message: `Phương thức ${method} không dùng được ở đây. Hãy dùng GET, POST, PATCH hoặc DELETE.`,
    }
  }
  const { pathname, searchParams } = new URL(url)
  const path = pathname.replace(/^\/api/, '')
  const segments = decoded(path)
  if (!segments || CLOSED.some((closed) => closed.test(`${method} ${path}`))) return NO_SUCH_PLACE
  const [slug = '', place = ''] = segments
  // Payload looks collections up by name in an object that has names of its own.
  if (slug in Object.prototype) return NO_SUCH_PLACE
  const collection = schema.collections.get(slug)
  const isVersions = place === 'versions'
  if (isVersions && collection && !collection.versions) return NO_SUCH_PLACE
  const message = checkQuery(searchParams, {
    schema,
    fields: (isVersions ? collection?.versions : collection?.fields) ?? null,
    joins: collection?.joins ?? new Map(),
  })
  return message ? { status: 400, message } : null
}

function decoded(path: string): string[] | null {
  try {
    const segments = path.split('/').slice(1).map(decodeURIComponent)
    return segments.some((segment) => segment.includes('\0')) ? null : segments
  } catch {
    return null
  }
}
