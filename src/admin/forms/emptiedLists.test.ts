import type { FormState } from 'payload'
import { describe, expect, it } from 'vitest'

import { emptiedLists } from './emptiedLists'

const row = { id: 'a' }

describe('lists of which nothing would be saved', () => {
  it.each<[string, FormState[string], string[]]>([
    ['with rows, that speak for it', { rows: [row], disableFormData: true, value: 1 }, []],
    ['emptied, and said so', { rows: [], disableFormData: false, value: 0 }, []],
    ['emptied, with a late word of its rows', { rows: [], disableFormData: true, value: 0 }, ['a']],
    ['never filled', { rows: [], value: 0 }, []],
    ['no list', { disableFormData: true }, []],
    ['a text', { value: '' }, []],
  ])('%s', (_, field, expected) => {
    expect(emptiedLists({ a: field })).toEqual(expected)
  })
})
