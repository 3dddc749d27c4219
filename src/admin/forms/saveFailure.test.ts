import { describe, expect, it } from 'vitest'

import { failureOf } from './saveFailure'

const refusing = (...errors: object[]) => ({
  errors: [{ message: 'Các ô sau chưa đúng: …', data: { errors } }],
})

describe('an answer that refuses a save', () => {
  it('names each field once, with its own commas and colons, and keeps every path to be marked', () => {
    const { reason, sentence, fields } = failureOf(
      400,
      refusing(
        { path: 'names.0.name', label: 'Tên, bí danh', message: 'Tên còn trống.' },
        { path: 'names.1.name', label: 'Tên, bí danh', message: 'Tên còn trống.' },
        { path: 'names.1.name', label: 'Tên, bí danh', message: 'Tên còn trống.' },
        { path: 'time', label: 'Lịch > Giờ phát', message: 'Giờ dạng 19:45.' },
      ),
    )
    expect(reason).toBe('fields')
    expect(sentence).toBe(
      'Chưa lưu: còn 2 ô cần sửa, đã đánh dấu đỏ (Tên, bí danh; Lịch › Giờ phát).',
    )
    expect(fields.map(({ path, message }) => [path, message])).toEqual([
      ['names.0.name', 'Tên còn trống.'],
      ['names.1.name', 'Tên còn trống.'],
      ['time', 'Giờ dạng 19:45.'],
    ])
  })

  it('tells of a full disk what the server says, of other faults that there is one', () => {
    const full = { errors: [{ message: 'Ổ đĩa của máy chủ đã đầy.' }] }
    expect(failureOf(507, full).sentence).toBe('Chưa lưu. Ổ đĩa của máy chủ đã đầy.')
    expect(failureOf(500, full).reason).toBe('server')
  })

  it('a field without words of its own is named all the same', () => {
    const { sentence, fields } = failureOf(400, refusing({ path: 'slug' }))
    expect(sentence).toBe('Chưa lưu: còn một ô cần sửa, đã đánh dấu đỏ (slug).')
    expect(fields).toEqual([
      { path: 'slug', label: 'slug', message: 'Ô này chưa đúng. Hãy sửa lại.' },
    ])
  })

  it.each([
    [409, { errors: [{ message: 'Số 7/2026 đã có: lúc 19:45, kênh A.' }] }],
    [403, { message: 'Số 7/2026 đã có: lúc 19:45, kênh A.' }],
  ])('%i: the server’s sentence whole', (status, body) => {
    expect(failureOf(status, body)).toMatchObject({
      reason: 'refused',
      sentence: 'Chưa lưu. Số 7/2026 đã có: lúc 19:45, kênh A.',
    })
  })

  it.each<[number, unknown, string]>([
    [401, { errors: [{ message: 'x' }] }, 'session'],
    [500, { errors: [{ message: 'Something went wrong.' }] }, 'server'],
    [502, null, 'server'],
    [504, '<html>', 'server'],
    [400, { errors: [] }, 'server'],
    [400, { errors: [null, { data: null }] }, 'server'],
  ])('%i %j is “%s”, with what to do', (status, body, reason) => {
    const failure = failureOf(status, body)
    expect(failure).toMatchObject({ reason, fields: [] })
    expect(failure.sentence).toMatch(/Nội dung vẫn ở trên trang; hãy .*Lưu lại/)
  })
})
