import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { describeOnEachDatabase } from '../helpers/databases'
import { person, PASSWORD, type Person } from '../helpers/newsroom'
import { restOf, wordsOf, type Rest } from '../helpers/rest'
import { startSmtp, type TestSmtp } from '../helpers/smtp'

const NEXT = 'trâu già gặm cỏ bên sông'
const LATER = 'mưa rào trên mái tôn cũ'

describeOnEachDatabase('a password', (start) => {
  let payload: Payload
  let rest: Rest
  let administrator: Person

  const login = (email: string, password: string) =>
    rest('POST', '/users/login', { data: { email, password } })
  const open = async (email: string, password: string) =>
    String((await login(email, password)).body.token)
  const isIn = async (token: string) =>
    (await rest('GET', '/users/me', { token })).body.user !== null
  const events = async (subjectId: string) => {
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: subjectId } }, { action: { contains: 'password' } }] },
      sort: 'at',
      depth: 0,
      overrideAccess: true,
    })
    return docs.map(({ action, actorName }) => [action, actorName])
  }

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
  })

  it.each(['aaaaaaaaaa', 'password123', 'matkhau123', 'ngắn'])(
    '“%s” is refused in words, for a new account, one’s own and another’s',
    async (password) => {
      const { token } = administrator
      const who = { name: 'Người mới', email: 'moi@toa-soan.example', active: true }
      const answers = [
        await rest('POST', '/users', { token, data: { ...who, password } }),
        await rest('PATCH', `/users/${administrator.id}`, {
          token,
          data: { password, currentPassword: PASSWORD },
        }),
      ]
      for (const answer of answers) {
        expect(answer.status).toBe(400)
        expect(wordsOf(answer)).toMatch(/^Mật khẩu (này dễ đoán|cần ít nhất 10 ký tự)/)
      }
    },
  )

  it('of one’s own is changed with the old one alone, and other browsers are logged out', async () => {
    const who = await person(payload, 'changer', [{ role: 'administrator' }])
    const other = await open(who.email, PASSWORD)
    const change = (data: object) =>
      rest('PATCH', `/users/${who.id}`, { token: who.token, data: { password: NEXT, ...data } })

    expect(wordsOf(await change({}))).toContain('nhập cả mật khẩu đang dùng')
    expect(wordsOf(await change({ currentPassword: 'sai' }))).toContain('hiện tại không đúng')
    expect((await login(who.email, NEXT)).status).toBe(401)

    const done = await change({ currentPassword: PASSWORD })
    expect(done.status).toBe(200)
    expect(done.text).not.toContain(PASSWORD)
    expect((await login(who.email, NEXT)).status).toBe(200)
    expect(await isIn(who.token)).toBe(true)
    expect(await isIn(other)).toBe(false)
    expect(await events(who.id)).toEqual([['user.password', 'changer']])
  })

  it('asked for too often is asked for no more', async () => {
    const who = await person(payload, 'guesser', [{ role: 'administrator' }])
    const guess = (currentPassword: string) =>
      rest('PATCH', `/users/${who.id}`, {
        token: who.token,
        data: { password: NEXT, currentPassword },
      })
    for (let n = 0; n < 8; n += 1) await guess(`sai ${n}`)
    expect((await guess(PASSWORD)).status).toBe(429)
  })

  it('of many at once is set by nobody', async () => {
    const answer = await rest('PATCH', `/users?where[id][equals]=${administrator.id}`, {
      token: administrator.token,
      data: { password: NEXT, currentPassword: PASSWORD },
    })
    expect(wordsOf(answer)).toContain('Không đặt một mật khẩu cho nhiều người')
  })

  it('of another is set by an administrator, which logs them out and stands in the log', async () => {
    const who = await person(payload, 'forgetful', [{ role: 'administrator' }])
    const answer = await rest('PATCH', `/users/${who.id}`, {
      token: administrator.token,
      data: { password: NEXT },
    })
    expect(answer.status).toBe(200)
    expect((await login(who.email, NEXT)).status).toBe(200)
    expect(await isIn(who.token)).toBe(false)
    expect(await events(who.id)).toEqual([['user.password', 'administrator']])
  })

  describe('forgotten', () => {
    let smtp: TestSmtp
    const forgot = (email: string) => rest('POST', '/users/forgot-password', { data: { email } })
    const arrived = async (count: number) => {
      for (let n = 0; n < 200 && smtp.received.length < count; n += 1) await pause(50)
      expect(smtp.received).toHaveLength(count)
      return smtp.received.at(-1)!
    }

    beforeAll(async () => {
      smtp = await startSmtp()
    })
    afterAll(async () => {
      for (const name of ['SMTP_URL', 'MAIL_FROM', 'SERVER_URL']) delete process.env[name]
      await smtp.stop()
    })

    it('without a mail server is told to ask an administrator, whoever asks', async () => {
      for (const email of [administrator.email, 'khong-co@toa-soan.example']) {
        const answer = await forgot(email)
        expect(answer.status).toBe(409)
        expect(wordsOf(answer)).toContain('nhờ quản trị viên đặt mật khẩu mới')
      }
    })

    it('is set anew by the link that is mailed, once and within the hour', async () => {
      Object.assign(process.env, {
        SMTP_URL: smtp.url,
        MAIL_FROM: 'Tòa soạn <toasoan@example.vn>',
        SERVER_URL: 'https://toasoan.example.vn',
      })
      const who = await person(payload, 'mailed', [{ role: 'administrator' }])
      const [known, unknown] = [await forgot(who.email), await forgot('khong-co@toa-soan.example')]
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
      const mail = await arrived(1)
      expect(mail.to).toBe(who.email)
      expect(mail.subject).toBe('Đặt lại mật khẩu Tòa soạn')
      const token = /https:\/\/toasoan\.example\.vn\/admin\/reset\/([0-9a-f]{40})/.exec(
        mail.text,
      )?.[1]
      const reset = (password: string) =>
        rest('POST', '/users/reset-password', { data: { token, password } })

      expect(wordsOf(await reset('aaaaaaaaaa'))).toContain('dễ đoán')
      expect((await reset(NEXT)).status).toBe(200)
      expect(await isIn(who.token)).toBe(false)
      expect((await login(who.email, NEXT)).status).toBe(200)
      const again = await reset(LATER)
      expect(again.status).toBe(403)
      expect(wordsOf(again)).toContain('hết hạn')
      expect((await events(who.id)).map(([action]) => action)).toEqual(['user.passwordReset'])
    })

    it('the link is dead after an hour', async () => {
      const who = await person(payload, 'late', [{ role: 'administrator' }])
      await forgot(who.email)
      await arrived(2)
      const row = await payload.db.findOne<{
        id: string
        resetPasswordExpiration?: string
        resetPasswordToken?: string
      }>({
        collection: 'users',
        where: { id: { equals: who.id } },
      })
      const left = Date.parse(row?.resetPasswordExpiration ?? '') - Date.now()
      expect(left).toBeGreaterThan(50 * 60_000)
      expect(left).toBeLessThanOrEqual(60 * 60_000)
      await payload.db.updateOne({
        collection: 'users',
        id: who.id,
        data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
      })
      const answer = await rest('POST', '/users/reset-password', {
        data: { token: row?.resetPasswordToken, password: NEXT },
      })
      expect(answer.status).toBe(403)
    })

    it('sends one account a few mails at most, and says nothing of it', async () => {
      const who = await person(payload, 'asked-for', [{ role: 'administrator' }])
      const before = smtp.received.length
      const answers = []
      for (let n = 0; n < 6; n += 1) answers.push((await forgot(who.email)).text)
      expect(new Set(answers).size).toBe(1)
      await arrived(before + 3)
      await pause(300)
      expect(smtp.received).toHaveLength(before + 3)
    })

    it('sends whoever was switched off none', async () => {
      const who = await person(payload, 'gone', [{ role: 'administrator' }])
      await payload.update({
        collection: 'users',
        id: who.id,
        data: { active: false },
        overrideAccess: true,
      })
      const before = smtp.received.length
      expect((await forgot(who.email)).status).toBe(200)
      await pause(300)
      expect(smtp.received).toHaveLength(before)
    })
  })
})

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
