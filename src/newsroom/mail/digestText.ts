import { escapeHtml } from '@/domain/text/escapeHtml'

import type { Digest, DigestItem } from '@/domain/alert/digest'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'

export type MailItem = DigestItem & { title: string; path: string }

export type MailText = { subject: string; text: string; html: string }

const INBOX_PATH = '/admin/thong-bao'

/** The address of an alert inside the admin. */
export const alertPath = (id: string) => `/admin/collections/alerts/${id}`

/**
 * A digest as mail: of each fact its title and its link, nothing else, since mail is read on other people's screens.
 * Plain text and HTML say the same.
 */
export function digestText(
  { groups, more, total }: Digest<MailItem>,
  { serverUrl, name }: { serverUrl: string; name: string },
): MailText {
  const subject = total === 1 ? 'Tòa soạn: 1 việc cần chú ý' : `Tòa soạn: ${total} việc cần chú ý`
  const greeting = `Chào ${name},`
  const lead = `Có ${total} việc cần chú ý mà bạn chưa xem.`
  const rest = more > 0 ? `Và ${more} việc khác.` : ''
  const inbox = `${serverUrl}${INBOX_PATH}`
  const settings = 'Đổi cách nhận thư: mở trang Tài khoản, mục Thông báo qua thư điện tử.'
  const text = [
    greeting,
    lead,
    ...groups.map(({ outletName, items }) =>
      [
        outletName || 'Hệ thống',
        ...items.map((item) => `- ${lineOf(item)}\n  ${serverUrl}${item.path}`),
      ].join('\n'),
    ),
    ...(rest ? [rest] : []),
    `Xem tất cả: ${inbox}`,
    settings,
  ].join('\n\n')
  const html = [
    '<!doctype html><html lang="vi"><body style="font:15px/1.6 sans-serif;color:#1f2933">',
    `<p>${escapeHtml(greeting)}</p><p>${lead}</p>`,
    ...groups.map(
      ({ outletName, items }) =>
        `<h2 style="font-size:16px">${escapeHtml(outletName || 'Hệ thống')}</h2><ul>${items
          .map(
            (item) =>
              `<li><a href="${escapeHtml(serverUrl + item.path)}">${escapeHtml(lineOf(item))}</a></li>`,
          )
          .join('')}</ul>`,
    ),
    rest ? `<p>${rest}</p>` : '',
    `<p><a href="${escapeHtml(inbox)}">Xem tất cả trong Thông báo</a></p><p>${settings}</p></body></html>`,
  ].join('')
  return { subject, text, html }
}

function lineOf({ title, isEscalation, openedAt }: MailItem): string {
  const words = oneLine(title)
  return isEscalation ? `Quá hạn xử lý từ ${formatDateTime(openedAt)}: ${words}` : words
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
