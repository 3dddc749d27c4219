import { RESTRICTED, UNPUBLISHED } from '@/domain/imports/textStatus'

import type { TableRow } from '../tables/sourceTable'
import { ArchiveRefused, MOST_LETTERS } from './archiveRefused'
import { tableRows } from './jsonValues'
import { rowOfText, type TextCells } from './textCells'

/** Rows that say what belongs to which post: more than this no site of texts has. */
const MOST_RELATED = 1_000_000

type Row = Record<string, unknown>
type Related = {
  users: Map<string, string>
  tags: Map<string, string>
  /** By the post, in the order of the old place. */
  tagsOf: Map<string, string[]>
  authorsOf: Map<string, string[]>
  metaOf: Map<string, Row>
}

/**
 * The posts of an export of Ghost (1 to 6), with their tags and authors, which stand in tables behind them. Pages and
 * newsletters are no texts.
 * @throws ArchiveRefused when the file breaks off or is no JSON.
 */
export function* ghostRows(bytes: Uint8Array): Generator<TableRow> {
  const related = relatedIn(bytes)
  let line = 0
  for (const { row } of tableRows(bytes, ['posts'])) {
    if (row.type === 'page' || row.page === 1 || row.page === true) continue
    line += 1
    yield { line, cells: rowOfText(cellsOf(row, related, line)) }
  }
}

function relatedIn(bytes: Uint8Array): Related {
  const found: Related = {
    ...{ users: new Map(), tags: new Map() },
    ...{ tagsOf: new Map(), authorsOf: new Map(), metaOf: new Map() },
  }
  const links: { to: 'tagsOf' | 'authorsOf'; post: string; id: string; order: number }[] = []
  const tables = ['users', 'tags', 'posts_tags', 'posts_authors', 'posts_meta']
  let count = 0
  for (const { table, row } of tableRows(bytes, tables)) {
    if (++count > MOST_RELATED) throw new ArchiveRefused('tooLarge')
    const [post, order] = [textOf(row.post_id) ?? '', Number(row.sort_order) || 0]
    if (table === 'users') found.users.set(textOf(row.id) ?? '', textOf(row.name) ?? '')
    // Tags with a hash are for the site’s own use and were never shown.
    if (table === 'tags' && row.visibility !== 'internal') {
      found.tags.set(textOf(row.id) ?? '', textOf(row.name) ?? '')
    }
    if (table === 'posts_tags') links.push({ to: 'tagsOf', post, id: textOf(row.tag_id) ?? '', order }) // prettier-ignore
    if (table === 'posts_authors') links.push({ to: 'authorsOf', post, id: textOf(row.author_id) ?? '', order }) // prettier-ignore
    if (table === 'posts_meta') {
      const { feature_image_alt, feature_image_caption } = row
      found.metaOf.set(post, { feature_image_alt, feature_image_caption })
    }
  }
  for (const { to, post, id } of links.sort((a, b) => a.order - b.order)) {
    const list = found[to].get(post)
    if (list) list.push(id)
    else found[to].set(post, [id])
  }
  return found
}

function cellsOf(post: Row, related: Related, line: number): TextCells {
  const id = textOf(post.id) ?? ''
  const html = textOf(post.html)
  if ((html ?? '').length > MOST_LETTERS) throw new ArchiveRefused('tooLong', { line })
  const tags = (related.tagsOf.get(id) ?? []).flatMap((one) => related.tags.get(one) || [])
  const writers = related.authorsOf.get(id) ?? [textOf(post.author_id) ?? '']
  const slug = textOf(post.slug)
  const image = textOf(post.feature_image)
  return {
    textId: id || null,
    headline: textOf(post.title),
    publishedAt: instantOf(post.published_at),
    address: slug === null ? null : `/${slug}/`,
    section: tags.join('\n'),
    authors: writers.flatMap((one) => related.users.get(one) || []).join('\n'),
    // The first tag of a post is what Ghost sorts it under.
    topics: tags.slice(1).join('\n'),
    sapo: textOf(post.custom_excerpt),
    body: html ?? (hasOwnForm(post) ? { fault: 'mobiledoc, lexical' } : null),
    status: statusOf(post),
    cover: image,
    pictures: image === null ? null : JSON.stringify([coverWords(image, { ...post, ...related.metaOf.get(id) })]), // prettier-ignore
  }
}

const coverWords = (src: string, meta: Row) => ({
  src,
  alt: textOf(meta.feature_image_alt),
  caption: textOf(meta.feature_image_caption)?.replace(/<[^>]*>/g, '') ?? null,
})

const hasOwnForm = (post: Row): boolean =>
  textOf(post.lexical) !== null || textOf(post.mobiledoc) !== null

function statusOf({ status, visibility, type }: Row): string | null {
  const isOut = status === 'published' || status === 'scheduled'
  if (!isOut || type === 'newsletter') return UNPUBLISHED
  return (visibility ?? 'public') === 'public' ? null : RESTRICTED
}

/** Ghost 1 keeps instants as epoch milliseconds, those after it in UTC. */
function instantOf(value: unknown): string | null {
  if (typeof value === 'number') {
    const at = new Date(value)
    return Number.isNaN(at.getTime()) ? null : at.toISOString()
  }
  const text = textOf(value)
  return text !== null && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : text // prettier-ignore
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}
