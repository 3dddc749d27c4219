import { describe, expect, it } from 'vitest'

import { DESK_ACTION_WORDS } from '../../words/deskActions'
import { actionWord, eventSentence, stateWord } from './eventWords'

const event = { actorName: 'Nguyễn Văn A', subjectCollection: 'articles', subjectTitle: 'Một cửa' }

describe('a line of the log, as a sentence', () => {
  it.each([
    [{ action: 'article.return', reason: 'Thiếu nguồn.' }, 'trả lại bài “Một cửa”: Thiếu nguồn.'],
    [{ action: 'article.submit' }, 'gửi duyệt bài “Một cửa”'],
    [{ action: 'schedule.submit', subjectCollection: 'schedules' }, 'trình duyệt lịch “Một cửa”'],
    [
      { action: 'rundown.approve', subjectCollection: 'rundowns' },
      'duyệt khung chương trình “Một cửa”',
    ],
    [{ action: 'issue.cancel', subjectCollection: 'issues' }, 'hủy số “Một cửa”'],
    [{ action: 'update', subjectCollection: 'users' }, 'sửa người dùng “Một cửa”'],
    [
      { action: 'user.password', subjectCollection: 'users' },
      'đổi mật khẩu của người dùng “Một cửa”',
    ],
    [
      { action: 'refused', subjectCollection: 'issues', after: { asked: 'issue.waive' } },
      'không được phép miễn số “Một cửa”',
    ],
    [{ action: 'apiKey.revoke', subjectCollection: 'api-keys' }, 'thu hồi khóa API “Một cửa”'],
    [{ action: 'x.frobnicate' }, 'làm một việc khác với bài “Một cửa”'],
    [{ action: 'login' }, 'đăng nhập'],
  ])('%j', (changes, sentence) => {
    expect(eventSentence({ ...event, ...changes })).toBe(`Nguyễn Văn A ${sentence}`)
  })

  it('calls the system by that name, and a stranger by none', () => {
    expect(
      eventSentence({ action: 'create', subjectCollection: 'issues', subjectTitle: 'Số 3' }),
    ).toBe('Hệ thống tạo số “Số 3”')
    expect(eventSentence({ action: 'login.failed', subjectCollection: 'users' })).toBe(
      'Có người đăng nhập không được: thư điện tử không có tài khoản',
    )
  })
})

describe('what the log calls an action', () => {
  it('names the actions of the desk, and never shows a code', () => {
    for (const action of Object.keys(DESK_ACTION_WORDS)) {
      expect(actionWord(action)).not.toBe('Việc khác')
    }
    expect([
      actionWord('article.return'),
      actionWord('refused'),
      actionWord('user.password'),
    ]).toEqual(['Trả lại', 'Bị từ chối', 'Đổi mật khẩu'])
    expect(actionWord('x.frobnicate')).toBe('Việc khác')
  })

  it('names the states of texts and schedules', () => {
    expect([
      stateWord('returned'),
      stateWord('preparing'),
      stateWord('x'),
      stateWord(null),
    ]).toEqual(['Trả lại', 'Đang lập', null, null])
  })
})
