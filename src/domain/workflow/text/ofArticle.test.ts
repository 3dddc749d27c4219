import { describe, expect, it } from 'vitest'

import { ARTICLE_STATES } from '../article'
import { articleStateOf, textOfRows, type WorkRow } from './ofArticle'
import type { PublicSide } from './types'

const row = (change: Partial<WorkRow> = {}): WorkRow => ({
  author: 'an',
  state: 'draft',
  step: null,
  revision: 3,
  complete: true,
  writers: [],
  approvals: [],
  ...change,
})
const side = (published: number | null): PublicSide => ({
  published,
  next: null,
  takenDown: false,
  embargoUntil: null,
})

describe('an article and the law of texts', () => {
  it('a published article is an approved text whose revision readers have', () => {
    const text = textOfRows(row({ state: 'published' }), side(3))
    expect(text.work.state).toBe('approved')
    expect(articleStateOf(text)).toBe('published')
  })

  it.each([
    ['readers have an older one', 2, 'approved'],
    ['readers have nothing', null, 'approved'],
    ['readers have it', 3, 'published'],
  ] as const)('an approved one is called so when %s', (_, published, expected) => {
    expect(articleStateOf(textOfRows(row({ state: 'approved' }), side(published)))).toBe(expected)
  })

  it('a text in work keeps its state, whatever readers have', () => {
    for (const state of ARTICLE_STATES.filter((one) => one !== 'published' && one !== 'approved')) {
      expect(articleStateOf(textOfRows(row({ state }), side(3)))).toBe(state)
    }
  })

  it('without a public side was never published', () => {
    expect(textOfRows(row(), null).public).toEqual(side(null))
    const until = '2026-12-01T00:00:00Z'
    expect(textOfRows(row(), null, until).public.embargoUntil).toBe(until)
  })
})
