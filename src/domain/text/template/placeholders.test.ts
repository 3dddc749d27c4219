import { describe, expect, it } from 'vitest'

import { fillContent, type Filling, fillLine, placeholdersIn } from './placeholders'

const FILLING: Filling = {
  ...{ số: '12', ngày: '30/11/2026', tháng: '11', năm: '2026' },
  ...{ 'chuyên mục': 'Cải cách', kênh: 'Báo Lào Cai', 'tác giả': '' },
}

describe('placeholders', () => {
  it.each([
    ['Bản tin số {số}, ngày {ngày}', 'Bản tin số 12, ngày 30/11/2026'],
    ['{Chuyên mục}: {  chuyên   mục }', 'Cải cách: Cải cách'],
    ['{ngày}'.normalize('NFD'), '30/11/2026'],
    ['Tháng {tháng}/{năm} trên {KÊNH}', 'Tháng 11/2026 trên Báo Lào Cai'],
    // What is not known, and what is no placeholder of ours, stays in sight.
    ['Ghi chép của {tác giả}', 'Ghi chép của {tác giả}'],
    ['Tại {tên xã}', 'Tại {tên xã}'],
    ['{constructor}', '{constructor}'],
    ['{}{ {số} }', '{}{ 12 }'],
    ['không có chỗ nào', 'không có chỗ nào'],
  ])('fills %s', (line, filled) => {
    expect(fillLine(line, FILLING)).toBe(filled)
  })

  it('does not fill in what a value says', () => {
    expect(fillLine('{chuyên mục}', { ...FILLING, 'chuyên mục': '{số}' })).toBe('{số}')
  })

  it.each([
    [
      ['{số} và {tên xã}', '{Số}'],
      ['{số}', '{tên xã}'],
    ],
    [['{ }', 'a } b {'], []],
    [['{hai\ndòng}'], []],
    [[`{${'x'.repeat(61)}}`], []],
  ])('finds those that stand in %j', (texts, found) => {
    expect(placeholdersIn(...texts)).toEqual(found)
  })

  it('fills words and own captions of a text, and leaves the rest as it is', () => {
    const content = (word: string) => ({
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            $: { id: 'AAAAAAAAAAAA' },
            children: [{ type: 'text', text: word }],
          },
          { type: 'upload', relationTo: 'media', value: '1', fields: { caption: word } },
          { type: 'embed', item: '{số}', caption: word },
        ],
      },
    })
    expect(fillContent(content('Số {số}'), FILLING)).toEqual(content('Số 12'))
    expect(fillContent(null, FILLING)).toBeNull()
  })
})
