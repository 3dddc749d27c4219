import { describe, expect, it } from 'vitest'

import { auditActionWord } from './auditActionWords'

describe('what the log calls an action', () => {
  it('names the moves of an article as their buttons do', () => {
    expect(auditActionWord('article.submit')).toBe('Gửi duyệt')
    expect(auditActionWord('article.return')).toBe('Trả lại')
  })

  it('names plain changes, of whatever thing', () => {
    expect(auditActionWord('update')).toBe('Sửa')
    expect(auditActionWord('obligation.delete')).toBe('Xóa')
  })

  it('names the actions of the obligation desk, and what was refused', () => {
    expect(auditActionWord('airing.confirm')).toBe('Xác nhận đã phát')
    expect(auditActionWord('issue.cancel')).toBe('Hủy số')
    expect(auditActionWord('refused')).toBe('Bị từ chối')
  })

  it('never shows a code that it does not know', () => {
    expect(auditActionWord('x.frobnicate')).toBe('Việc khác')
    expect(auditActionWord(null)).toBe('Việc khác')
  })
})
