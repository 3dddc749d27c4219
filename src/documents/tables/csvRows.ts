import type { ImportKind } from '@/domain/imports/fields'
import { headOf } from '@/domain/imports/sheetRows'

import { parseCsvRows, SEPARATORS, separatorsOf } from '../spreadsheet/parseCsv'
import type { TableRow } from './sourceTable'

/** Characters that are read at once: a piece ends with a line, and never inside quotes. */
const PIECE = 64 * 1024
const BEGINNING = 32 * 1024

/** The rows of a CSV text, piece after piece; its separator is the one by which most of the wanted headings appear. */
export function csvRows(source: string, kind: ImportKind): () => Iterable<TableRow> {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(text, kind)
  return function* rows() {
    let begun = 1
    for (const piece of pieces(text)) {
      for (const { line, cells } of parseCsvRows(piece, separator)) {
        yield { line: begun + line - 1, cells }
      }
      begun += countOf(piece, '\n')
    }
  }
}

function separatorOf(text: string, kind: ImportKind): string {
  const [begins = ''] = pieces(text.slice(0, BEGINNING))
  const named = (separator: string) =>
    headOf(
      kind,
      parseCsvRows(begins, separator).map(({ cells }) => cells),
    ).named
  const most = Math.max(...SEPARATORS.map(named))
  return SEPARATORS.find((one) => most > 0 && named(one) === most) ?? separatorsOf(text)[0] ?? ','
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

function* pieces(text: string): Generator<string> {
  let from = 0
  while (from < text.length) {
    let to = lineEnd(text, from + PIECE)
    let quotes = countOf(text.slice(from, to), '"')
    while (quotes % 2 === 1 && to < text.length) {
      const next = lineEnd(text, to + 1)
      quotes += countOf(text.slice(to, next), '"')
      to = next
    }
    yield text.slice(from, to)
    from = to
  }
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at + 1
}
