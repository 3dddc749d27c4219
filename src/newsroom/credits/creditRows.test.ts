import { describe, expect, it } from 'vitest'

import { type CreditedText, creditRows } from './creditRows'

const text = (more: Partial<CreditedText> = {}): CreditedText => ({
  id: 't',
  people: null,
  author: 'u',
  penName: null,
  outlet: 'o',
  genre: 'news',
  state: 'draft',
  deletedAt: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  ...more,
})
const publishedAt = '2026-11-03T02:00:00.000Z'

describe('the rows of a text', () => {
  it('stand at the day it was made until readers have it', () => {
    expect(creditRows(text(), null)).toEqual([
      {
        key: 't writing account:u',
        articleId: 't',
        isFirst: true,
        person: 'account:u',
        name: '',
        kind: 'writing',
        share: 10_000,
        outlet: 'o',
        genre: 'news',
        state: 'draft',
        publishedAt: null,
        sortKey: '2026-11-01T00:00:00.000Z t writing',
      },
    ])
    const [row] = creditRows(text(), { publication: 'p', publishedAt })
    expect(row).toMatchObject({ publishedAt, sortKey: `${publishedAt} t writing` })
  })

  it('and again when it was taken down', () => {
    const [row] = creditRows(text(), { publication: null, publishedAt })
    expect(row).toMatchObject({ publishedAt: null, sortKey: expect.stringContaining('11-01') })
  })

  it('are none in the trash', () => {
    expect(creditRows(text({ deletedAt: publishedAt }), null)).toEqual([])
  })

  it('one, of nobody, where nobody has a part; of several one is the first', () => {
    expect(creditRows(text({ author: null }), null)).toMatchObject([
      { person: 'nobody', kind: 'other', share: 0, isFirst: true },
    ])
    const people = ['A', 'B'].map((name) => ({
      ...{ id: name, user: null, name, kind: 'writing' as const, share: null },
    }))
    expect(creditRows(text({ people }), null).map(({ isFirst }) => isFirst)).toEqual([true, false])
  })
})
