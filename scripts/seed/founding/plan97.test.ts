import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { parseClauses } from './parseClauses'
import { plan97Clauses, plan97Topics } from './plan97'

const clause = (ref: string) => plan97Clauses().find((one) => one.ref === ref)

describe('plan 97/KH-UBND, read from its text,', () => {
  it('has its four sections, each reference once', () => {
    const refs = plan97Clauses().map(({ ref }) => ref)
    expect(refs.filter((ref) => /^[IVX]+$/.test(ref))).toEqual(['I', 'II', 'III', 'IV'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(refs[0]).toBe('Căn cứ')
    expect(refs.at(-1)).toBe('Kết')
  })

  it('asks the provincial station for 2 a month in the first bullet of point 2.6 of section IV', () => {
    expect(clause('IV.2')?.heading).toBe('Trách nhiệm thực hiện')
    expect(clause('IV.2.6')?.heading).toMatch(/^Đài Phát thanh - Truyền hình tỉnh và /)
    expect(clause('IV.2.6.1')?.text).toContain(
      '2 số/tháng theo kế hoạch theo đề nghị của Sở Nội vụ',
    )
    expect(clause('IV.2.6.2')?.text).toContain('Kế hoạch số 434/KH-UBND')
  })

  it('asks the paper for a column without a number in point 2.5', () => {
    expect(clause('IV.2.5')).toMatchObject({ heading: 'Báo Lào Cai' })
    expect(clause('IV.2.5')?.text).toMatch(/^Duy trì chuyên trang, chuyên mục/)
  })

  it('has seven solutions in section III and six bullets under II.1.4', () => {
    const refs = plan97Clauses().map(({ ref }) => ref)
    expect(refs.filter((ref) => /^III\.\d$/.test(ref))).toHaveLength(7)
    expect(refs.filter((ref) => /^II\.1\.4\.\d$/.test(ref))).toHaveLength(6)
    expect(clause('I.1.1')?.heading).toBe('Mục tiêu chung')
  })

  it('is whole again where a page break cut a sentence', () => {
    expect(clause('II.1.2')?.text).toContain('tỉnh Lào Cai lần thứ XVI')
    expect(clause('II.2.1')?.text).toContain('các huyện, thị xã, thành phố; Cổng thông tin')
  })

  it('loses no word of the document between its legal bases and its recipients', () => {
    const file = new URL('../data/plan-97-kh-ubnd-2022.txt', import.meta.url)
    const words = (text: string) => text.match(/\p{L}+/gu) ?? []
    const text = readFileSync(file, 'utf8').normalize('NFC')
    const body = text.slice(text.indexOf('Triển khai thực hiện'), text.indexOf('*du*'))
    // Roman numerals of sections are references now.
    const expected = words(body).filter((word) => !/^[IVX]+$/.test(word))
    const read = plan97Clauses().flatMap(({ heading, text: rest }) => words(`${heading} ${rest}`))
    expect(read.filter((word) => !/^[IVX]+$/.test(word))).toEqual(expected)
  })
})

describe('the topics', () => {
  it('are 1.1 to 1.6 and the six bullets of 1.4, with their full text', () => {
    const topics = plan97Topics()
    expect(topics.map(({ code }) => code)).toEqual([
      ...['1.1', '1.2', '1.3', '1.4'],
      ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6'],
      ...['1.5', '1.6'],
    ])
    for (const topic of topics) expect(topic.text.length).toBeGreaterThan(30)
    expect(topics.find(({ code }) => code === '1.4.2')).toMatchObject({ parent: '1.4' })
  })
})

it('a text without sections has no clauses beyond what it says', () => {
  expect(parseClauses('')).toEqual([])
})
