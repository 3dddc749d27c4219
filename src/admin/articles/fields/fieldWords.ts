import type { Json } from '@/domain/text/merge/types'

import { wordsOf } from './contentBlocks'
import type { FieldName } from './textFields'

export const FIELD_WORDS: Record<FieldName, string> = {
  ...{ title: 'Tiêu đề', sapo: 'Sapo', content: 'Nội dung', cover: 'Ảnh chính' },
  ...{ penName: 'Bút danh', source: 'Nguồn', genre: 'Thể loại', slug: 'Đường dẫn' },
  ...{ corrects: 'Bài được cải chính', falseText: 'Nội dung sai', trueText: 'Nội dung đúng' },
  ...{ apology: 'Lời xin lỗi', correctBy: 'Hạn đăng cải chính', column: 'Chuyên mục', issue: 'Số' },
  ...{ topics: 'Chủ đề', desk: 'Phòng', author: 'Tác giả', embargoUntil: 'Cấm đăng trước giờ' },
}

/** What a block is beside its words, where the words alone would not tell. */
const KINDS: { readonly [type: string]: string } = {
  upload: 'Một ảnh trong bài',
  horizontalrule: 'Một đường kẻ ngang',
}

/** What a side of a dispute says, in words. */
export function sideWords(field: FieldName, value: Json): string {
  if (value === null || value === '') return field === 'content' ? 'Đã xóa đoạn này' : 'Để trống'
  if (field === 'content') {
    const { type } = value as { type?: string }
    return KINDS[type ?? ''] ?? wordsOf(value)
  }
  if (Array.isArray(value)) return `${value.length} mục đã chọn`
  return typeof value === 'string' ? value : JSON.stringify(value)
}
