import { describe, expect, it } from 'vitest'

import type { DeadlineKind } from '@/domain/schedule/deadlines'
import type { ArticleState } from '@/domain/workflow/article'

import { doneByArticles } from './doneByArticles'

describe('what the articles of an issue say of its steps', () => {
  it.each<[DeadlineKind, ArticleState[], boolean]>([
    ['script', [], false],
    ['script', ['draft', 'returned'], false],
    ['script', ['draft', 'submitted'], true],
    ['approval', [], false],
    ['approval', ['approved', 'submitted'], false],
    ['approval', ['approved', 'published'], true],
    ['tape', ['published'], false],
    ['other', ['published'], false],
  ])('%s with %j: %s', (kind, states, expected) => {
    expect(doneByArticles(kind, states)).toBe(expected)
  })
})
