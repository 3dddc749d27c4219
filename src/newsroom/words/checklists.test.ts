import { describe, expect, it } from 'vitest'

import { checkText } from '@/domain/checklist/checkText'
import type { ChecklistItem, TextFacts } from '@/domain/checklist/types'
import { CONDITIONS } from '@/domain/checklist/types'

import { checkedWords, checklistSentences, mendWords } from './checklists'

const picture = { alt: '', caption: 'Ở xã', credit: '' }
const bare: TextFacts = {
  place: { outlet: 'bao', organisation: null, column: null, genre: 'news' },
  ...{ title: 'Một cửa', sapo: 'Mở đầu.', body: 'Ba từ đây', penName: '', source: '' },
  ...{ cover: false, pictures: [picture, { ...picture, credit: 'Lan' }], topics: 1, issue: false },
  recordings: [{ credit: '' }, { credit: 'Lan' }],
  ticked: [],
}
const item = (condition: ChecklistItem['condition'], limit: number | null): ChecklistItem => ({
  ...{ condition, limit, severity: 'blocking', moves: ['submit'] },
  words: condition === 'byHand' ? 'Đã gọi xác minh' : null,
})
const checked = (one: ChecklistItem, facts = bare) => {
  const list = { name: 'A', outlet: 'bao', organisation: null, columns: [], genres: [] }
  const [found] = checkText([{ ...list, items: [one] }], facts, 'submit')
  if (!found) throw new Error('nothing checked')
  return found
}

describe('what is said of an item', () => {
  it.each<[ChecklistItem['condition'], number | null, string]>([
    ['titleMin', 20, 'Tiêu đề 7 ký tự, ít nhất 20'],
    ['titleMax', 5, 'Tiêu đề 7 ký tự, nhiều nhất 5'],
    ['sapoMin', 20, 'Sapo 7 ký tự, ít nhất 20'],
    ['sapoMax', 5, 'Sapo 7 ký tự, nhiều nhất 5'],
    ['bodyMin', 20, 'Nội dung 3 chữ, ít nhất 20'],
    ['bodyMax', 2, 'Nội dung 3 chữ, nhiều nhất 2'],
    ['cover', null, 'Chưa có ảnh chính'],
    ['pictureAlt', null, '2 trong 2 ảnh chưa có mô tả'],
    ['pictureCaption', null, 'Cả 2 ảnh có chú thích'],
    ['pictureCredit', null, '1 trong 2 ảnh chưa có nguồn ảnh'],
    ['filled', null, 'Không còn chỗ chờ điền'],
    ['mediaCredit', null, '1 trong 2 âm thanh, video chưa có nguồn'],
    ['topicsMin', 2, '1 chủ đề, ít nhất 2'],
    ['issue', null, 'Chưa chọn số'],
    ['penName', null, 'Chưa ghi bút danh'],
    ['source', null, 'Chưa ghi nguồn'],
    ['byHand', null, 'Chưa đánh dấu “Đã gọi xác minh”'],
  ])('%s %s: %s', (condition, limit, words) => {
    expect(checkedWords(checked(item(condition, limit)))).toBe(words)
  })
  it('names what waits to be filled in', () => {
    const facts = { ...bare, title: 'Số {số}', body: 'Tại {tên xã}, {số}' }
    expect(checkedWords(checked(item('filled', null), facts))).toBe(
      'Còn 2 chỗ chờ điền: {số}, {tên xã}',
    )
  })
  it('says of each what to do', () => {
    for (const condition of CONDITIONS) {
      expect(mendWords(checked(item(condition, 1)), { isSigned: false })).toMatch(/^hãy \S+/)
    }
    expect(mendWords(checked(item('pictureCredit', null)), { isSigned: true })).toContain(
      'duyệt lại',
    )
    expect(mendWords(checked(item('mediaCredit', null)), { isSigned: true })).toContain('duyệt lại')
  })
  it('says a checklist in sentences', () => {
    const warning = { ...item('bodyMin', 300), severity: 'warning' as const }
    expect(checklistSentences([item('titleMax', 80), warning, item('byHand', null)])).toEqual([
      'Trước khi gửi duyệt, phải đủ: tiêu đề nhiều nhất 80 ký tự; đánh dấu “Đã gọi xác minh”.',
      'Trước khi gửi duyệt, nhắc nếu thiếu: nội dung ít nhất 300 chữ.',
    ])
  })
})
