import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { cellReference, shownCell } from '@/domain/imports/cell'
import { cleanText } from '@/domain/text/clean'

import { recordEvent } from '../../audit/recordEvent'
import { whole } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { allowImport, alone, demandState } from '../allowImport'
import { type ImportLine, loadImport, savePart, saveImport } from '../importRow'

const MOST = 200

export const CorrectionInput = z.object({
  cells: z
    .array(
      z.object({
        line: whole('Dòng', 1, 10_000_000),
        at: whole('Cột', 0, 199),
        text: z
          .string('Ô phải là chữ. Hãy nhập lại.')
          .max(2000, 'Ô dài quá 2.000 ký tự. Hãy rút ngắn.')
          .transform((text) => cleanText(text).trim()),
      }),
      'Chưa sửa ô nào. Hãy sửa rồi bấm lại.',
    )
    .min(1, 'Chưa sửa ô nào. Hãy sửa rồi bấm lại.')
    .max(MOST, `Mỗi lần sửa tối đa ${MOST} ô. Hãy bấm kiểm tra rồi sửa tiếp.`),
})
type Given = z.output<typeof CorrectionInput>

/** Writes what a person put in the place of cells, and has the table checked anew. The file stays as it came. */
export async function correctCells(
  req: PayloadRequest,
  id: string,
  { cells }: Given,
): Promise<{ id: string }> {
  const asked = await loadImport(req, id)
  await allowImport(req, asked, 'import.correct')
  return alone(req, id, async () => {
    const row = await loadImport(req, id)
    demandState(row, 'ready', 'written', 'undone', 'checking')
    await inTransaction({ payload: req.payload, req }, async (own) => {
      const told: Record<string, { from: string; to: string }> = {}
      for (const { line, at, text } of cells) {
        const part = await partWith(own, id, line)
        const found = part?.rows.find((one) => one.line === line)
        const name = cellReference(row.sheet, line, at)
        if (!part || !found || isDone(found)) throw failure('importCell', { cell: name })
        told[name] = { from: found.fixed?.[at] ?? shownCell(found.cells[at]), to: text }
        found.fixed = { ...found.fixed, [at]: text }
        await savePart(own, part)
      }
      await saveImport(own, id, { state: 'checking', next: 0, twice: {} })
      await recordEvent({
        req: own,
        action: 'import.correct',
        collection: 'imports',
        id,
        title: row.title,
        outlet: row.outlet,
        before: Object.fromEntries(Object.entries(told).map(([name, { from }]) => [name, from])),
        after: Object.fromEntries(Object.entries(told).map(([name, { to }]) => [name, to])),
      })
    })
    return { id }
  })
}

const isDone = ({ as }: ImportLine) => as === 'made' || as === 'changed' || as === 'kept'

async function partWith(req: PayloadRequest, id: string, line: number) {
  const row = await rowWhere(req, 'import-parts', {
    where: {
      and: [
        { import: { equals: id } },
        { firstLine: { less_than_equal: line } },
        { lastLine: { greater_than_equal: line } },
      ],
    },
    overrideAccess: true,
  })
  return row && { id: row.id, index: row.index, rows: row.rows as unknown as ImportLine[] }
}
