import type { SourceTable } from '../tables/sourceTable'
import { ArchiveRefused } from './archiveRefused'
import { ghostRows } from './ghost'
import { jsonLineRows } from './jsonLines'
import { wxrRows } from './wxr'

export type OpenedArchive = { ending: 'xml' | 'jsonl' | 'json'; table: SourceTable }

const BEGINNING = 4096
/** The whole of an export of Ghost is one record, which begins with these. */
const GHOST = /^\s*\{\s*"(db"\s*:\s*\[|meta"\s*:\s*\{|data"\s*:\s*\{)/

/** The texts of an export, whichever of the kinds it is; told by what is in it. @throws ArchiveRefused when it is none. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const begins = new TextDecoder().decode(bytes.subarray(0, BEGINNING)).replace(/^\uFEFF/, '')
  const table = (rows: SourceTable['rows']): SourceTable => ({ name: '', rows })
  if (GHOST.test(begins)) return { ending: 'json', table: table(() => ghostRows(bytes)) }
  if (/^\s*\{/.test(begins)) return { ending: 'jsonl', table: table(() => jsonLineRows(bytes)) }
  if (/^\s*<\?xml|^\s*<rss/i.test(begins) && /wordpress\.org\/export/.test(begins)) {
    return { ending: 'xml', table: table(() => wxrRows(bytes)) }
  }
  throw new ArchiveRefused('kind', { kind: kindOf(begins) })
}

function kindOf(begins: string): string {
  if (begins === '') return 'tệp trống'
  if (begins.startsWith('PK')) return 'tệp nén hoặc tệp Office'
  if (/^\s*<(!doctype|html)/i.test(begins)) return 'trang web'
  if (/^\s*</.test(begins)) return 'tệp XML khác'
  return 'tệp khác'
}
