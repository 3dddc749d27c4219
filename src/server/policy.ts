import { FRAME_ORIGINS } from '@/domain/text/embeds/embed'
import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'
import { STYLE_HASH } from '@/staff-api/answers/refusalPage'

import type { Area } from './area'

/** Nobody changes where our addresses lead, nobody shows us in a frame: but we ourselves a draft, beside its editor. */
const BASE = "base-uri 'none'"
const ALWAYS = `${BASE}; frame-ancestors 'none'`
const BY_US = `${BASE}; frame-ancestors 'self'`

/** Of one answer: its nonce, and the origin it was asked at where that is one of ours. */
type Facts = { nonce: string; origin: string | null }

/**
 * What a browser may load and run on a page (Content Security Policy Level 3), null for what is no page. Nothing comes from
 * another host anywhere, but the frames that a reader of the site asks for: those of the list (src/domain/text/embeds).
 *
 * Admin and screens are built by scripts: those of the build, and those in the page that carry the answer's nonce. React
 * sets styles on elements, hence `unsafe-inline` for styles alone. Pictures just chosen or pasted are `blob:` and `data:`.
 * The site works without scripts and has one, by its exact address; a draft has none, and no
 * frames. Its styles are files, but that of a refusal, which has none to ask for. What staff upload is shown, also by a browser's own viewer (which
 * for PDF counts as an object), and runs nothing.
 */
export function policyOf(area: Area, { nonce, origin }: Facts): string | null {
  switch (area) {
    case 'admin':
    case 'screen':
      return [
        "default-src 'self'",
        `script-src 'self' 'nonce-${nonce}'`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' blob: data:",
        "object-src 'none'",
        "form-action 'self'",
        ALWAYS,
      ].join('; ')
    case 'publicSite':
    case 'preview':
      return [
        "default-src 'none'",
        ...(area === 'publicSite' ? siteScript(origin) : []),
        `style-src 'self' ${STYLE_HASH}`,
        "img-src 'self'",
        "media-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        area === 'preview' ? BY_US : ALWAYS,
      ].join('; ')
    case 'staffApi':
    case 'publicApi':
    case 'calendar':
      return `script-src 'none'; form-action 'none'; ${ALWAYS}`
    case 'asset':
      return null
  }
}

function siteScript(origin: string | null): string[] {
  if (origin === null) return []
  return [`script-src ${origin}${EMBED_SCRIPT.path}`, `frame-src ${FRAME_ORIGINS.join(' ')}`]
}
