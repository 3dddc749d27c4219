import { describe, expect, it } from 'vitest'

import { cleanLogText } from '@/logging/cleanLogText'

import { SEALED_FIELDS } from './sealedFields'
import {
  canonical,
  hashWords,
  isErased,
  type LogRow,
  NO_SEAL,
  personalHash,
  rowsHashOf,
  sealedHash,
  sealHashOf,
  sealRow,
} from './sealHashes'

const row: LogRow = {
  id: 'e1',
  at: '2026-11-29T01:00:00.000Z',
  createdAt: '2026-11-29T01:00:00.005Z',
  updatedAt: '2026-11-29T01:00:00.005Z',
  actor: 'u1',
  actorName: 'Nguyễn Thị Lan',
  action: 'article.return',
  subjectCollection: 'articles',
  subjectId: 'a1',
  subjectTitle: 'Một cửa cần chuẩn bị gì',
  outlet: 'o1',
  from: 'submitted',
  to: 'draft',
  reason: 'Thiếu số liệu',
  before: null,
  after: { revision: 'r1' },
  address: '127.0.0.1',
  salt: 's1',
  searchText: 'mot cua can chuan bi gi nguyen thi lan',
}
const personal = (changes: Partial<LogRow>) => personalHash({ ...row, ...changes } as LogRow)
const sealed = (changes: Partial<LogRow>) => sealedHash({ ...row, ...changes } as LogRow)

describe('what a seal covers of the log', () => {
  it.each(Object.entries(SEALED_FIELDS))('%s: %s', (field, kind) => {
    const changes = { [field]: 'khác' }
    expect(sealed(changes) !== sealed({})).toBe(kind === 'sealed')
    expect(personal(changes) !== personal({})).toBe(kind === 'personal' || field === 'salt')
  })

  it('holds no name, no address and no text that people typed', () => {
    const kept = JSON.stringify([sealRow(row), SEALED_FIELDS])
    expect(kept).not.toMatch(/Lan|127|Thiếu|Một cửa/)
    // Two rows that say the same are not seen to.
    expect(personal({ salt: 's2' })).not.toBe(personal({}))
  })

  it('is the same for a field that is empty and one that was not there yet', () => {
    const without = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'from'))
    expect(sealedHash(without as LogRow)).toBe(sealed({ from: null }))
    expect(sealed({ from: '' })).toBe(sealed({ from: null }))
  })

  it('knows a row from which everything personal was taken', () => {
    const names = Object.entries(SEALED_FIELDS).flatMap(([name, kind]) =>
      kind === 'personal' ? [name] : [],
    )
    const emptied = Object.fromEntries([...names, 'salt'].map((name) => [name, null]))
    const erased = { ...row, ...emptied } as LogRow
    expect(isErased(erased)).toBe(true)
    expect(sealedHash(erased)).toBe(sealed({}))
    expect(isErased({ ...erased, reason: 'Đủ' })).toBe(false)
    expect(isErased({ ...erased, salt: 's1' })).toBe(false)
    expect(personalHash(erased)).toBe('')
  })
})

describe('the hashes', () => {
  it('are those of the values, in whatever order a database gives them', () => {
    expect(canonical({ b: [{ d: 1, c: new Date(0) }], a: null })).toBe(
      '{"a":null,"b":[{"c":"1970-01-01T00:00:00.000Z","d":1}]}',
    )
    const turned = Object.fromEntries(Object.entries(row).reverse()) as LogRow
    expect(sealRow(turned)).toEqual(sealRow(row))
    // Seals that were made hold these for good.
    expect(sealed({})).toBe('9e5260544d0382f51e8b0e0cf899cba829013663e9f96428297863b034acc32c')
  })

  it('can be written into the log of the process, to be kept elsewhere', () => {
    const words = hashWords(sealed({}))
    expect(words.replaceAll(' ', '')).toBe(sealed({}))
    expect(cleanLogText(`số 1, mã ${words}`)).toBe(`số 1, mã ${words}`)
  })

  it('of a seal are over all it says, its rows by their hash', () => {
    const rows = [sealRow(row)]
    const seal = {
      sequence: 2,
      sealedAt: '2026-11-29T01:15:00.000Z',
      firstAt: row.createdAt,
      until: '2026-11-29T01:10:00.000Z',
      count: 1,
      rowsHash: rowsHashOf(rows),
      previousHash: NO_SEAL,
    }
    for (const [field, value] of Object.entries(seal)) {
      const other = { ...seal, [field]: typeof value === 'number' ? value + 1 : 'khác' }
      expect(sealHashOf(other), field).not.toBe(sealHashOf(seal))
    }
    expect(rowsHashOf([sealRow({ ...row, action: 'article.approve' })])).not.toBe(seal.rowsHash)
  })
})
