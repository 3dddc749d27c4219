import { describe, expect, it } from 'vitest'

import { type Doings, mayDo, type Reader } from './mayDo'
import type { CommentState } from './types'

const OPEN: CommentState = {
  kind: 'comment',
  by: 'lan',
  isReply: false,
  isRemoved: false,
  isResolved: false,
  isDecided: false,
  isAnswered: false,
}
const reader = (id: string, roles: string[] = ['reporter'], isAuthor = false): Reader => ({
  id,
  roles,
  isAuthor,
})
const lan = reader('lan')
const colleague = reader('minh')
const author = reader('hoa', ['reporter'], true)
const editor = reader('nam', ['sectionEditor'])
const secretary = reader('thu', ['secretary'])
const scheduler = reader('an', ['scheduler'])
const done = (doings: Doings) =>
  Object.entries(doings)
    .filter(([, may]) => may)
    .map(([name]) => name)
    .join(' ')

describe('what may be done with a comment', () => {
  it.each<[string, Partial<CommentState>, Reader, string]>([
    ['one’s own', {}, lan, 'reply edit remove resolve'],
    ['one’s own, answered', { isAnswered: true }, lan, 'reply remove resolve'],
    ['one’s own reply', { isReply: true }, lan, 'reply edit remove'],
    ['one’s own, removed', { isRemoved: true }, lan, 'reply resolve'],
    ['one’s own, resolved', { isResolved: true }, lan, 'reopen'],
    ['a colleague’s', {}, colleague, 'reply'],
    ['of one’s text', {}, author, 'reply resolve'],
    ['as an editor', {}, editor, 'reply resolve'],
    ['as secretary', {}, secretary, 'reply resolve'],
    ['as scheduler', {}, scheduler, 'reply'],
    ['resolved, as an editor', { isResolved: true }, editor, 'reopen'],
    ['resolved, as a colleague', { isResolved: true }, colleague, ''],
    ['a suggestion of one’s own', { kind: 'suggestion' }, lan, 'reply edit remove'],
    ['a suggestion for one’s text', { kind: 'suggestion' }, author, 'reply decide'],
    ['a suggestion, as an editor', { kind: 'suggestion' }, editor, 'reply decide'],
    ['a suggestion, as a colleague', { kind: 'suggestion' }, colleague, 'reply'],
    ['one that was taken back', { kind: 'suggestion', isRemoved: true }, author, 'reply resolve'],
    ['one that was decided', { kind: 'suggestion', isResolved: true, isDecided: true }, editor, ''],
    ['of somebody who is gone', { by: null }, colleague, 'reply'],
  ])('%s', (_, state, who, expected) => {
    expect(done(mayDo({ ...OPEN, ...state }, who))).toBe(expected)
  })
})
