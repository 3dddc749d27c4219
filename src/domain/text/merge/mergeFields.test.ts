import { describe, expect, it } from 'vitest'

import { mergeFields } from './mergeFields'

const base = { title: 'Công bố chỉ số cải cách', sapo: null, topics: ['a'] }

describe('what two people made of the fields of one text', () => {
  it.each([
    ['one changed the title', { title: 'Khác' }, {}, { title: 'Khác' }, []],
    [
      'each changed another field',
      { title: 'Khác' },
      { sapo: 'Tóm tắt' },
      { title: 'Khác', sapo: 'Tóm tắt' },
      [],
    ],
    [
      'words that lie apart',
      { title: 'Đã công bố chỉ số cải cách' },
      { title: 'Công bố chỉ số cải cách hành chính' },
      { title: 'Đã công bố chỉ số cải cách hành chính' },
      [],
    ],
    [
      'the same word',
      { title: 'Công khai chỉ số cải cách' },
      { title: 'Công tác chỉ số cải cách' },
      null,
      ['title'],
    ],
    ['both wrote a summary', { sapo: 'Một' }, { sapo: 'Hai' }, null, ['sapo']],
    ['one emptied what the other changed', { title: '' }, { title: 'Khác' }, null, ['title']],
    ['lists are one thing', { topics: ['a', 'b'] }, { topics: ['c'] }, null, ['topics']],
    ['the same change', { topics: ['b'] }, { topics: ['b'] }, { topics: ['b'] }, []],
  ] as const)('%s', (_, one, other, expected, conflicts) => {
    const merged = mergeFields(base, { ...base, ...one }, { ...base, ...other })
    expect([...merged.conflicts.keys()]).toEqual(conflicts)
    if (expected) expect(merged.fields).toEqual({ ...base, ...expected })
  })
})
