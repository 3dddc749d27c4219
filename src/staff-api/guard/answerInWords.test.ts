import { describe, expect, it } from 'vitest'

import { answerInWords } from './answerInWords'

async function words(body: object, status = 400): Promise<[number, unknown]> {
  const answer = await answerInWords(Response.json(body, { status }))
  return [answer.status, await answer.json()]
}

describe('what Payload says in English is said in Vietnamese', () => {
  it.each([
    ['The following path cannot be queried: email', 'Không lọc hay sắp xếp được theo “email”'],
    ['The following field is invalid: email', 'Ô sau chưa đúng: Thư điện tử.'],
    ['The following fields are invalid: email, password', 'Thư điện tử, Mật khẩu'],
    ['Ô sau chưa đúng: date', 'Ô sau chưa đúng: Ngày'],
    ['Missing email.', 'Thư điện tử còn trống'],
    ['Token is either invalid or has expired.', 'hết hạn'],
    ['Invalid JSON', 'không đọc được'],
  ])('%s', async (said, expected) => {
    const [, body] = await words({ errors: [{ message: said, data: { a: 1 } }] })
    expect(body).toEqual({
      errors: [{ message: expect.stringContaining(expected), data: { a: 1 } }],
    })
  })

  it('an unknown route answers 404 as an error like every other', async () => {
    for (const message of ['Route not found "/api/x"', 'Cannot GET http://localhost/api/x']) {
      expect(await words({ message }, 501)).toEqual([
        404,
        { errors: [{ message: expect.stringContaining('Không có địa chỉ này') }] },
      ])
    }
  })

  it('our own sentences and good answers stay as they are', async () => {
    const message = 'Bài còn thiếu: sapo. Hãy bổ sung rồi gửi lại.'
    expect(await words({ errors: [{ message }] })).toEqual([400, { errors: [{ message }] }])
    const file = new Response('abc', { status: 404, headers: { 'content-type': 'image/png' } })
    expect(await answerInWords(file)).toBe(file)
    const good = Response.json({ docs: [] })
    expect(await answerInWords(good)).toBe(good)
  })
})

describe('a form that is refused names each field once', () => {
  it.each<[string, object[], string]>([
    [
      'a list’s rows, a name with a comma',
      [
        { path: 'steps.0.name', label: 'Hạn 1 > Gọi là' },
        { path: 'time', label: 'Giờ phát, giờ đăng' },
        { path: 'time', label: 'Giờ phát, giờ đăng' },
      ],
      'Các ô sau chưa đúng: Hạn 1 > Gọi là, Giờ phát / giờ đăng',
    ],
    [
      'the same name in two rows',
      [
        { path: 'dates.0.date', label: 'Ngày' },
        { path: 'dates.1.date', label: 'Ngày' },
      ],
      'Ô sau chưa đúng: Ngày',
    ],
    ['one without a label', [{ path: 'email' }], 'Ô sau chưa đúng: Thư điện tử'],
  ])('%s', async (_, errors, sentence) => {
    const [, body] = await words({
      errors: [{ message: 'Các ô sau chưa đúng: x, x', data: { errors } }],
    })
    expect(body).toEqual({ errors: [{ message: sentence, data: { errors } }] })
  })
})
