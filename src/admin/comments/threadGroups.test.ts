import { describe, expect, it } from 'vitest'

import type { Anchor } from '@/domain/comment/anchor/types'

import { threadGroups } from './threadGroups'

const anchor = { quote: 'một cửa' } as Anchor
const thread = (id: string, more: { anchor?: Anchor; resolvedAt?: string } = {}) => ({
  ...{ id, anchor: null, resolvedAt: null },
  ...more,
})
const threads = [
  thread('late', { anchor }),
  thread('whole'),
  thread('gone', { anchor }),
  thread('early', { anchor }),
  thread('old', { anchor, resolvedAt: '2026-11-29T10:00:00.000Z' }),
  thread('newer', { resolvedAt: '2026-11-30T10:00:00.000Z' }),
]
const placed = new Map([
  ['late', { order: 7 }],
  ['early', { order: 2 }],
])

describe('the threads of a text in groups', () => {
  it.each([
    [
      'open',
      false,
      [
        [null, ['early', 'late']],
        ['Về cả bài', ['whole']],
        ['Không còn thấy đoạn này', ['gone']],
      ],
    ],
    ['settled', true, [[null, ['newer', 'old']]]],
  ] as const)('%s', (_, isOld, expected) => {
    const groups = threadGroups(threads, placed, isOld)
    expect(groups.map(({ title, threads: of }) => [title, of.map(({ id }) => id)])).toEqual(
      expected,
    )
  })

  it('leaves out what is empty', () => {
    expect(threadGroups([thread('whole')], placed, true)).toEqual([])
    expect(threadGroups([thread('whole')], placed, false)).toHaveLength(1)
  })
})
