import { describe, expect, it } from 'vitest'

import { checkData, type DoctorData } from './data'
import { checkFolders } from './folders'
import { checkClock, checkRuntime, checkSettings } from './settings'
import { checkFailedMails, checkLastRun, checkUnfinished, missingMigrations } from './state'

const SECRET = 'x'.repeat(40)
const OPTIONS = '--conditions=production'
const levels = (findings: { level: string; message: string }[]) =>
  findings.map(({ level }) => level)

describe('the doctor on settings', () => {
  it('has nothing to say of a server that is well set up', () => {
    const env = {
      DATABASE_URI: 'mongodb://h:27017/n?replicaSet=rs0',
      PAYLOAD_SECRET: SECRET,
      SERVER_URL: 'https://toasoan.example.vn',
      TRUSTED_PROXY_HOPS: '1',
      NODE_ENV: 'production',
      SMTP_URL: 'smtp://mail.example.vn:587',
      MAIL_FROM: 'toasoan@example.vn',
    }
    expect(checkSettings(env)).toEqual([])
    expect(checkSettings({ ...env, TRUSTED_PROXY_HOPS: '' })).toEqual([
      { level: 'warning', message: expect.stringContaining('TRUSTED_PROXY_HOPS=1') },
    ])
    expect(
      checkSettings({ ...env, SMTP_URL: '' }).map(({ level, message }) => [level, message]),
    ).toEqual([['warning', expect.stringContaining('SMTP_URL chưa đặt')]])
  })

  it('only warns on a developer’s machine where nothing is set', () => {
    expect(levels(checkSettings({}))).toEqual(['warning', 'warning'])
  })

  it.each([
    [{ DATABASE_URI: 'mongodb://h:1/n' }, /replicaSet/],
    [{ PAYLOAD_SECRET: 'short' }, /ít nhất 32/],
    [{ SERVER_URL: 'https://a.vn', PAYLOAD_SECRET: '' }, /PAYLOAD_SECRET chưa đặt/],
    [{ SERVER_URL: 'toasoan.vn', PAYLOAD_SECRET: SECRET }, /không phải là địa chỉ/],
    [{ SERVER_URL: 'http://toasoan.vn', PAYLOAD_SECRET: SECRET }, /không có https/],
    [{ PORT: 'ba nghìn' }, /PORT/],
    [{ HOST: 'http://a.vn' }, /HOST/],
    [{ TRUSTED_PROXY_HOPS: 'có' }, /TRUSTED_PROXY_HOPS/],
    [{ SMTP_URL: 'mail.example.vn' }, /SMTP_URL/],
    [{ SMTP_URL: 'smtp://mail.example.vn', MAIL_FROM: 'a@b.vn' }, /chưa đặt SERVER_URL/],
    [{ ALERT_ESCALATION_DAYS: 'ba' }, /ALERT_ESCALATION_DAYS/],
    [{ CHECK_PROOF_LINKS: 'có' }, /CHECK_PROOF_LINKS/],
  ])('%j is an error that names the setting and what to do', (env, words) => {
    const errors = checkSettings(env).filter(({ level }) => level === 'error')
    expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
  })

  it('takes http for this machine itself as it is', () => {
    expect(checkSettings({ SERVER_URL: 'http://localhost:3000', PAYLOAD_SECRET: SECRET })).toEqual(
      [],
    )
  })
})

describe('the doctor on the program', () => {
  it('asks for the Node options without which commands hang, and for a recent Node', () => {
    expect(checkRuntime({ version: '20.19.0', nodeOptions: OPTIONS })).toEqual([])
    expect(levels(checkRuntime({ version: '22.1.0', nodeOptions: '' }))).toEqual(['error'])
    expect(levels(checkRuntime({ version: '20.18.3', nodeOptions: OPTIONS }))).toEqual(['error'])
  })

  it('compares the offset of the zone, not its name', () => {
    const at = (date: string, time: string) => Date.parse(`${date}T${time}:00+08:00`)
    const findings = checkRuntime({ version: '20.20.2', nodeOptions: OPTIONS, at })
    expect(findings[0]?.message).toMatch(/7 giờ/)
  })

  it('notices a clock that is behind what was already written', () => {
    const now = new Date('2026-11-23T08:00:00Z')
    expect(checkClock({ now, newest: new Date('2026-11-23T08:01:00Z') })).toEqual([])
    expect(levels(checkClock({ now, newest: new Date('2026-11-24T08:00:00Z') }))).toEqual(['error'])
    expect(checkClock({ now, newest: null })).toEqual([])
  })

  it('finds folders that cannot be written', () => {
    expect(checkFolders(['media', 'data/not-there-yet'])).toEqual([])
    expect(levels(checkFolders(['/proc/1/nothing']))).toEqual(['error'])
  })
})

describe('the doctor on the database', () => {
  it('names migrations that are missing, and those of a later version', () => {
    expect(missingMigrations(['a', 'b'], ['a', 'b'])).toEqual([])
    expect(missingMigrations(['a', 'b'], ['a'])[0]?.message).toMatch(/ b\. .*npm run migrate/)
    expect(missingMigrations(['a'], ['a', 'c'])[0]?.message).toMatch(/mới hơn \(c\)/)
  })

  it('counts the mails that were given up', () => {
    expect(checkFailedMails(0)).toEqual([])
    expect(checkFailedMails(2)[0]?.message).toContain('2 bản tin')
  })

  it('names what a stopped process left half done, by kind', () => {
    expect(
      checkUnfinished({
        ...{ acts: 0, columnChanges: 0, rundowns: 0, proofs: 0 },
        ...{ publications: 0, credits: 0, listed: 0, counted: 0, files: 0, changes: 0 },
      }),
    ).toEqual([])
    const said = checkUnfinished({
      acts: 2,
      columnChanges: 1,
      rundowns: 3,
      proofs: 4,
      publications: 5,
      credits: 7,
      listed: 9,
      counted: 8,
      files: 9,
      changes: 6,
    })
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringContaining('2 việc bị ngắt'),
      expect.stringContaining('1 lần đổi lịch'),
      expect.stringContaining('3 khung chương trình'),
      expect.stringContaining('4 lượt đăng'),
      expect.stringContaining('5 bài đã đăng'),
      expect.stringContaining('7 bài chưa ghi phần việc'),
      expect.stringContaining('9 bài chưa ghi thể loại'),
      expect.stringContaining('8 bản báo cáo'),
      expect.stringContaining('9 tệp chưa ghi mã'),
      expect.stringContaining('6 chỗ chưa ghi'),
    ])
  })

  it('says when the check last ran, or that it never did', () => {
    const now = new Date('2026-11-23T08:00:00Z')
    const told = (last: string | null, ahead: string | null = null) =>
      checkLastRun(
        { last: last ? new Date(last) : null, ahead: ahead ? new Date(ahead) : null },
        now,
      )
    expect(told('2026-11-23T07:50:00Z')).toEqual([])
    expect(told('2026-11-23T07:50:00Z', '2027-01-02T08:00:00Z')).toEqual([])
    for (const ahead of [null, '2027-01-02T08:00:00Z']) {
      expect(told('2026-11-22T07:50:00Z', ahead)[0]?.message).toContain('22/11/2026 14:50')
    }
    expect(told(null, '2027-01-02T08:00:00Z')[0]?.message).toMatch(
      /02\/01\/2027 15:00, sau giờ máy/,
    )
    expect(levels(told(null))).toEqual(['warning'])
  })
})

describe('the doctor on data', () => {
  const days = (year: number) =>
    Array.from({ length: 10 }, (_, i) => `${year}-01-${String(i + 1).padStart(2, '0')}`)
  const well: DoctorData = {
    today: '2026-11-23',
    outlets: [{ name: 'Đài A', validTo: '2025-03-31', organisation: { name: 'A' } }],
    columns: [
      {
        name: 'CCHC',
        rrule: 'FREQ=MONTHLY;BYDAY=2FR',
        time: '19:45',
        validFrom: '2026-01-01',
        shortMonths: 'skip',
      },
    ],
    obligations: [{ title: '2 số', measureKind: 'count', columns: 1 }],
    published: [{ title: 'Bài', slug: 'bai', cover: { alt: 'Đồi' } }],
    users: [{ name: 'Quản trị', active: true, roles: ['administrator'] }],
    holidays: [...days(2026), ...days(2027)],
  }
  const found = (part: Partial<DoctorData>) => checkData({ ...well, ...part })

  it('has nothing to say when all is well', () => {
    expect(found({})).toEqual([])
  })

  it.each<[string, Partial<DoctorData>, string, RegExp]>([
    ['no administrator', { users: [] }, 'error', /quản trị viên/],
    [
      'an administrator who was switched off',
      { users: [{ name: 'Q', active: false, roles: ['administrator'] }] },
      'error',
      /quản trị viên/,
    ],
    [
      'an outlet that outlives its body',
      {
        outlets: [{ name: 'Đài A', organisation: { name: 'A', validTo: '2025-03-31' } }],
      },
      'warning',
      /Đài A còn hiệu lực sau/,
    ],
    ['an outlet of nobody', { outlets: [{ name: 'K', organisation: null }] }, 'error', /cơ quan/],
    [
      'a rule that never occurs',
      {
        columns: [
          {
            name: 'C',
            rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
            time: '08:00',
            validFrom: '2026-01-01',
            shortMonths: 'skip',
          },
        ],
      },
      'error',
      /Quy tắc lặp/,
    ],
    [
      'an obligation over no column',
      { obligations: [{ title: 'N', measureKind: 'count', columns: 0 }] },
      'error',
      /chưa gắn chuyên mục.*: N/,
    ],
    [
      'a quota nobody entered',
      { obligations: [{ title: 'N', measureKind: 'unset', columns: 0 }] },
      'warning',
      /chưa nhập định mức/,
    ],
    [
      'two published articles under one address',
      {
        published: [
          { title: 'A', slug: 's', cover: null },
          { title: 'B', slug: 's', cover: null },
        ],
      },
      'error',
      /cùng một đường dẫn/,
    ],
    [
      'a published article without an address',
      { published: [{ title: 'A', slug: null, cover: null }] },
      'error',
      /không có đường dẫn: A/,
    ],
    [
      'a cover nobody described',
      { published: [{ title: 'A', slug: 'a', cover: { alt: ' ' } }] },
      'warning',
      /mô tả: A/,
    ],
    ['a thin table of days off', { holidays: days(2026) }, 'warning', /năm 2027 mới có 0 ngày/],
  ])('finds %s', (_, part, level, words) => {
    const findings = found(part)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ level, message: expect.stringMatching(words) })
  })

  it('says nothing of a quota that was never entered for a year that is over', () => {
    const old = { title: 'N', measureKind: 'unset', columns: 0, validTo: '2022-12-31' } as const
    expect(found({ obligations: [old] })).toEqual([])
  })
})
