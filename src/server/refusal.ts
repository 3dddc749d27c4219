import { refusalPage } from '@/staff-api/answers/refusalPage'

/** Why a request is not passed on: what people read, and a code for programs. */
export type Refusal = {
  status: number
  code: string
  message: string
  headers?: Record<string, string>
  /** Where people should go instead. */
  link?: string
}

/** What the public API calls these answers (docs/contracts/public-api.md). */
const TITLES: Record<number, string> = {
  400: 'Yêu cầu không hợp lệ',
  401: 'Chưa nhận ra người hỏi',
  403: 'Không được phép',
  405: 'Phương thức không được dùng',
  408: 'Yêu cầu gửi quá chậm',
  411: 'Thiếu độ dài nội dung',
  413: 'Nội dung quá lớn',
  414: 'Đường dẫn quá dài',
  421: 'Không phải địa chỉ của máy chủ này',
  429: 'Quá nhiều yêu cầu cùng lúc',
  431: 'Phần đầu yêu cầu quá lớn',
  500: 'Lỗi ngoài dự kiến',
  501: 'Phương thức không được dùng',
  503: 'Máy chủ chưa sẵn sàng',
}

type Asked = {
  /** The path as it was asked for, without its query. */
  path: string
  accept?: string
  /** Called by a page's own script, which shows plain text as an error. */
  isAction?: boolean
  id: string
}

/** A refusal as whoever asked reads it: a problem under the public API, our JSON under the staff's, else a page or a line. */
export function refusalAnswer(
  { path, accept = '', isAction = false, id }: Asked,
  { status, code, message, link }: Refusal,
): { type: string; body: string } {
  if (isUnder(path, '/api/v1')) {
    const type = `urn:toa-soan:problem:${code}`
    const title = TITLES[status] ?? String(status)
    const body = { type, title, status, detail: message, instance: path, correlationId: id }
    return { type: 'application/problem+json; charset=utf-8', body: JSON.stringify(body) }
  }
  if (isUnder(path, '/api')) {
    const body = { errors: [{ message, data: { code } }] }
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(body) }
  }
  if (isAction || !accept.includes('text/html')) {
    return { type: 'text/plain; charset=utf-8', body: `${message}\n` }
  }
  return { type: 'text/html; charset=utf-8', body: refusalPage({ message, link }) }
}

/** Whether a path is a place or something below it. */
export function isUnder(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
