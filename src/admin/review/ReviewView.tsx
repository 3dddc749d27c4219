import type { AdminViewServerProps } from 'payload'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { type AskedText, loadAsked } from '@/newsroom/articles/views/loadAsked'

import { articleHref } from '../links/pages'
import { OutletFilter } from '../queue/OutletFilter'
import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { one } from '../schedule/scheduleScope'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { PublishTable } from './PublishTable'

/** Chờ duyệt: the texts that wait for this very person to sign or to publish, the longest waiting first. */
export async function ReviewView(view: AdminViewServerProps) {
  const outlet = one(view.searchParams, 'kenh') ?? null
  const asked = await loadAsked(staffOf(view), outlet ? { outlets: [outlet] } : {})
  const { toSign, toPublish, isCut } = asked
  return (
    <StaffPage view={view} nav={[{ label: 'Chờ duyệt' }]} className="ts-desk ts-queue">
      <header className="ts-desk__head">
        <div>
          <h1>Chờ duyệt</h1>
          <p className="ts-desk__date">
            Bài đang ở bước của bạn, tính cả người ủy quyền cho bạn hôm nay. Bài của chính bạn thì
            người khác duyệt. Chờ lâu nhất đứng đầu.
          </p>
        </div>
        <nav className="ts-holidays__years" aria-label="Lọc bài">
          <OutletFilter hrefOf={reviewHref} outlet={outlet} rows={[...toSign, ...toPublish]} />
        </nav>
      </header>
      <section aria-labelledby="review-sign">
        <h2 id="review-sign">Chờ bạn duyệt ({toSign.length})</h2>
        <SignTable rows={toSign} />
      </section>
      <section aria-labelledby="review-publish">
        <h2 id="review-publish">Đã duyệt, chờ đăng ({toPublish.length})</h2>
        <PublishTable rows={toPublish} />
      </section>
      {isCut && (
        <p>Có quá nhiều bài đang duyệt: đây mới là những bài chờ lâu nhất. Hãy lọc theo kênh.</p>
      )}
    </StaffPage>
  )
}

const reviewHref = (outlet: string | null): string =>
  outlet ? `/admin/cho-duyet?${new URLSearchParams({ kenh: outlet })}` : '/admin/cho-duyet'

function SignTable({ rows }: { rows: readonly AskedText[] }) {
  return (
    <DataTable
      caption="Bài chờ bạn duyệt"
      rows={rows}
      rowKey={({ id }) => id}
      stacks
      empty={<EmptyState>Không có bài nào chờ bạn duyệt.</EmptyState>}
      columns={[
        {
          key: 'title',
          heading: 'Bài',
          cell: ({ id, title }) => <a href={articleHref(id)}>{title}</a>,
        },
        { key: 'since', heading: 'Sửa lần cuối', cell: ({ since }) => formatDateTime(since) },
        { key: 'step', heading: 'Bước', cell: ({ step }) => step },
        { key: 'author', heading: 'Tác giả', cell: ({ author }) => author },
        { key: 'column', heading: 'Chuyên mục', cell: ({ column }) => column },
        { key: 'outlet', heading: 'Kênh', cell: ({ outlet }) => outlet },
      ]}
    />
  )
}
