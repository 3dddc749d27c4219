import { escapeHtml } from '@/domain/text/escapeHtml'

import { API_ROOT } from '../address'
import { noQuery } from '../queries/parameters'
import type { Endpoint } from './endpoint'
import { feedEndpoints } from './feedEndpoints'
import { openApiDocument } from './openapi'
import { plainResponse } from './plainResponse'
import { readQuery } from './readQuery'

const STYLE =
  ':root{color-scheme:light dark}body{margin:0 auto;max-width:60rem;padding:1rem 1.25rem 4rem;overflow-wrap:anywhere;' +
  'font:1rem/1.6 system-ui,sans-serif;background:#fcfbf8;color:#17201e}h2{margin-top:2.5rem}h3{margin-bottom:.25rem}' +
  'code,pre{font:0.9rem/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem;border:1px solid #8a938f}' +
  'a{color:#0b5a5a}dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.25rem 1rem}dd{margin:0}' +
  '@media(prefers-color-scheme:dark){body{background:#121716;color:#e8ecea}a{color:#7fd0c6}}'

const GROUP_WORDS: Record<string, string> = {
  texts: 'Tin bài, ảnh, tệp, cải chính',
  programme: 'Lịch phát sóng, số đã phát',
  registers: 'Kênh, chuyên mục, chủ đề, người ký tên',
  changes: 'Dòng thay đổi',
}

type Parameter = { name: string; in: string; description?: string; schema?: { enum?: string[] } }
type Operation = {
  summary: string
  tags: string[]
  parameters: Parameter[]
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>
}

/** The description for people: a page that needs no script, made from the one for machines. */
export function descriptionPage(endpoints: readonly Endpoint[]): Endpoint {
  let page: string | null = null
  return {
    path: '/docs',
    group: 'description',
    operation: 'readDescription',
    summary: 'This description as a page',
    query: noQuery,
    response: 'text/html',
    canBeMissing: false,
    handle: async ({ request }) => {
      readQuery(noQuery, request)
      page ??= pageOf(openApiDocument(endpoints))
      return plainResponse(page, 'text/html; charset=utf-8', request)
    },
  }
}

function pageOf(document: Record<string, unknown>): string {
  const paths = Object.entries(document.paths as Record<string, { get: Operation }>)
  const { schemas } = document.components as { schemas: Record<string, unknown> }
  const parts = Object.entries(GROUP_WORDS).map(([group, words]) => {
    const own = paths.filter(([, { get }]) => get.tags.includes(group))
    return `<h2 id="${group}">${words}</h2>${own.map(([path, { get }]) => operation(path, get)).join('')}`
  })
  const shapes = Object.entries(schemas).map(
    ([name, schema]) =>
      `<h3 id="${name}">${name}</h3><pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 2))}</pre>`,
  )
  const feeds = feedEndpoints.map(({ path }) => `<li><code>${escapeHtml(path)}</code></li>`)
  return (
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>API công khai</title><style>${STYLE}</style></head><body><main><h1>API công khai, phiên bản 1</h1>` +
    `<p>Chỉ để đọc, trả về JSON. Mọi địa chỉ dưới đây bắt đầu bằng <code>${API_ROOT}</code>. ` +
    `Bản cho máy: <a href="${API_ROOT}/openapi.json">openapi.json</a> (OpenAPI 3.1). ` +
    `Đối tác gửi khóa trong <code>Authorization: Bearer …</code>.</p>` +
    `${parts.join('')}<h2 id="feeds">Bản tin, lịch, sơ đồ trang</h2>` +
    `<p>Đuôi của bản tin: <code>.rss</code>, <code>.atom</code>, <code>.json</code>; của sơ đồ trang: <code>.xml</code>.</p>` +
    `<ul>${feeds.join('')}</ul><h2 id="shapes">Hình dạng</h2>${shapes.join('')}</main></body></html>\n`
  )
}

function operation(path: string, { summary, parameters, responses }: Operation): string {
  const given = parameters.map(
    ({ name, in: place, description, schema }) =>
      `<dt><code>${name}</code></dt><dd>${escapeHtml(description ?? schema?.enum?.join(', ') ?? place)}</dd>`,
  )
  const shapes = JSON.stringify(responses[200]?.content ?? {}).match(/(?<=schemas\/)\w+/g) ?? []
  const links = shapes.map((name) => `<a href="#${name}">${name}</a>`)
  return (
    `<section><h3><code>GET ${escapeHtml(path)}</code></h3><p lang="en">${escapeHtml(summary)}${
      links.length > 0 ? ` → ${links.join(', ')}` : ''
    }</p>` + `${given.length > 0 ? `<dl lang="en">${given.join('')}</dl>` : ''}</section>`
  )
}
