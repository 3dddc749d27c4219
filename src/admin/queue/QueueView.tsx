import type { AdminViewServerProps } from 'payload'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { loadQueue, type Queue, type QueuedText } from '@/newsroom/publications/views/loadQueue'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { one } from '../schedule/scheduleScope'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'
import { OutletFilter } from './OutletFilter'

/** Hẹn giờ: what goes out by itself, what is published and may not be seen yet, and what is taken down by itself. */
export async function QueueView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view
  const outlet = one(searchParams, 'kenh') ?? null
  const isOwn = one(searchParams, 'cua-toi') === '1'
  const queue = await loadQueue({ req, now: new Date(), outlet, isOwn })

  return (
    <StaffPage view={view} nav={[{ label: 'Hẹn giờ' }]} className="ts-desk ts-queue">
      <header className="ts-desk__head">
        <div>
          <h1>Hẹn giờ</h1>
          <p className="ts-desk__date">
            Bài tự ra với bạn đọc đúng giờ hẹn, và tự bị gỡ đúng giờ hẹn gỡ; máy xem mỗi phút một
            lần. Đổi giờ hoặc bỏ hẹn ở trang của bài.
          </p>
        </div>
        <QueueFilters queue={queue} outlet={outlet} isOwn={isOwn} />
      </header>
      <section aria-labelledby="queue-scheduled">
        <h2 id="queue-scheduled">Chờ đăng ({queue.scheduled.length})</h2>
        <QueueTable
          caption="Bài chờ đến giờ đăng"
          rows={queue.scheduled}
          empty="Không có bài nào hẹn giờ đăng. Bài đã duyệt được hẹn giờ ở trang của bài."
        />
      </section>
      <section aria-labelledby="queue-embargoed">
        <h2 id="queue-embargoed">Đã đăng, chưa đến giờ hiện ra ({queue.embargoed.length})</h2>
        <QueueTable
          caption="Bài cấm đăng trước giờ"
          rows={queue.embargoed}
          empty="Không có bài nào đang cấm đăng trước giờ."
        />
      </section>
      <section aria-labelledby="queue-expiring">
        <h2 id="queue-expiring">Hẹn gỡ ({queue.expiring.length})</h2>
        <QueueTable
          caption="Bài chờ đến giờ gỡ"
          rows={queue.expiring}
          empty="Không có bài nào hẹn gỡ. Bài đang đăng hoặc đang hẹn giờ được hẹn gỡ ở trang của bài."
          isDown
        />
      </section>
      {queue.isCut && (
        <p>
          Có quá nhiều bài đang chờ: mỗi bảng chỉ liệt kê những bài sớm nhất. Hãy lọc theo kênh.
        </p>
      )}
    </StaffPage>
  )
}

/** Whose texts, and of which outlet where there are several. */
function QueueFilters({
  queue,
  outlet,
  isOwn,
}: {
  queue: Queue
  outlet: string | null
  isOwn: boolean
}) {
  const href = (filters: { outlet: string | null; isOwn: boolean }) =>
    `/admin/hen-gio?${new URLSearchParams({
      ...(filters.outlet && { kenh: filters.outlet }),
      ...(filters.isOwn && { 'cua-toi': '1' }),
    })}`
  const rows = [...queue.scheduled, ...queue.embargoed, ...queue.expiring]
  return (
    <nav className="ts-holidays__years" aria-label="Lọc bài">
      <a className="ts-button ts-button--quiet" href={href({ outlet, isOwn: !isOwn })}>
        {isOwn ? 'Tất cả các bài' : 'Bài của tôi'}
      </a>
      <OutletFilter hrefOf={(to) => href({ outlet: to, isOwn })} outlet={outlet} rows={rows} />
    </nav>
  )
}

function QueueTable({
  caption,
  rows,
  empty,
  isDown = false,
}: {
  caption: string
  rows: readonly QueuedText[]
  empty: string
  /** Whether they are to be taken down. */
  isDown?: boolean
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      stacks
      empty={<EmptyState>{empty}</EmptyState>}
      columns={[
        {
          key: 'title',
          heading: 'Bài',
          cell: ({ id, title }) => <a href={`/admin/collections/articles/${id}`}>{title}</a>,
        },
        {
          key: 'at',
          heading: 'Giờ',
          cell: ({ at, isLate }) => (
            <>
              {formatDateTime(at)} {isLate && <StatePill tone="bad">Quá giờ</StatePill>}
            </>
          ),
        },
        isDown
          ? { key: 'why', heading: 'Lý do', cell: ({ reason }) => reason }
          : {
              key: 'what',
              heading: 'Bản',
              cell: ({ replaces }) => (replaces ? 'bản mới của bài đang đăng' : 'đăng lần đầu'),
            },
        { key: 'author', heading: 'Tác giả', cell: ({ author }) => author },
        { key: 'column', heading: 'Chuyên mục', cell: ({ column }) => column },
        { key: 'outlet', heading: 'Kênh', cell: ({ outlet }) => outlet },
      ]}
    />
  )
}
