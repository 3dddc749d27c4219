import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'

import { settleEmptyValues } from './emptyValues'

const names = { type: 'array', name: 'names', flattenedFields: [{ type: 'text', name: 'name' }] }
const fields = [
  { type: 'text', name: 'title' },
  { type: 'number', name: 'count' },
  { type: 'relationship', name: 'outlet' },
  { type: 'relationship', name: 'topics', hasMany: true },
  { type: 'upload', name: 'scan' },
  names,
  { type: 'blocks', name: 'parts' },
  { type: 'group', name: 'legal', flattenedFields: [{ type: 'text', name: 'address' }, names] },
  { type: 'array', name: 'rows', flattenedFields: [names] },
] as unknown as FlattenedField[]

function settled(data: Record<string, unknown>): Record<string, unknown> {
  settleEmptyValues(fields, data)
  return data
}

describe('what the browser posts for an empty field is what is meant', () => {
  it.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ names: 0 }, { names: [] }],
    [{ names: '0' }, { names: [] }],
    [{ names: null }, { names: [] }],
    [{ parts: 0 }, { parts: [] }],
    [{ legal: { names: 0 } }, { legal: { names: [] } }],
    [
      { rows: [{ names: 0 }, { names: [{ name: 'a' }] }] },
      { rows: [{ names: [] }, { names: [{ name: 'a' }] }] },
    ],
    [{ legal: null }, {}],
    [{ outlet: '' }, { outlet: null }],
    [{ outlet: 'none' }, { outlet: null }],
    [{ scan: 'null' }, { scan: null }],
    [{ topics: '' }, { topics: [] }],
  ])('%j', (posted, meant) => {
    expect(settled(posted)).toEqual(meant)
  })

  it.each<Record<string, unknown>>([
    {},
    { title: '', count: 0, outlet: null, topics: null },
    { count: '0', names: 1 },
    { names: [{ name: 'a' }], legal: { address: '' } },
    { names: [null, 5], rows: 'x' },
  ])('others stay as they are: %j', (data) => {
    expect(settled(structuredClone(data))).toEqual(data)
  })
})
