import { z } from 'zod'

import { UNPUBLISHED } from '@/domain/imports/textStatus'

import type { TableRow } from '../tables/sourceTable'
import { ArchiveRefused, MOST_LETTERS } from './archiveRefused'
import { chunksOf } from './chunks'
import { rowOfText, type TextCells } from './textCells'

const words = z.union([z.string(), z.number()]).nullish()
const names = z.union([z.string(), z.array(z.string())]).nullish()

/** A picture: where its file is in the zip, and what is said of it. */
const Picture = z.object({ src: z.string(), alt: words, caption: words, credit: words })

/** A text in a line; what it doesn't know is not looked at. */
const Line = z.object({
  id: words,
  title: words,
  sapo: words,
  /** HTML, or the JSON of our editor. */
  content: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  authors: names,
  column: names,
  issue: words,
  topics: names,
  genre: words,
  url: words,
  /** Where it was found as well, as `/?p=12`. */
  shortUrl: words,
  cover: z.union([z.string(), Picture]).nullish(),
  /** What is said of the pictures in `content`, by their `src` there. */
  pictures: z.array(Picture).nullish(),
  publishedAt: words,
  source: words,
  status: words,
  takedownReason: words,
})

/**
 * The texts of a file of JSON Lines, a line each; one that is no text is a row with its fault, and the others are read.
 * @throws ArchiveRefused when it is no UTF-8, or a line is too long.
 */
export function* jsonLineRows(bytes: Uint8Array): Generator<TableRow> {
  let [rest, line] = ['', 0]
  const take = (text: string): TableRow[] => {
    line += 1
    return text.trim() === '' ? [] : [{ line, cells: rowOfText(cellsOf(text)) }]
  }
  for (const chunk of chunksOf(bytes)) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield* take(part)
    if (rest.length > MOST_LETTERS) throw new ArchiveRefused('tooLong', { line: line + 1 })
  }
  yield* take(rest)
}

function cellsOf(text: string): TextCells {
  const read = Line.safeParse(parsed(text))
  if (!read.success) return { textId: { fault: 'JSON' } }
  const { id, title, content, authors, column, topics, url, status, cover, ...said } = read.data
  const spoken = [...(typeof cover === 'object' && cover ? [cover] : []), ...(said.pictures ?? [])]
  return {
    textId: of(id),
    headline: of(title),
    publishedAt: of(said.publishedAt),
    address: of(url),
    shortAddress: of(said.shortUrl),
    cover: typeof cover === 'object' && cover ? cover.src : of(cover),
    pictures: spoken.length > 0 ? JSON.stringify(spoken) : null,
    section: of(column),
    authors: of(authors),
    number: of(said.issue),
    genre: of(said.genre),
    topics: of(topics),
    sapo: of(said.sapo),
    body: typeof content === 'object' ? content && JSON.stringify(content) : of(content),
    source: of(said.source),
    status: status === null || status === undefined || status === 'published' ? null : UNPUBLISHED,
    takedown: of(said.takedownReason),
  }
}

const of = (value: string | number | string[] | null | undefined): string | null =>
  value === null || value === undefined
    ? null
    : Array.isArray(value)
      ? value.join('\n')
      : String(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
