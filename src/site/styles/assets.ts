import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'

import { accentSheetAt } from './accentSheet'
import { FONTS, preloaded } from './fonts'

const HERE = join(process.cwd(), 'src/site/styles')

/** In the order in which they are read: later ones win, what is for other widths and paper comes last. */
const SHEETS = [
  ...['tokens', 'base', 'masthead', 'stories', 'strip', 'section', 'column', 'article', 'body'],
  ...[
    'media',
    'embed',
    'after',
    'corrections',
    'lists',
    'search',
    'schedule',
    'issue',
    'compliance',
  ],
  ...['message', 'footer', 'preview', 'narrow', 'print'],
]

/** A file of the site: another address for every change, so that it may be kept for ever. */
export type Asset = { path: string; type: string; body: Buffer }

const YEAR = 'public, max-age=31536000, immutable'
const hashOf = (body: Buffer | string) =>
  createHash('sha256').update(body).digest('hex').slice(0, 16)

function assetOf(type: string, ending: string, body: Buffer): Asset {
  return { path: `/giao-dien/${hashOf(body)}.${ending}`, type, body }
}

const fonts = FONTS.map((font) => ({
  ...font,
  asset: assetOf('font/woff2', 'woff2', readFileSync(font.file)),
}))

const faces = fonts.map(
  ({ family, weight, style, range, asset }) =>
    `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:optional;src:url(${asset.path}) format('woff2');unicode-range:${range}}`,
)
const sheets = SHEETS.map((name) => readFileSync(join(HERE, `${name}.css`), 'utf8'))

/** The looks of the site: the fonts, then every sheet. */
export const SHEET = assetOf(
  'text/css; charset=utf-8',
  'css',
  Buffer.from([...faces, ...sheets].join('\n')),
)

export const ICON = assetOf('image/svg+xml', 'svg', readFileSync(join(HERE, '../assets/icon.svg')))

/** Asked for with the page: a font that comes late is not put in place any more, so that nothing moves. */
export const PRELOADED = fonts.filter(preloaded).map(({ asset }) => asset.path)

const script: Asset = {
  path: EMBED_SCRIPT.path,
  type: 'text/javascript; charset=utf-8',
  body: Buffer.from(EMBED_SCRIPT.source),
}

const ASSETS = new Map(
  [SHEET, ICON, script, ...fonts.map(({ asset }) => asset)].map((one) => [one.path, one]),
)

/** The file at an address; null when there is none, or not any more. */
export function assetAnswer(path: string): Response | null {
  const own = accentSheetAt(path)
  const asset = own === null ? ASSETS.get(path) : { ...SHEET, body: Buffer.from(own) }
  if (!asset) return null
  return new Response(new Uint8Array(asset.body), {
    headers: { 'Content-Type': asset.type, 'Cache-Control': YEAR },
  })
}
