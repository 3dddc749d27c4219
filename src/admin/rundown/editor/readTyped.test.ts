import { describe, expect, it } from 'vitest'

import { clockFrom } from '@/domain/rundown/edit/clock'

import { readTyped } from './readTyped'

const onAir = Date.parse('2026-11-27T19:45:00+07:00')
const context = { onAir, clock: clockFrom(onAir) }

describe('what is typed in a cell', () => {
  it.each([
    ['92', { seconds: 92, until: null }, '1:32'],
    ['2 phút 15 giây', { seconds: 135, until: null }, '2:15'],
    ['', { seconds: null }, 'chưa rõ thời lượng'],
  ])('duration %s', (text, fields, reading) => {
    expect(readTyped('seconds', text, context)).toEqual({
      ok: true,
      fields,
      reading,
      isUnusual: false,
    })
  })

  it('a duration over 6 hours has to be confirmed', () => {
    expect(readTyped('seconds', '7h', context)).toMatchObject({ ok: true, isUnusual: true })
  })

  it.each(['10:61', '-5', 'hello', '99:99:99'])(
    'duration %s is refused with a sentence',
    (text) => {
      const read = readTyped('seconds', text, context)
      expect(read.ok).toBe(false)
      expect(!read.ok && read.message).toMatch(/Hãy|ví dụ/)
    },
  )

  it('a fixed start, and none', () => {
    expect(readTyped('start', '19h52', context)).toMatchObject({
      fields: { start: Date.parse('2026-11-27T19:52:00+07:00') },
      reading: 'cố định 19:52:00',
    })
    expect(readTyped('start', ' ', context)).toMatchObject({ fields: { start: null } })
  })

  it('words as one kind of letters, and nobody as nobody', () => {
    expect(readTyped('title', 'Hoa\u0300', context)).toMatchObject({ fields: { title: 'Hoà' } })
    expect(readTyped('assignee', '', context)).toMatchObject({ fields: { assignee: null } })
  })
})
