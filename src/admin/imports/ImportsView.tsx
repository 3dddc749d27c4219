import type { AdminViewServerProps } from 'payload'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { type ImportSummary, loadImports } from '@/newsroom/imports/views/loadImports'
import { IMPORT_KIND_WORDS, IMPORT_STATE_WORDS } from '@/newsroom/words/imports'

import { importHref } from '../links/pages'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Panel } from '../ui/Panel'
import { TableUpload } from './TableUpload'

/** Nhập số liệu cũ: a table is chosen here; what was brought in is listed. */
export async function ImportsView(view: AdminViewServerProps) {
  const { outlets, kinds, imports } = await loadImports(staffOf(view))
  return (
    <StaffPage view={view} nav={[{ label: 'Nhập số liệu' }]} className="ts-desk ts-imports">
      <h1>Nhập số liệu cũ từ tệp</h1>
      {outlets.length === 0 ? (
        <EmptyState action={{ label: 'Về bàn làm việc', href: '/admin' }}>
          Vai trò của bạn không xếp lịch ở kênh nào nên không nhập được số liệu. Nếu cần, hãy nhờ
          lãnh đạo kênh hoặc quản trị viên.
        </EmptyState>
      ) : (
        <div className="ts-columns">
          <Panel id="imports" title="Các lần nhập">
            <DataTable
              caption="Các lần nhập gần đây"
              stacks
              rows={imports}
              rowKey={({ id }) => id}
              columns={COLUMNS}
              empty={<EmptyState>Chưa nhập tệp nào. Hãy chọn tệp ở ô “Nhập một tệp”.</EmptyState>}
            />
          </Panel>
          <Panel id="upload" title="Nhập một tệp">
            <TableUpload outlets={outlets} kinds={kinds} />
          </Panel>
        </div>
      )}
    </StaffPage>
  )
}

const COLUMNS = [
  {
    key: 'title',
    heading: 'Tệp',
    cell: ({ id, title, outletName }: ImportSummary) => (
      <>
        <a href={importHref(id)}>{title}</a>
        <span className="ts-second">{outletName}</span>
      </>
    ),
  },
  {
    key: 'kind',
    heading: 'Nhập gì',
    cell: ({ kind, lines }: ImportSummary) => `${IMPORT_KIND_WORDS[kind]}, ${lines} dòng`,
  },
  {
    key: 'state',
    heading: 'Trạng thái',
    cell: ({ state }: ImportSummary) => IMPORT_STATE_WORDS[state],
  },
  {
    key: 'who',
    heading: 'Ai, lúc nào',
    cell: ({ who, createdAt }: ImportSummary) =>
      `${who ?? 'Không rõ'}, ${formatDateTime(Date.parse(createdAt))}`,
  },
]
