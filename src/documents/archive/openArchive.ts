import type { SourceTable } from '../tables/sourceTable'
import { ArchiveRefused } from './archiveRefused'
import { jsonLineRows } from './jsonLines'
import { wxrRows } from './wxr'

export type OpenedArchive = { ending: 'xml' | 'jsonl'; table: SourceTable }

const BEGINNING = 4096

/** The texts of an export, whichever of the two kinds it is; told by what is in it. @throws ArchiveRefused when it is none. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const begins = new TextDecoder().decode(bytes.subarray(0, BEGINNING)).replace(/^\uFEFF/, '')
  if (/^\s*\{/.test(begins))
    return { ending: 'jsonl', table: { name: '', rows: () => jsonLineRows(bytes) } }
  if (/^\s*<\?xml|^\s*<rss/i.test(begins) && /wordpress\.org\/export/.test(begins)) {
    return { ending: 'xml', table: { name: '', rows: () => wxrRows(bytes) } }
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
