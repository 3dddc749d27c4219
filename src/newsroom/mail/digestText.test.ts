import { describe, expect, it } from 'vitest'

import { groupDigest } from '@/domain/alert/digest'

import { alertPath, digestText, type MailItem } from './digestText'

const item = (id: string, changes: Partial<MailItem> = {}): MailItem => ({
  id,
  path: alertPath(`a-${id}`),
  kind: 'missedIssue',
  title: `Số bị lỡ: Số ${id}/2026`,
  outletName: 'Truyền hình tỉnh',
  openedAt: Date.parse('2026-11-20T08:00:00+07:00'),
  isEscalation: false,
  ...changes,
})
const to = { serverUrl: 'https://toasoan.example.vn', name: 'Lò Thị Mẩy' }

describe('a digest as mail', () => {
  it('names each fact with its link, by outlet, and where the rest is', () => {
    const { subject, text } = digestText(
      groupDigest([item('1'), item('2', { outletName: '' })]),
      to,
    )
    expect(subject).toBe('Tòa soạn: 2 việc cần chú ý')
    expect(text).toBe(
      [
        'Chào Lò Thị Mẩy,',
        'Có 2 việc cần chú ý mà bạn chưa xem.',
        'Truyền hình tỉnh\n- Số bị lỡ: Số 1/2026\n  https://toasoan.example.vn/admin/collections/alerts/a-1',
        'Hệ thống\n- Số bị lỡ: Số 2/2026\n  https://toasoan.example.vn/admin/collections/alerts/a-2',
        'Xem tất cả: https://toasoan.example.vn/admin/thong-bao',
        'Đổi cách nhận thư: mở trang Tài khoản, mục Thông báo qua thư điện tử.',
      ].join('\n\n'),
    )
  })

  it('says since when a fact was left, where it went up', () => {
    const { text } = digestText(groupDigest([item('1', { isEscalation: true })]), to)
    expect(text).toContain('- Quá hạn xử lý từ 20/11/2026 08:00: Số bị lỡ: Số 1/2026')
  })

  it('counts what it leaves out', () => {
    const storm = Array.from({ length: 500 }, (_, index) => item(String(index)))
    const { subject, text, html } = digestText(groupDigest(storm), to)
    expect(subject).toContain('500')
    expect(text).toContain('Và 450 việc khác.')
    expect(html).toContain('Và 450 việc khác.')
    expect(text.match(/collections\/alerts/g)).toHaveLength(50)
  })

  it('takes no title for markup or for a line of its own', () => {
    const title = '<img src=x onerror=alert(1)>\r\nBcc: a@b "&"'
    const { html, text } = digestText(groupDigest([item('1', { title })]), to)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc: a@b &quot;&amp;&quot;')
    expect(text).toContain('- <img src=x onerror=alert(1)> Bcc: a@b "&"\n')
  })
})
