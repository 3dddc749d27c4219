import { z } from 'zod'

import type { TableRow } from '../tables/sourceTable'
import { ArchiveRefused, MOST_LETTERS } from './archiveRefused'
import { chunksOf } from './chunks'
import { rowOfText, type TextCells, UNPUBLISHED } from './textCells'

const words = z.union([z.string(), z.number()]).nullish()
const names = z.union([z.string(), z.array(z.string())]).nullish()

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
  const { id, title, content, authors, column, topics, url, status, ...said } = read.data
  return {
    textId: of(id),
    headline: of(title),
    publishedAt: of(said.publishedAt),
    address: of(url),
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
