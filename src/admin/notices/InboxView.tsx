import type { AdminViewServerProps } from 'payload'

import { ALERT_ROLES } from '@/newsroom/alerts/actions/alertActions'
import { mayAct } from '@/newsroom/desk/allow'
import { countUnread } from '@/newsroom/notices/views/unread'

import { StaffPage } from '../page/StaffPage'
import { staffOf } from '../page/staffOf'
import { EmptyState } from '../ui/EmptyState'
import { PageLinks } from '../ui/PageLinks'
import { InboxList } from './InboxList'
import { INBOX_FILTERS, type InboxFilter, loadInbox } from './loadInbox'
import { ReadAllButton } from './ReadAllButton'

/** Thông báo: what the person was told of, newest first; what they have not read stands out in a word. */
export async function InboxView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const { searchParams } = view

  const filter = INBOX_FILTERS.find((name) => name === searchParams?.loc) ?? 'tat-ca'
  const page = Math.max(1, Math.min(10_000, Number(searchParams?.trang) || 1))
  const [inbox, unread] = await Promise.all([
    loadInbox(req, { filter, page: Math.floor(page) }),
    countUnread(req),
  ])
  const lines = await Promise.all(
    inbox.lines.map(async (line) => ({ ...line, may: await mayAct(req, line, ALERT_ROLES) })),
  )

  return (
    <StaffPage view={view} nav={[{ label: 'Thông báo' }]} className="ts-inbox">
      <header className="ts-desk__head">
        <div>
          <h1>Thông báo</h1>
          <p className="ts-desk__date">{unreadWords(unread)}</p>
        </div>
        <div className="ts-tools">
          {unread > 0 && <ReadAllButton />}
          <a className="ts-button ts-button--quiet" href="/admin/account">
            Cách nhận thư
          </a>
        </div>
      </header>
      <nav className="ts-inbox__filter" aria-label="Lọc thông báo">
        {INBOX_FILTERS.map((name) => (
          <a key={name} href={inboxHref(name)} aria-current={name === filter ? 'page' : undefined}>
            {FILTER_WORDS[name]}
            {name === 'chua-doc' && ` (${unread})`}
          </a>
        ))}
      </nav>
      {lines.length === 0 ? (
        <EmptyState
          action={
            filter === 'tat-ca' ? undefined : { label: 'Xem tất cả', href: inboxHref('tat-ca') }
          }
        >
          {EMPTY_WORDS[filter]}
        </EmptyState>
      ) : (
        <InboxList lines={lines} />
      )}
      <PageLinks
        page={inbox.page}
        pages={inbox.pages}
        note={`, ${inbox.total} thông báo`}
        hrefOf={(to) => inboxHref(filter, to)}
      />
    </StaffPage>
  )
}

function unreadWords(unread: number): string {
  return unread === 0 ? 'Không có thông báo chưa đọc.' : `${unread} thông báo chưa đọc.`
}

const FILTER_WORDS: Record<InboxFilter, string> = {
  'tat-ca': 'Tất cả',
  'cho-xu-ly': 'Chờ xử lý',
  'chua-doc': 'Chưa đọc',
}

const EMPTY_WORDS: Record<InboxFilter, string> = {
  'tat-ca':
    'Chưa có thông báo nào. Khi có bài, lịch, khung chờ bạn hoặc bị trả lại, khi kênh có số bị lỡ hay nguy cơ thiếu, thông báo hiện ở đây.',
  'cho-xu-ly': 'Không còn việc nào chờ bạn xử lý.',
  'chua-doc': 'Bạn đã đọc hết thông báo.',
}

function inboxHref(filter: InboxFilter, page = 1): string {
  const query = new URLSearchParams()
  if (filter !== 'tat-ca') query.set('loc', filter)
  if (page > 1) query.set('trang', String(page))
  return query.size > 0 ? `/admin/thong-bao?${query}` : '/admin/thong-bao'
}
