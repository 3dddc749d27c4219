import { type Content, inOrder } from '@/domain/rundown/edit/content'
import { formatOver } from '@/domain/rundown/texts'
import type { PlanTiming } from '@/domain/rundown/types'
import type { Sheet } from '@/documents/spreadsheet/sheet'

import { EXCHANGE_COLUMNS } from './exchangeColumns'

type Exported = { title: string; slot: string; content: Content; timing: PlanTiming }

/** A rundown as a table that can be imported again without losing a time. */
export function exportSheet({ title, slot, content, timing }: Exported): Sheet {
  const unknown = timing.unknown > 0 ? ` (${timing.unknown} mục chưa rõ thời lượng)` : ''
  return {
    name: 'Khung chương trình',
    title: [title, slot],
    columns: EXCHANGE_COLUMNS,
    rows: inOrder(content.entries).map((entry, index) =>
      EXCHANGE_COLUMNS.map(({ value }) => {
        return value({ entry, index, timing: timing.entries[index] })
      }),
    ),
    totals: [],
    notes: [`Chương trình so với khung giờ: ${formatOver(timing.programmeOver)}${unknown}`],
  }
}
