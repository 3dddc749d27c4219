import { cellText } from '@/documents/report/cellText'
import type { PaperTable } from '@/domain/report/paper/types'

import { DataTable } from '../../ui/DataTable'

type Row = { cells: PaperTable['rows'][number]; at: number }

/** A table of a paper, on a page. Its rows have no id of their own: they are told apart by where they stand. */
export function PaperTableView({ table }: { table: PaperTable }) {
  const { caption, columns, rows, totals, note } = table
  return (
    <>
      <DataTable<Row>
        caption={caption}
        rows={[...rows, ...totals].map((cells, at) => ({ cells, at }))}
        rowKey={({ at }) => String(at)}
        stacks
        empty={null}
        columns={columns.map(({ heading, group, align }, column) => ({
          key: String(column),
          heading: group ? `${group}: ${heading}` : heading,
          align: align === 'right' ? 'end' : 'start',
          cell: ({ cells }) => cellText(cells[column]),
        }))}
      />
      {note && <p className="ts-hint">{note}</p>}
    </>
  )
}
