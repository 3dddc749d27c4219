import { expect, it } from 'vitest'

import { timesWidth } from '../typesetting/fonts'
import { balanced } from './balanced'

/** The column of the body that issues, 65 mm, in points. */
const COLUMN = (65 / 25.4) * 72
const lines = (name: string) => balanced(name, (text) => timesWidth(text, 'bold', 12), COLUMN)

it.each<[string, string[]]>([
  ['SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
  ['ỦY BAN NHÂN DÂN TỈNH LÀO CAI', ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI']],
  ['ĐÀI PHÁT THANH - TRUYỀN HÌNH TỈNH LÀO CAI', ['ĐÀI PHÁT THANH - TRUYỀN', 'HÌNH TỈNH LÀO CAI']],
  [
    'BÁO VÀ PHÁT THANH – TRUYỀN HÌNH LÀO CAI (TÊN MẪU)',
    ['BÁO VÀ PHÁT THANH –', 'TRUYỀN HÌNH LÀO', 'CAI (TÊN MẪU)'],
  ],
  ['', ['']],
])('%s is set in even lines', (name, expected) => expect(lines(name)).toEqual(expected))

it('breaks a name of two hundred letters in lines that fit, and loses none of it', () => {
  const name = 'TRUNG TÂM SẢN XUẤT CHƯƠNG TRÌNH '.repeat(6).trim()
  const set = lines(name)
  expect(set.join(' ')).toBe(name)
  for (const line of set) expect(timesWidth(line, 'bold', 12)).toBeLessThanOrEqual(COLUMN)
})
