import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { eventSentence, LOG_THINGS } from '@/newsroom/audit/views/eventWords'
import { type LogQuery, loadLog } from '@/newsroom/audit/views/loadLog'
import { mayReadLog } from '@/newsroom/audit/views/mayReadLog'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { OlderLinks } from '../ui/PageLinks'
import { logEntryHref, logHref, logQuery } from './links'
import { LogFilter } from './LogFilter'

/** Nhật ký: who did what to which thing, newest first, found by name. */
export async function LogView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view
  const may = await mayReadLog(req)
  const query = logQuery(searchParams)

  return (
    <StaffPage view={view} nav={[{ label: 'Nhật ký' }]} className="ts-desk ts-log">
      <h1>Nhật ký</h1>
      {may ? (
        <Log req={req} query={query} />
      ) : (
        <EmptyState>
          Nhật ký dành cho lãnh đạo kênh, cán bộ theo dõi và quản trị hệ thống. Nếu bạn cần xem, hãy
          hỏi lãnh đạo kênh.
        </EmptyState>
      )}
    </StaffPage>
  )
}

async function Log({ req, query }: { req: PayloadRequest; query: LogQuery }) {
  const [{ lines, next }, outlets] = await Promise.all([loadLog(req, query), outletsOf(req)])
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]))
  const isNarrowed = Object.values(query).some(Boolean)
  return (
    <>
      <p className="ts-log__lead">Ai làm gì, lúc nào. Chỉ ghi thêm, không ai sửa hay xóa được.</p>
      <LogFilter query={query} outlets={outlets} />
      <DataTable
        stacks
        caption="Các dòng nhật ký, mới nhất trước"
        rows={lines}
        rowKey={({ id }) => id}
        empty={
          <EmptyState action={isNarrowed ? { label: 'Xem tất cả', href: logHref({}) } : undefined}>
            {isNarrowed ? 'Không có dòng nào khớp với những gì bạn tìm.' : 'Chưa có dòng nào.'}
          </EmptyState>
        }
        columns={[
          { key: 'at', heading: 'Lúc', cell: ({ at }) => formatDateTime(Date.parse(at)) },
          {
            key: 'what',
            heading: 'Việc',
            cell: (line) => (
              <a className="ts-quiet-link" href={logEntryHref(line.id)}>
                {eventSentence(line)}
              </a>
            ),
          },
          {
            key: 'thing',
            heading: 'Loại',
            cell: ({ subjectCollection }) => LOG_THINGS[subjectCollection ?? ''] ?? '–',
          },
          {
            key: 'outlet',
            heading: 'Kênh',
            cell: ({ outlet }) => nameOf.get(outlet ?? '') ?? '–',
          },
        ]}
      />
      <OlderLinks
        first={query.after ? logHref({ ...query, after: '' }) : null}
        older={next ? logHref({ ...query, after: next }) : null}
      />
    </>
  )
}

async function outletsOf(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const docs = await rowsWhere(req, 'outlets', {
    where: {},
    sort: 'sortKey',
    select: { name: true },
    overrideAccess: false,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}
