import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'

import { cleanFields } from './cleanFields'

const fields = [
  { type: 'text', name: 'title' },
  { type: 'text', name: 'names', hasMany: true },
  { type: 'textarea', name: 'notes' },
  { type: 'email', name: 'email' },
  { type: 'json', name: 'script' },
  { type: 'richText', name: 'content' },
  { type: 'number', name: 'count' },
  { type: 'relationship', name: 'outlet', relationTo: 'outlets' },
  {
    type: 'array',
    name: 'rows',
    flattenedFields: [
      { type: 'text', name: 'name' },
      { type: 'group', name: 'part', flattenedFields: [{ type: 'textarea', name: 'words' }] },
    ],
  },
  { type: 'tab', name: 'legal', flattenedFields: [{ type: 'text', name: 'address' }] },
] as unknown as FlattenedField[]

const cleaned = (data: Record<string, unknown>) => {
  cleanFields(fields, data)
  return data
}

describe('every text that comes in is clean', () => {
  it.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ title: 'Bản tin\u000Bsáng' }, { title: 'Bản tin\nsáng' }],
    [{ names: ['a\u0000', 'b\uFFFF'] }, { names: ['a', 'b'] }],
    [{ notes: 'a\r\nb' }, { notes: 'a\nb' }],
    [{ email: 'a\u0001@b.vn' }, { email: 'a@b.vn' }],
    [{ script: { root: ['a\u001F'] } }, { script: { root: ['a'] } }],
    [
      {
        content: {
          root: { children: [{ type: 'text', text: 'a\uD800', url: 'https://a\u0007' }] },
        },
      },
      { content: { root: { children: [{ type: 'text', text: 'a', url: 'https://a' }] } } },
    ],
    [
      { rows: [{ name: 'a\u0002', part: { words: 'b\u0002' } }, null] },
      { rows: [{ name: 'a', part: { words: 'b' } }, null] },
    ],
    [{ legal: { address: 'a\u202E' } }, { legal: { address: 'a' } }],
  ])('%j', (data, kept) => {
    expect(cleaned(data)).toEqual(kept)
  })

  it.each<Record<string, unknown>>([
    { title: null, count: 5, outlet: 'x', rows: 'x', legal: null, content: null },
    { password: 'mật khẩu\u0001'.normalize('NFD') },
  ])('others stay as they are: %j', (data) => {
    expect(cleaned(structuredClone(data))).toEqual(data)
  })
})
