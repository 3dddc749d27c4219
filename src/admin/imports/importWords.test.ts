import { expect, it } from 'vitest'

import { countWords } from './importWords'

const none = { wrong: 0, toMake: 0, made: 0, skipped: 0, same: 0 }

it.each([
  [none, 'Chưa có dòng nào được kiểm tra.'],
  [{ ...none, toMake: 3, wrong: 1 }, '3 dòng sẽ nhập · 1 dòng chưa nhập được.'],
  [{ ...none, made: 3, same: 2, skipped: 1 }, '3 dòng đã nhập · 2 dòng đã có · 1 dòng bỏ qua.'],
])('%j: %s', (counts, words) => expect(countWords(counts)).toBe(words))
