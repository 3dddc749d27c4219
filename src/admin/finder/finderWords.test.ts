import { expect, it } from 'vitest'

import type { FoundWork } from '@/newsroom/finder/views/findWork'

import { besideWords, hrefOf, statusWords } from './finderWords'

const row = (more: Partial<FoundWork>): FoundWork => ({
  ...{ id: 'x1', kind: 'articles', title: 'Tin', marked: 'Tin', beside: [], state: null, at: null },
  ...more,
})

it.each([
  ['a text', row({ beside: ['Đời sống'], state: 'submitted' }), 'Đời sống · Chờ duyệt'],
  ['a text of an unknown state', row({ beside: ['Đời sống'], state: 'else' }), 'Đời sống'],
  ['an issue', row({ at: '2026-11-30T01:30:00.000Z' }), '08:30 30/11/2026'],
  ['a person', row({ beside: ['Mai Chi'] }), 'Mai Chi'],
])('tells of %s what tells it apart', (_what, found, words) => {
  expect(besideWords(found)).toBe(words)
})

it.each([
  ['issues', '/admin/collections/issues/x1/trang'],
  ['users', '/admin/collections/users/x1'],
] as const)('leads to the page of %s', (kind, href) => {
  expect(hrefOf(row({ kind }))).toBe(href)
})

it.each([
  ['nothing typed', null, ' ', 'Gõ tên'],
  ['words that were not answered yet', { query: 'a', found: [], problem: null }, 'ab', 'Đang tìm'],
  ['a failure', { query: 'a', found: [], problem: 'Mất mạng.' }, 'a', 'Mất mạng.'],
  ['nothing found', { query: 'a', found: [], problem: null }, 'a', 'Không tìm thấy'],
  ['rows', { query: 'a', found: [row({})], problem: null }, 'a', '1 kết quả'],
])('says what there is to say of %s', (_what, asked, query, words) => {
  expect(statusWords(asked, query)).toContain(words)
})
