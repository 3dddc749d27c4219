import { formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Counted } from '@/newsroom/reports/views/idsBehind'
import type { OpenFigure } from '@/newsroom/reports/views/recordsOf'
import type { ReportQuery } from '@/newsroom/reports/views/reportQuery'

import { DataTable } from '../ui/DataTable'
import { RECORD_HREFS } from './recordHrefs'
import { RECORDS_ID, reportHref } from './reportHref'

/** More are counted, not listed. */
const MOST_LISTED = 500

const WORDS: Record<Counted, { what: string; at: string }> = {
  issues: { what: 'Số', at: 'Giờ theo lịch' },
  airings: { what: 'Lượt phát', at: 'Giờ phát' },
  items: { what: 'Tin bài', at: 'Giờ đăng' },
  activities: { what: 'Hoạt động', at: 'Ngày thực hiện' },
}

/** What the figure that is open counts, each with the way to its page and proof. */
export function Records({ behind, query }: { behind: OpenFigure; query: ReportQuery }) {
  const { counted, records } = behind
  const { what, at } = WORDS[counted]
  return (
    <section id={RECORDS_ID} aria-labelledby="records-title" className="ts-report__records">
      <header className="ts-head">
        <h2 id="records-title">
          {what} sau con số: {records.length.toLocaleString('vi-VN')}
        </h2>
        <a className="ts-button ts-button--quiet" href={reportHref(query, { open: null })}>
          Đóng
        </a>
      </header>
      <DataTable
        caption="Các bản ghi sau con số"
        rows={records.slice(0, MOST_LISTED)}
        rowKey={({ id }) => id}
        stacks
        empty={<p className="ts-hint">Không còn bản ghi nào; con số đã đổi từ lúc bạn mở trang.</p>}
        columns={[
          {
            key: 'title',
            heading: what,
            cell: ({ id, title }) => (
              <a href={RECORD_HREFS[counted](id)}>{title || 'Chưa có tên'}</a>
            ),
          },
          { key: 'at', heading: at, cell: (record) => whenWords(record.at) },
        ]}
      />
      {records.length > MOST_LISTED && (
        <p>
          Còn {records.length - MOST_LISTED} bản ghi nữa chưa liệt kê ở đây; hãy chọn một kênh hoặc
          khoảng ngày ngắn hơn.
        </p>
      )}
    </section>
  )
}

const whenWords = (at: string | null): string => {
  if (at === null) return 'chưa xếp giờ'
  return at.length === 10 ? formatDatePadded(at) : formatDateTime(Date.parse(at))
}
