import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'

import { shapeProblems } from './shape'

const label = (vi: string) => ({ vi, en: vi })
const fields = [
  { type: 'text', name: 'title', label: label('Tiêu đề'), maxLength: 10 },
  { type: 'text', name: 'names', label: label('Các tên'), hasMany: true, maxLength: 3 },
  { type: 'number', name: 'count', label: label('Số lượng') },
  { type: 'checkbox', name: 'open', label: label('Đang mở') },
  { type: 'date', name: 'at', label: label('Lúc') },
  { type: 'select', name: 'kind', label: label('Loại'), options: [{ value: 'off' }, 'on'] },
  { type: 'relationship', name: 'outlet', label: label('Kênh'), relationTo: 'outlets' },
  { type: 'relationship', name: 'columns', label: label('Chuyên mục'), hasMany: true },
  { type: 'richText', name: 'content', label: label('Nội dung') },
  { type: 'relationship', name: 'of', label: label('Thuộc'), relationTo: ['issues', 'users'] },
  {
    type: 'array',
    name: 'rows',
    label: label('Các dòng'),
    maxRows: 2,
    flattenedFields: [{ type: 'text', name: 'name', label: label('Tên') }],
  },
  {
    type: 'group',
    name: 'waiver',
    label: label('Miễn'),
    flattenedFields: [{ type: 'text', name: 'reason', label: label('Lý do') }],
  },
] as unknown as FlattenedField[]

const problems = (data: Record<string, unknown>) => shapeProblems(fields, data)

describe('values that a field can hold pass', () => {
  it.each<Record<string, unknown>>([
    {},
    { title: null, count: null, outlet: null, rows: null, waiver: null },
    { title: 'Cải cách', count: 2, open: true, at: '2026-11-23T12:45:00Z', kind: 'off' },
    { count: '2', open: 'false', kind: 'on', at: new Date(0) },
    { outlet: 'abc', columns: ['a', { id: 'b' }], content: { root: {} } },
    { outlet: { id: 'abc', name: 'Báo' }, columns: [] },
    { content: { root: { type: 'root', children: [{ type: 'text', text: 'a' }] } } },
    { of: { relationTo: 'users', value: 'abc' } },
    { of: { relationTo: 'issues', value: { id: 'abc' } } },
    { rows: [{ name: 'a' }, {}], waiver: { reason: 'Nghỉ Tết' } },
    { names: ['Lan', 'Hà'] },
    { unknown: [[1]] },
  ])('%j', (data) => {
    expect(problems(data)).toEqual([])
  })
})

describe('others are named by field, with what to do', () => {
  it.each<[Record<string, unknown>, string, string]>([
    [{ title: 5 }, 'title', 'Tiêu đề phải là chữ. Hãy nhập lại.'],
    [{ title: ['a'] }, 'title', 'Tiêu đề phải là chữ. Hãy nhập lại.'],
    [{ title: 'a'.repeat(11) }, 'title', 'Tiêu đề dài 11 ký tự, tối đa 10. Hãy rút ngắn.'],
    [{ names: 'Lan' }, 'names', 'Các tên phải là một danh sách chữ. Hãy nhập lại.'],
    [{ names: ['Lan', 5] }, 'names', 'Các tên phải là chữ. Hãy nhập lại.'],
    [{ names: ['Bình'] }, 'names', 'Các tên dài 4 ký tự, tối đa 3. Hãy rút ngắn.'],
    [{ count: 'hai' }, 'count', 'Số lượng phải là một số. Hãy nhập lại.'],
    [{ count: 1e300 }, 'count', 'Số lượng phải là một số. Hãy nhập lại.'],
    [{ count: {} }, 'count', 'Số lượng phải là một số. Hãy nhập lại.'],
    [{ open: 'có' }, 'open', 'Đang mở chỉ nhận có hoặc không. Hãy chọn lại.'],
    [{ kind: 'maybe' }, 'kind', 'Loại không có lựa chọn này. Hãy chọn trong danh sách.'],
    [{ kind: {} }, 'kind', 'Loại không có lựa chọn này. Hãy chọn trong danh sách.'],
    [{ outlet: 5 }, 'outlet', 'Kênh không đúng. Hãy chọn lại từ danh sách.'],
    [{ outlet: ['a'] }, 'outlet', 'Kênh không đúng. Hãy chọn lại từ danh sách.'],
    [{ outlet: { value: 'a' } }, 'outlet', 'Kênh không đúng. Hãy chọn lại từ danh sách.'],
    [{ columns: 'a' }, 'columns', 'Chuyên mục không đúng. Hãy chọn lại từ danh sách.'],
    [{ columns: [null] }, 'columns', 'Chuyên mục không đúng. Hãy chọn lại từ danh sách.'],
    [{ content: 'chữ' }, 'content', 'Nội dung không đọc được. Hãy tải lại trang rồi nhập lại.'],
    [{ content: {} }, 'content', 'Nội dung không đọc được. Hãy tải lại trang rồi nhập lại.'],
    [
      { content: { root: 'x' } },
      'content',
      'Nội dung không đọc được. Hãy tải lại trang rồi nhập lại.',
    ],
    [{ of: 'abc' }, 'of', 'Thuộc không đúng. Hãy chọn lại từ danh sách.'],
    [
      { of: { relationTo: 'nope', value: 'a' } },
      'of',
      'Thuộc không đúng. Hãy chọn lại từ danh sách.',
    ],
    [
      { of: { relationTo: 'users', value: {} } },
      'of',
      'Thuộc không đúng. Hãy chọn lại từ danh sách.',
    ],
    [{ rows: {} }, 'rows', 'Các dòng phải là một danh sách. Hãy tải lại trang rồi nhập lại.'],
    [{ rows: [{}, {}, {}] }, 'rows', 'Các dòng có 3 dòng, tối đa 2. Hãy bỏ bớt.'],
    [{ rows: [{ name: 'a' }, { name: 5 }] }, 'rows.1.name', 'Tên phải là chữ. Hãy nhập lại.'],
    [{ waiver: [] }, 'waiver', 'Miễn không đọc được. Hãy tải lại trang rồi nhập lại.'],
    [{ waiver: { reason: {} } }, 'waiver.reason', 'Lý do phải là chữ. Hãy nhập lại.'],
  ])('%j', (data, path, message) => {
    expect(problems(data)).toMatchObject([{ path, message }])
  })

  it.each(['abc', '2026-13-45', '', 5, {}])('a time that is none: %j', (at) => {
    expect(problems({ at })).toMatchObject([
      {
        path: 'at',
        message: 'Lúc không phải là một thời điểm. Hãy nhập ngày giờ dạng 23/11/2026 19:45.',
      },
    ])
  })

  it('all of them at once', () => {
    expect(problems({ title: 5, count: 'x', outlet: [] }).map(({ path }) => path)).toEqual([
      'title',
      'count',
      'outlet',
    ])
  })
})

describe('a text whose parts are none', () => {
  const inner = (children: unknown) => ({ type: 'paragraph', children })
  it.each<unknown>(['x', 5, {}, null, [null], ['x'], [5], [[]], [{}], [{ type: 5 }]])(
    'is refused at every depth: %j',
    (children) => {
      for (const within of [children, [inner(children)], [inner([inner(children)])]]) {
        expect(problems({ content: { root: { type: 'root', children: within } } })).toMatchObject([
          { path: 'content' },
        ])
      }
    },
  )
})
