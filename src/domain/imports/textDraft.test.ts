import { describe, expect, it } from 'vitest'

import { draftOf, type Reading } from './draft'
import { IMPORT_FIELDS, TEXT_MAPPING } from './fields'
import { oldPath } from './oldPath'
import { keysOf } from './twice'

const reading: Reading = {
  ...{ mapping: TEXT_MAPPING, headings: [], year: null, columns: [], column: 'chung' },
  texts: {
    names: { sections: { 'thoi su': 'c1', 'quang cao': null }, people: { 'hai lam': 'u1' } },
    genres: [
      { value: 'article', label: 'Bài' },
      { value: 'reportage', label: 'Phóng sự' },
    ],
    now: Date.parse('2026-11-30T08:00:00+07:00'),
  },
}
const full = {
  textId: '4812',
  headline: 'Một cửa ở xã vùng cao',
  publishedAt: '2019-05-12T07:30:00+07:00',
  body: '<p>Chữ</p>',
}
type Field = (typeof IMPORT_FIELDS.texts)[number]
const read = (given: Partial<Record<Field, string | { fault: string }>>) => {
  const said: Partial<Record<Field, string | { fault: string }>> = { ...full, ...given }
  return draftOf(
    'texts',
    IMPORT_FIELDS.texts.map((field) => said[field] ?? null),
    reading,
  )
}

describe('a text of another place (ADR 0031)', () => {
  it('is read with its instant as UTC, the common column and the usual genre', () => {
    const { draft } = read({ address: 'https://baocu.vn/thoi-su/m%E1%BB%99t-c%E1%BB%ADa.html?x=1' })
    expect(draft).toMatchObject({
      ...{ textId: '4812', title: 'Một cửa ở xã vùng cao', genre: 'article', column: 'chung' },
      ...{ publishedAt: '2019-05-12T00:30:00.000Z', path: '/thoi-su/một-cửa.html', authors: [] },
    })
  })

  it.each([
    ['Thời sự', 'c1'],
    ['Quảng cáo\nTHỜI SỰ', 'c1'],
    ['Quảng cáo', 'chung'],
    ['Chưa ai chọn', 'chung'],
  ])('its category %j is the column %s', (section, column) =>
    expect(read({ section }).draft).toMatchObject({ column }),
  )

  it('has its authors by name, once each, with the account somebody chose', () => {
    expect(read({ authors: 'Hải Lâm; Thu Hà\nHẢI LÂM' }).draft).toMatchObject({
      authors: [
        { name: 'HẢI LÂM', user: 'u1' },
        { name: 'Thu Hà', user: null },
      ],
    })
  })

  it.each([
    [{ publishedAt: '2019-05-12 07:30:00' }, 'noZone'],
    [{ publishedAt: 'hôm qua' }, 'badInstant'],
    [{ publishedAt: '2026-11-30T08:00:00+07:00' }, 'notPast'],
    [{ publishedAt: '2027-01-01T00:00:00Z' }, 'notPast'],
    [{ headline: '' }, 'missing'],
    [{ body: '' }, 'missing'],
    [{ textId: '' }, 'missing'],
    [{ textId: { fault: 'x' } }, 'badLine'],
    [{ body: { fault: 'lexical' } }, 'noHtml'],
    [{ genre: 'cải chính' }, 'badGenre'],
    [{ address: 'javascript:alert(1)' }, 'badAddress'],
    [{ headline: 'a'.repeat(251) }, 'tooLong'],
  ])('%j is refused: %s', (given, fault) => {
    const { draft, problems } = read(given)
    expect(draft).toBeNull()
    expect(problems.map((one) => one.fault)).toContain(fault)
  })

  it('is led to by its short address as well, where that is another', () => {
    const of = (address: string, shortAddress: string) => read({ address, shortAddress }).draft
    expect(of('/a.html', 'https://cu.vn/?p=9')).toMatchObject({
      path: '/a.html',
      shortPath: '/?p=9',
    })
    expect(of('/?p=9', 'https://cu.vn/?p=9')).toMatchObject({ path: '/?p=9', shortPath: null })
  })

  it('is known again by its id there and by its address', () => {
    const { draft } = read({ address: '/a/b/' })
    expect(draft && keysOf(draft)).toEqual(['text:4812', 'address:/a/b'])
  })
})

it.each([
  ['https://baocu.vn/a/b.html#x', '/a/b.html'],
  ['/a//b/', '/a/b'],
  ['https://baocu.vn/?p=12', '/?p=12'],
  ['/index.php?utm_source=zalo&p=12', '/?p=12'],
  ['/index.php?option=com_content&id=5', '/?id=5&option=com_content'],
  ['/bai.php?id=5&fbclid=x', '/bai.php?id=5'],
  ['/cu/tin.aspx', '/cu/tin.aspx'],
  ['/a/b.html?id=5', '/a/b.html'],
  ['https://baocu.vn/', null],
  ['https://baocu.vn/?utm_source=zalo', null],
  ['/index.php', null],
  ['https://baocu.vn/%E0%A4%A', '/%E0%A4%A'],
])('the path of %s is %s', (address, path) => expect(oldPath(address)).toBe(path))
