import { SaxesParser } from 'saxes'

import { ArchiveRefused, MOST_LETTERS } from './archiveRefused'
import { chunksOf } from './chunks'

/** What of an item is read, by its name in the export of WordPress (WXR 1.0 to 1.2). */
const WANTED = new Set([
  ...['title', 'link', 'guid', 'pubDate', 'dc:creator', 'content:encoded', 'excerpt:encoded'],
  ...['wp:post_id', 'wp:post_date_gmt', 'wp:post_type', 'wp:status', 'wp:post_password'],
  ...['wp:attachment_url', 'wp:meta_key', 'wp:meta_value', 'category'],
  ...['wp:author_login', 'wp:author_display_name'],
])
/** What of the other things that are kept with an item. */
const META = new Set(['_thumbnail_id', '_wp_attachment_image_alt'])

export type WxrItem = {
  said: Map<string, string>
  meta: Map<string, string>
  sections: string[]
  tags: string[]
  /** Authors by their login, as far as the file named them before it. */
  authors: ReadonlyMap<string, string>
}

/**
 * The items of an export of WordPress, a piece of the file at a time: posts, pages, attachments. Entities of the file's own
 * are not resolved.
 * @throws ArchiveRefused when the file breaks off or is no XML.
 */
export function* wxrItems(bytes: Uint8Array): Generator<WxrItem> {
  const done: WxrItem[] = []
  const parser = new SaxesParser()
  const authors = new Map<string, string>()
  const channel = new Map<string, string>()
  let [items, item, reading, text] = [0, null as WxrItem | null, '', '']
  let category = ''

  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'item')
      item = { said: new Map(), meta: new Map(), sections: [], tags: [], authors }
    if (!WANTED.has(name)) return
    reading = name
    text = ''
    category = String(attributes.domain ?? '')
  })
  const add = (more: string) => {
    if (reading === '') return
    text += more
    if (text.length > MOST_LETTERS) throw new ArchiveRefused('tooLong', { line: items + 1 })
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    if (name === reading) {
      keep(item, channel, { name, text: text.trim(), category })
      reading = ''
    }
    if (name === 'wp:author') {
      authors.set(channel.get('wp:author_login') ?? '', channel.get('wp:author_display_name') ?? '')
    }
    if (name !== 'item' || !item) return
    items += 1
    done.push(item)
    item = null
  })
  parser.on('error', () => {
    throw new ArchiveRefused('damaged', { line: items + 1 })
  })
  for (const chunk of chunksOf(bytes)) {
    parser.write(chunk)
    yield* done.splice(0)
  }
  parser.close()
}

type Said = { name: string; text: string; category: string }

function keep(item: WxrItem | null, channel: Map<string, string>, { name, text, category }: Said) {
  if (!item) channel.set(name, text)
  else if (name === 'wp:meta_value') {
    const key = item.said.get('wp:meta_key') ?? ''
    if (META.has(key)) item.meta.set(key, text)
  } else if (name !== 'category') item.said.set(name, text)
  else if (category === 'category' && text !== '') item.sections.push(text)
  else if (category === 'post_tag' && text !== '') item.tags.push(text)
}
