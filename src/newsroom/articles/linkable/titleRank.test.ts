import { expect, it } from 'vitest'

import { titleRank } from './titleRank'

it.each([
  ['Báo và đài cùng vào cuộc', 'bao va', 0],
  ['Các báo và đài cùng vào cuộc', 'BÁO VÀ', 1],
  ['Đài và báo', 'bao va', 2],
  ['Đài và các cơ quan', 'bao va', null],
  ['Đẩy mạnh một cửa', 'day  manh', 0],
  ['Bất kỳ', '', 0],
])('%s, looked for with “%s”', (title, query, rank) => {
  expect(titleRank(title, query)).toBe(rank)
})
