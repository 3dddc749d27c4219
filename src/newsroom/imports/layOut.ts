import type { PayloadRequest } from 'payload'

import type { TableRow } from '@/documents/tables/sourceTable'
import type { ImportCell } from '@/domain/imports/cell'

import { failure } from '../words/failure'
import type { ImportLine } from './importRow'

/** Lines of a page of the dry run, and of what is written at a time. */
const PART = 100
const MOST_LINES = 200_000

/** `part`: lines of one, where they are longer than those of a table. */
type Laying = { id: string; rows: Iterable<TableRow>; skip: number; part?: number }

/** Part after part, so that of a long table no more than one is held. */
export async function layOut(
  req: PayloadRequest,
  { id, rows, skip, part: most = PART }: Laying,
): Promise<{ parts: number; lines: number }> {
  let [parts, lines, passed] = [0, 0, 0]
  let part: ImportLine[] = []
  const write = async () => {
    const [firstRow, lastRow] = [part[0], part.at(-1)]
    if (!firstRow || !lastRow) return
    await req.payload.db.create({
      collection: 'import-parts',
      data: {
        ...{ import: id, index: parts, rows: part as never },
        ...{ firstLine: firstRow.line, lastLine: lastRow.line },
        ...{ wrong: 0, toMake: 0, made: 0, skipped: 0, same: 0 },
      },
      req,
    })
    parts += 1
    part = []
  }
  for (const { line, cells } of rows) {
    passed += 1
    if (passed <= skip) continue
    lines += 1
    if (lines > MOST_LINES) throw failure('importTooLong', { max: MOST_LINES })
    part.push({ line, cells: trimmed(cells), as: 'unread' })
    if (part.length >= most) await write()
  }
  await write()
  return { parts, lines }
}

function trimmed(cells: readonly ImportCell[]): ImportCell[] {
  const end = cells.findLastIndex((cell) => cell !== null && cell !== '')
  return cells.slice(0, end + 1)
}
