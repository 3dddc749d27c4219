import { civilDateOf } from '@/domain/calendar/civil'
import { formatMasthead } from '@/domain/calendar/vietnameseDates'
import { findColumns } from '@/public-api/queries/columns'
import { findOutlets, viewOutlets } from '@/public-api/queries/outlets'
import type { PublicReader } from '@/public-api/reader'
import type { ColumnRow } from '@/public-api/views/column'
import type { OutletRow } from '@/public-api/views/outlet'
import { referenceView } from '@/public-api/views/reference'
import type { OutletView, ReferenceView } from '@/public-api/schemas'

/** What stands around every page: the outlet's name, its columns, the other outlets, the legal notice, the date. */
export type Frame = {
  outlet: OutletView | null
  outlets: ReferenceView[]
  columns: ReferenceView[]
  dateLine: string
}

/** The frame of an outlet's page, and the rows of its columns for what the page shows beside it. */
export async function loadFrame(
  reader: PublicReader,
  row: OutletRow | null,
): Promise<{ frame: Frame; columns: ColumnRow[] }> {
  const [outlets, columns] = await Promise.all([
    findOutlets(reader),
    row ? findColumns(reader, { outlet: row.id }) : [],
  ])
  const [outlet] = row ? await viewOutlets(reader, [row]) : []
  return {
    columns,
    frame: {
      outlet: outlet ?? null,
      outlets: outlets.map((one) => ({
        ...referenceView('outlet', one),
        name: one.shortName || one.name,
      })),
      columns: columns.map((one) => referenceView('column', one)),
      dateLine: formatMasthead(civilDateOf(reader.now.getTime())),
    },
  }
}
