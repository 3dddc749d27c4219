import { describe, expect, it } from 'vitest'

import { mailSettings } from './mail'

const good = {
  SMTP_URL: 'smtp://u:p%40@mail.example.vn:587',
  MAIL_FROM: 'Tòa soạn <toasoan@example.vn>',
  SERVER_URL: 'https://toasoan.example.vn/',
}

describe('how mail goes out', () => {
  it('not at all while it is not set up', () => {
    expect(mailSettings({})).toBeNull()
    expect(mailSettings({ ...good, SMTP_URL: ' ' })).toBeNull()
  })

  it('through the server that is named, once an hour at most', () => {
    expect(mailSettings(good)).toEqual({
      smtpUrl: good.SMTP_URL,
      from: good.MAIL_FROM,
      serverUrl: 'https://toasoan.example.vn',
      digestMinutes: 60,
    })
    expect(mailSettings({ ...good, MAIL_DIGEST_MINUTES: '15' })?.digestMinutes).toBe(15)
    expect(mailSettings({ ...good, MAIL_FROM: 'toasoan@example.vn' })?.from).toBe(
      'toasoan@example.vn',
    )
  })

  it.each<[Record<string, string>, string]>([
    [{ SMTP_URL: 'mail.example.vn' }, 'SMTP_URL'],
    [{ SMTP_URL: 'http://mail.example.vn' }, 'SMTP_URL'],
    [{ MAIL_FROM: '' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'a@b\r\nBcc: c@d' }, 'MAIL_FROM'],
    [{ SERVER_URL: '' }, 'SERVER_URL'],
    [{ MAIL_DIGEST_MINUTES: '0' }, 'MAIL_DIGEST_MINUTES'],
    [{ MAIL_DIGEST_MINUTES: '1h' }, 'MAIL_DIGEST_MINUTES'],
  ])('%o can’t work: says %s', (changes, name) => {
    expect(() => mailSettings({ ...good, ...changes })).toThrow(name)
  })
})
