/** Sizes a staff request may have, in bytes. */
const MAX_JSON = 4 * 1024 * 1024
const MAX_MULTIPART = 27 * 1024 * 1024
const MAX_LIMIT = 500
const MAX_DEPTH = 3

const OPERATORS = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
])
const DATE_FIELD = /(At|Until)$/

export type Refusal = { status: number; message: string }

/**
 * What of a request to the staff API would make Payload answer 500 or read a whole table: oversized bodies, query
 * parameters of the wrong shape, operators that one of the databases lacks. Null when there is nothing to refuse.
 */
export function checkStaffRequest(
  request: Pick<Request, 'method' | 'headers' | 'url'>,
): Refusal | null {
  return checkSize(request) ?? checkQuery(new URL(request.url).searchParams)
}

function checkSize({ headers, method }: Pick<Request, 'headers' | 'method'>): Refusal | null {
  if (method === 'GET' || method === 'HEAD') return null
  const length = Number(headers.get('content-length') ?? 0)
  const isMultipart = headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  if (isMultipart && length > MAX_MULTIPART) {
    return {
      status: 413,
      message: 'Tệp lớn hơn 25 MB. Hãy chọn tệp nhỏ hơn hoặc nén lại rồi tải lên.',
    }
  }
  if (!isMultipart && length > MAX_JSON) {
    return {
      status: 413,
      message:
        'Nội dung gửi lên lớn hơn 4 MB. Hãy chia nhỏ bài, hoặc tải ảnh lên thư viện thay vì dán vào bài.',
    }
  }
  return null
}

function checkQuery(query: URLSearchParams): Refusal | null {
  for (const [key, value] of query) {
    const message = checkParameter(key, value)
    if (message) return { status: 400, message }
  }
  return null
}

function checkParameter(key: string, value: string): string | null {
  if (key === 'limit' && !isWhole(value, 0, MAX_LIMIT))
    return `Tham số limit phải là số từ 0 đến ${MAX_LIMIT}.`
  if (key === 'page' && !isWhole(value, 1, 1_000_000))
    return 'Tham số page phải là số từ 1 trở lên.'
  if (key === 'depth' && !isWhole(value, 0, MAX_DEPTH))
    return `Tham số depth phải là số từ 0 đến ${MAX_DEPTH}.`
  if (key === 'where' && !value.startsWith('{'))
    return 'Tham số where phải có dạng where[trường][phép so sánh]=giá trị.'
  if (!key.startsWith('where[')) return null
  const parts = [...key.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => part ?? '')
  const operators = parts.filter((part) => !/^\d*$/.test(part) && !/^(and|or)$/i.test(part))
  const isList = /^\d*$/.test(parts.at(-1) ?? '') && OPERATORS.has(parts.at(-2) ?? '')
  const operator = isList ? parts.at(-2) : parts.at(-1)
  if (operators.length < 2 || !operator || !OPERATORS.has(operator)) {
    return `Phép so sánh trong “${key}” không được hỗ trợ. Hãy dùng: ${[...OPERATORS].join(', ')}.`
  }
  const field = operators.at(-2) ?? ''
  const isDate = DATE_FIELD.test(field) && operator !== 'exists'
  if (isDate && value !== '' && value !== 'null' && Number.isNaN(Date.parse(value))) {
    return `“${value}” không phải là một thời điểm. Hãy ghi dạng 2026-11-23T19:45:00+07:00.`
  }
  return null
}

function isWhole(value: string, min: number, max: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max
}
