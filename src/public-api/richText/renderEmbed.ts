import { embedView } from '@/domain/text/embeds/embed'
import { escapeHtml } from '@/domain/text/escapeHtml'

import { captionLine } from '../words'
import type { Node } from './nodes'

/**
 * Content of another site: what it is, a link that opens it there, its caption. Nothing is loaded from there; `data-frame` is
 * the address that the site's script shows once a reader asks for it (embedScript.ts).
 */
export function renderEmbed(node: Node): string {
  const view = embedView(node)
  if (!view) return ''
  const { name, label, caption, page, frame, ratio } = view
  const attributes = {
    class: 'embed',
    'data-name': name,
    'data-title': caption === null ? label : `${label}: ${caption}`,
    'data-frame': frame,
    'data-ratio': ratio,
  }
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeHtml(value)}"`)
  const link = `<a href="${escapeHtml(page)}" rel="noopener noreferrer">Mở trên ${name}</a>`
  const words =
    caption === null ? '' : `<figcaption>${escapeHtml(captionLine(caption))}</figcaption>`
  return `<figure ${written.join(' ')}><p><strong>${label}</strong> ${link}</p>${words}</figure>`
}
