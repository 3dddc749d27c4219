import { createHash } from 'node:crypto'

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

/** In the colours of the public site (src/site/styles/tokens.css), which can't be asked for a stylesheet here. */
const STYLE =
  ':root{color-scheme:light dark}body{margin:12vh auto;max-width:40rem;padding:0 1.25rem;overflow-wrap:anywhere;' +
  'font:1rem/1.6 system-ui,sans-serif;background:#fcfbf8;color:#17201e}h1{font-size:1.5rem;line-height:1.25}a{color:#0b5a5a}' +
  '@media(prefers-color-scheme:dark){body{background:#121716;color:#e8ecea}a{color:#7fd0c6}}'

/** What a page's policy says of that style: this one may stand in the page. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** A refusal as a page for people. */
export function refusalPage({ message, link }: Pick<Refusal, 'message' | 'link'>): string {
  const way = link ? `<p><a href="${escaped(link)}">${escaped(link)}</a></p>` : ''
  return (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>Tòa soạn</title><style>${STYLE}</style><h1>Chưa mở được trang</h1><p>${escaped(message)}</p>${way}</html>\n`
  )
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
