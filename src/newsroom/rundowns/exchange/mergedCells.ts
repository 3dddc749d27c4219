import type { ReadCell, ReadRow } from '@/documents/spreadsheet/cells'
import type { Merge } from '@/documents/spreadsheet/readXlsx'

/** What a merged cell says for each of its lines, by the line and the column (from 0); null where none is merged. */
export function filledDown(
  table: readonly ReadRow[],
  merges: readonly Merge[],
): (line: number, column: number) => ReadCell {
  const firsts = new Map(table.map(({ line, cells }) => [line, cells]))
  return (line, column) => {
    const merge = merges.find(
      (one) => one.column === column && one.fromLine < line && line <= one.toLine,
    )
    return merge ? (firsts.get(merge.fromLine)?.[column] ?? null) : null
  }
}
