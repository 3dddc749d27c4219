import { RESTRICTED, UNPUBLISHED } from '@/domain/imports/textStatus'

import type { TableRow } from '../tables/sourceTable'
import { rowOfText, type TextCells } from './textCells'
import { type Attachment, type Attachments, attachmentsOf, shownHtml } from './wordpressHtml'
import { type WxrItem, wxrItems } from './wxrItems'

/** Pictures of a site of which the words are held while its posts are read. */
const MOST_ATTACHMENTS = 100_000

/**
 * The posts of an export of WordPress, with what it says of the pictures they show. Pages, menus and attachments are no texts.
 * @throws ArchiveRefused when the file breaks off or is no XML.
 */
export function* wxrRows(bytes: Uint8Array): Generator<TableRow> {
  const attachments = attachmentsIn(bytes)
  let line = 0
  for (const item of wxrItems(bytes)) {
    if (item.said.get('wp:post_type') !== 'post') continue
    yield { line: ++line, cells: rowOfText(cellsOf(item, attachments)) }
  }
}

/** Attachments stand before or behind the posts that show them: they are looked up first. */
function attachmentsIn(bytes: Uint8Array): Attachments {
  const found = new Map<string, Attachment>()
  const marked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!marked.includes('wp:attachment_url')) return found
  for (const { said, meta } of wxrItems(bytes)) {
    const src = said.get('wp:attachment_url')
    if (!src || said.get('wp:post_type') !== 'attachment') continue
    found.set(said.get('wp:post_id') ?? '', {
      src,
      alt: meta.get('_wp_attachment_image_alt') ?? '',
      caption: said.get('excerpt:encoded') ?? '',
    })
    if (found.size >= MOST_ATTACHMENTS) break
  }
  return found
}

function cellsOf(item: WxrItem, attachments: Attachments): TextCells {
  const { said, meta, sections, tags, authors } = item
  const login = said.get('dc:creator') ?? ''
  const html = said.get('content:encoded') ?? ''
  const thumbnail = meta.get('_thumbnail_id')
  const pictures = attachmentsOf(html, thumbnail, attachments)
  return {
    textId: said.get('wp:post_id') ?? null,
    headline: said.get('title') ?? null,
    publishedAt: instantOf(said),
    address: said.get('link') ?? null,
    shortAddress: shortAddressOf(said.get('guid') ?? ''),
    section: sections.join('\n'),
    authors: authors.get(login) || login,
    topics: tags.join('\n'),
    sapo: said.get('excerpt:encoded') ?? null,
    body: shownHtml(html, attachments),
    status: statusOf(said),
    cover: attachments.get(thumbnail ?? '')?.src ?? null,
    pictures: pictures.length > 0 ? JSON.stringify(pictures) : null,
  }
}

/** What WordPress answers by as well, whatever form its addresses have. */
const shortAddressOf = (guid: string): string | null => (/[?&]p=\d+/.test(guid) ? guid : null)

function statusOf(said: WxrItem['said']): string | null {
  const status = said.get('wp:status')
  if (status !== 'publish' && status !== 'future') return UNPUBLISHED
  return said.get('wp:post_password') ? RESTRICTED : null
}

/** WordPress keeps the instant in UTC without saying so, and nothing but zeros where it has none. */
function instantOf(said: WxrItem['said']): string | null {
  const gmt = said.get('wp:post_date_gmt') ?? ''
  if (/^[1-9]\d{3}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(gmt)) return `${gmt.replace(' ', 'T')}Z`
  const given = said.get('pubDate') ?? ''
  const ms = Date.parse(given)
  return Number.isNaN(ms) || ms <= 0 ? given || null : new Date(ms).toISOString()
}
