import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'

import { ArchiveRefused } from './archiveRefused'
import { chunksOf } from './chunks'

/** No export nests its rows deeper; brackets beyond this would fill the memory before anything of them is read. */
const DEEPEST = 100

type Found = { table: string; row: Record<string, unknown> }

/**
 * The rows of some tables of an export of Ghost (`db[].data.<table>[]`), a piece of the file at a time: what else is in it
 * is passed over.
 * @throws ArchiveRefused when the file breaks off or is no JSON.
 */
export function* tableRows(bytes: Uint8Array, tables: readonly string[]): Generator<Found> {
  const found: Found[] = []
  let depth = 0
  const tokens = new Tokenizer()
  const rows = new TokenParser({
    paths: tables.flatMap((table) => [`$.db.*.data.${table}.*`, `$.data.${table}.*`]),
    keepStack: false,
  })
  tokens.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1
    if (depth > DEEPEST) throw new ArchiveRefused('damaged')
    rows.write(token)
  }
  rows.onValue = ({ value, stack }) => {
    const table = String(stack.at(-1)?.key ?? '')
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      found.push({ table, row: value as Record<string, unknown> })
    }
  }
  const broken = (error: Error): never => {
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused('damaged')
  }
  tokens.onError = broken
  rows.onError = broken
  for (const chunk of chunksOf(bytes)) {
    tokens.write(chunk)
    yield* found.splice(0)
  }
  if (!rows.isEnded) throw new ArchiveRefused('damaged')
}
