import { SaxesParser } from 'saxes'

import type { TableRow } from '../tables/sourceTable'
import { ArchiveRefused, MOST_LETTERS } from './archiveRefused'
import { chunksOf } from './chunks'
import { rowOfText, type TextCells, UNPUBLISHED } from './textCells'

/** What of an item is read, by its name in the export of WordPress (WXR 1.0 to 1.2). */
const WANTED = [
  ...['title', 'link', 'pubDate', 'dc:creator', 'content:encoded', 'excerpt:encoded'],
  ...['wp:post_id', 'wp:post_date_gmt', 'wp:post_type', 'wp:status', 'category'],
  ...['wp:author_login', 'wp:author_display_name'],
]

type Item = { said: Map<string, string>; sections: string[]; tags: string[] }

/**
 * The posts of an export of WordPress, a piece of the file at a time. Pages, menus and attachments are no texts. Entities of
 * the file's own are not resolved.
 * @throws ArchiveRefused when the file breaks off or is no XML.
 */
export function* wxrRows(bytes: Uint8Array): Generator<TableRow> {
  const done: TextCells[] = []
  const parser = new SaxesParser()
  const authors = new Map<string, string>()
  let [line, item, reading, text] = [0, null as Item | null, '', '']
  let category = ''
  const said = new Map<string, string>()

  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'item') item = { said: new Map(), sections: [], tags: [] }
    if (!WANTED.includes(name)) return
    reading = name
    text = ''
    category = String(attributes.domain ?? '')
  })
  const add = (more: string) => {
    if (reading === '') return
    text += more
    if (text.length > MOST_LETTERS) throw new ArchiveRefused('tooLong', { line: line + 1 })
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    if (name === reading) {
      keep(item, said, { name, text: text.trim(), category })
      reading = ''
    }
    if (name === 'wp:author') {
      authors.set(said.get('wp:author_login') ?? '', said.get('wp:author_display_name') ?? '')
    }
    if (name !== 'item' || !item) return
    if (item.said.get('wp:post_type') === 'post') done.push(cellsOf(item, authors))
    item = null
  })
  parser.on('error', () => {
    throw new ArchiveRefused('damaged', { line: line + 1 })
  })
  for (const chunk of chunksOf(bytes)) {
    parser.write(chunk)
    for (const cells of done.splice(0)) yield { line: ++line, cells: rowOfText(cells) }
  }
  parser.close()
}

type Said = { name: string; text: string; category: string }

function keep(item: Item | null, channel: Map<string, string>, { name, text, category }: Said) {
  if (!item) channel.set(name, text)
  else if (name !== 'category') item.said.set(name, text)
  else if (category === 'category' && text !== '') item.sections.push(text)
  else if (category === 'post_tag' && text !== '') item.tags.push(text)
}

function cellsOf({ said, sections, tags }: Item, authors: Map<string, string>): TextCells {
  const login = said.get('dc:creator') ?? ''
  const isOut = said.get('wp:status') === 'publish' || said.get('wp:status') === 'future'
  return {
    textId: said.get('wp:post_id') ?? null,
    headline: said.get('title') ?? null,
    publishedAt: instantOf(said),
    address: said.get('link') ?? null,
    section: sections.join('\n'),
    authors: authors.get(login) || login,
    topics: tags.join('\n'),
    sapo: said.get('excerpt:encoded') ?? null,
    body: asParagraphs(said.get('content:encoded') ?? ''),
    status: isOut ? null : UNPUBLISHED,
  }
}

/** WordPress keeps the instant in UTC without saying so, and nothing but zeros where it has none. */
function instantOf(said: Map<string, string>): string | null {
  const gmt = said.get('wp:post_date_gmt') ?? ''
  if (/^[1-9]\d{3}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(gmt)) return `${gmt.replace(' ', 'T')}Z`
  const given = said.get('pubDate') ?? ''
  const ms = Date.parse(given)
  return Number.isNaN(ms) || ms <= 0 ? given || null : new Date(ms).toISOString()
}

const BLOCK = /<(p|div|h[1-6]|ul|ol|table|blockquote|figure)\b/i

/** Old posts have empty lines in the place of paragraphs, which WordPress adds when it shows them. */
function asParagraphs(html: string): string {
  const written = html.replace(/<!--[\s\S]*?-->/g, '')
  if (BLOCK.test(written)) {
    return written.replace(/(^|\n\s*\n)(?!\s*<)([^\n][\s\S]*?)(?=\n\s*\n|$)/g, '$1<p>$2</p>')
  }
  return written
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.trim().replace(/\n/g, '<br>')}</p>`)
    .join('')
}
