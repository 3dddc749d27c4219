import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fileName, isDeviceName, plainFileName } from './fileName'

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('a title as the name of a file', () => {
  it.each([
    ['Khung CCHC số 20/2026', 'Khung CCHC số 20-2026.xlsx'],
    ['Mu\u0323c \u201Cmột\u201D', 'Mục “một”.xlsx'],
    ['con', 'tệp con.xlsx'],
    ['AUX', 'tệp AUX.xlsx'],
    ['nul.tar', 'tệp nul.tar.xlsx'],
    ['com1', 'tệp com1.xlsx'],
    ['LPT³', 'tệp LPT³.xlsx'],
    [' con . ', 'tệp con.xlsx'],
    ['Con đường', 'Con đường.xlsx'],
    ['công', 'công.xlsx'],
    ['Báo cáo. . ', 'Báo cáo.xlsx'],
    ['..\\..\\etc/passwd', '-..-etc-passwd.xlsx'],
    ['a\0b\r\n\tc', 'a b c.xlsx'],
    ['Báo cáo\u202Excod\u2066.exe', 'Báo cáoxcod.exe.xlsx'],
    ['a\uD83D b', 'a\uFFFD b.xlsx'],
    ['👩‍🌾 Bản tin', '👩‍🌾 Bản tin.xlsx'],
    ['...', 'tệp.xlsx'],
    ['', 'tệp.xlsx'],
  ])('%j is %s', (title, name) => {
    expect(fileName(title, 'xlsx')).toBe(name)
  })

  it('is cut by its bytes, never within a letter or an emoji', () => {
    expect(fileName('ế'.repeat(300), 'xlsx')).toBe(`${'ế'.repeat(65)}.xlsx`)
    const farmers = fileName('👩‍🌾'.repeat(50), 'docx')
    expect(farmers).toBe(`${'👩‍🌾'.repeat(17)}.docx`)
    expect(fileName(`${'a'.repeat(194)} b`, 'xlsx')).toBe(`${'a'.repeat(194)}.xlsx`)
  })

  it('is one that every system takes, whatever the title', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'./\\: conau×x1"\0\n\u202E', 'ế', '👩‍🌾', '\uD800', '\u200B'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 300 }), (units) => {
        const title = units.join('')
        for (const name of [fileName(title, 'csv'), plainFileName(title, 'csv')]) {
          expect(bytes(name)).toBeLessThanOrEqual(200)
          expect(() => encodeURIComponent(name)).not.toThrow()
          expect(name).toMatch(/^[^\s.].*[^\s.]\.csv$|^[^\s.]\.csv$/u)
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202E\u200B]/u)
          expect(isDeviceName(name)).toBe(false)
        }
      }),
    )
  })
})

it.each([
  ['Sổ nghĩa vụ 2026', 'so-nghia-vu-2026.csv'],
  ['Con', 'tep-con.csv'],
  ['Côn', 'tep-con.csv'],
  ['nul!', 'tep-nul.csv'],
  ['新闻', 'tep.csv'],
])('with plain letters alone %s is %s', (title, name) => {
  expect(plainFileName(title, 'csv')).toBe(name)
})
