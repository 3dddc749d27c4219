import { describe, expect, it } from 'vitest'

import type { OfferedTemplate } from '@/newsroom/templates/views/listTemplates'

import { requestFor, templateAt } from './newArticle'

const templates = [
  { id: 't1', name: 'Tin', outlet: 'radio' },
  { id: 't2', name: 'Phóng sự', outlet: 'radio' },
  { id: 't3', name: 'Bài', outlet: 'paper' },
] as unknown as OfferedTemplate[]
const columns = [
  { id: 'news', name: 'Thời sự', outlet: 'radio', template: 't1' },
  { id: 'talk', name: 'Trao đổi', outlet: 'radio', template: null },
  { id: 'odd', name: 'Khác', outlet: 'radio', template: 't3' },
]

describe('the template a new text begins with', () => {
  it.each([
    ['the column has one', 'news', null, 't1'],
    ['another was chosen', 'news', 't2', 't2'],
    ['none was chosen', 'news', '', ''],
    ['the column has none', 'talk', null, ''],
    ['no column', '', null, ''],
    ['one of another outlet', 'odd', null, ''],
    ['one of another outlet was chosen', 'talk', 't3', ''],
  ])('%s', (_, column, chosen, expected) => {
    const place = { outlet: 'radio', column }
    const { offered, template } = templateAt({ templates, columns, place, chosen })
    expect(template).toBe(expected)
    expect(offered.map(({ id }) => id)).toEqual(['t1', 't2'])
  })
})

describe('how a new text is asked for', () => {
  const plain = '/articles?draft=true&depth=0'
  it.each([
    ['', '', '', { path: plain, body: { title: 'Tin', outlet: 'radio' } }],
    [
      ...(['', 'news', 'i1'] as const),
      { path: plain, body: { title: 'Tin', issue: 'i1', outlet: 'radio', column: 'news' } },
    ],
    [
      ...(['t1', '', ''] as const),
      { path: '/text-templates/t1/texts', body: { title: 'Tin', column: null } },
    ],
    [
      ...(['t1', 'news', 'i1'] as const),
      { path: '/text-templates/t1/texts', body: { title: 'Tin', issue: 'i1', column: 'news' } },
    ],
  ])('template “%s”, column “%s”, issue “%s”', (template, column, issue, expected) => {
    const place = { outlet: 'radio', column }
    expect(requestFor({ title: ' Tin ', issue, template, place })).toEqual(expected)
  })
})
