import type { Refusal } from './checkStaffRequest'
import { partsOf } from './formParts'
import { isNestedDeeper, MAX_NESTING } from './nesting'

export const MAX_JSON = 4 * 1024 * 1024
export const MAX_MULTIPART = 27 * 1024 * 1024

const TOO_LARGE: Refusal = {
  status: 413,
  message:
    'Nội dung gửi lên lớn hơn 4 MB. Hãy chia nhỏ bài, hoặc tải ảnh lên thư viện thay vì dán vào bài.',
}
const FILE_TOO_LARGE: Refusal = {
  status: 413,
  message: 'Tệp lớn hơn 25 MB. Hãy chọn tệp nhỏ hơn hoặc nén lại rồi tải lên.',
}
const UNREADABLE: Refusal = {
  status: 400,
  message: 'Dữ liệu gửi lên không đọc được (JSON sai). Hãy tải lại trang rồi gửi lại.',
}
const TOO_DEEP: Refusal = {
  status: 400,
  message: `Dữ liệu gửi lên lồng vào nhau quá ${MAX_NESTING} lớp. Hãy bớt các danh sách thụt lồng nhau rồi gửi lại.`,
}
const CUT_OFF: Refusal = {
  status: 400,
  message: 'Tệp gửi lên bị đứt quãng. Hãy kiểm tra mạng rồi tải lên lại.',
}
const NO_FILE: Refusal = {
  status: 400,
  message: 'Ô file không có tệp nào. Hãy chọn một tệp trên máy rồi tải lên.',
}
const BAD_NAMES: Refusal = {
  status: 400,
  message:
    'Tên tệp quá dài hoặc có ký tự không dùng được. Hãy đổi tên tệp trên máy rồi tải lên lại.',
}
const UNKNOWN_KIND: Refusal = {
  status: 415,
  message: 'Kiểu dữ liệu gửi lên không được nhận. Hãy gửi JSON hoặc biểu mẫu có tệp.',
}

type Kind = 'json' | 'multipart' | 'form' | 'other'
type Body = { kind: Kind; bytes: Buffer<ArrayBuffer> }

/**
 * A request whose body was read within bounds and can be understood; a refusal otherwise. Payload itself reads JSON of
 * any length, and answers 500 to a body that is no object.
 */
export async function readBody(request: Request): Promise<Request | Refusal> {
  if (request.method === 'GET' || request.method === 'HEAD') return request
  const kind = kindOf(request.headers.get('content-type') ?? '')
  const isFile = kind === 'multipart'
  const max = isFile ? MAX_MULTIPART : MAX_JSON
  const tooLarge = isFile ? FILE_TOO_LARGE : TOO_LARGE
  if (Number(request.headers.get('content-length') ?? 0) > max) return tooLarge
  const bytes = await readUpTo(request.body, max)
  if (!bytes) return tooLarge
  if (bytes.length === 0) return withBody(request, { kind: 'json', bytes: Buffer.from('{}') })
  const refusal = CHECKS[kind]({ kind, bytes }, request.headers)
  return refusal ?? withBody(request, { kind, bytes })
}

const CHECKS: Record<Kind, (body: Body, headers: Headers) => Refusal | null> = {
  json: ({ bytes }) => checkJson(bytes.toString('utf8')),
  form: (_, headers) => (isQuestion(headers) ? null : UNKNOWN_KIND),
  multipart: ({ bytes }, headers) => {
    const boundary = /boundary="?([^";]+)"?/i.exec(headers.get('content-type') ?? '')?.[1]
    if (!boundary || bytes.lastIndexOf(`--${boundary}--`) < 0) return CUT_OFF
    const parts = partsOf(bytes, boundary)
    if (!parts) return BAD_NAMES
    if (parts.some(({ name, isFile }) => name === 'file' && !isFile)) return NO_FILE
    // The fields that go with a file: the part of a form that Payload reads as JSON.
    const [data, ...others] = parts.filter(({ name }) => name === '_payload')
    return data && !data.isFile && others.length === 0 ? checkJson(data.text()) : UNREADABLE
  },
  other: () => UNKNOWN_KIND,
}

/** The admin asks long questions by POST; Payload answers them as GET. */
export function isQuestion(headers: Headers): boolean {
  const override =
    headers.get('x-payload-http-method-override') ?? headers.get('x-http-method-override')
  return override === 'GET'
}

function kindOf(contentType: string): Kind {
  const [type = ''] = contentType.toLowerCase().split(';')
  if (type.trim() === 'application/json') return 'json'
  if (type.trim() === 'multipart/form-data') return 'multipart'
  if (type.trim() === 'application/x-www-form-urlencoded') return 'form'
  return 'other'
}

async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  max: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (!body) return Buffer.alloc(0)
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    length += value.byteLength
    if (length > max) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
}

function checkJson(text: string): Refusal | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return UNREADABLE
    return isNestedDeeper(value, MAX_NESTING) ? TOO_DEEP : null
  } catch {
    return UNREADABLE
  }
}

function withBody(request: Request, { kind, bytes }: Body): Request {
  const headers = new Headers(request.headers)
  if (kind === 'json') headers.set('content-type', 'application/json')
  headers.set('content-length', String(bytes.length))
  headers.delete('transfer-encoding')
  const { url, method, signal } = request
  return new Request(url, { method, headers, signal, body: bytes })
}
