import { createHash } from 'node:crypto'

/** In the colours of the public site (src/site/styles/tokens.css), which can't be asked for a stylesheet here. */
const STYLE =
  ':root{color-scheme:light dark}body{margin:12vh auto;max-width:40rem;padding:0 1.25rem;overflow-wrap:anywhere;' +
  'font:1rem/1.6 system-ui,sans-serif;background:#fcfbf8;color:#17201e}h1{font-size:1.5rem;line-height:1.25}a{color:#0b5a5a}' +
  '@media(prefers-color-scheme:dark){body{background:#121716;color:#e8ecea}a{color:#7fd0c6}}'

/** What a page's policy says of that style: this one may stand in the page. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

type Refused = {
  message: string
  /** Where people should go instead. */
  link?: string
  /** Whether the same address may answer in a while. */
  again?: boolean
}

/** A refusal as a page for people. */
export function refusalPage({ message, link, again }: Refused): string {
  const way = link ? `<p><a href="${escaped(link)}">${escaped(link)}</a></p>` : ''
  // To the address it stands at.
  const retry = again ? '<p><a href="">Thử lại</a></p>' : ''
  return (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>Tòa soạn</title><style>${STYLE}</style><h1>Chưa mở được trang</h1><p>${escaped(message)}</p>${way}${retry}</html>\n`
  )
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
