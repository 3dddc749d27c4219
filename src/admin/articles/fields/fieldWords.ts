import { embedView } from '@/domain/text/embeds/embed'
import type { Json } from '@/domain/text/merge/types'

import { wordsOf } from './contentBlocks'
import type { FieldName } from './textFields'

export const FIELD_WORDS: Record<FieldName, string> = {
  ...{ title: 'Tiêu đề', sapo: 'Sapo', content: 'Nội dung', cover: 'Ảnh chính' },
  ...{
    penName: 'Bút danh',
    people: 'Những người thực hiện',
    source: 'Nguồn',
    genre: 'Thể loại',
    slug: 'Đường dẫn',
  },
  ...{ corrects: 'Bài được cải chính', falseText: 'Nội dung sai', trueText: 'Nội dung đúng' },
  ...{ apology: 'Lời xin lỗi', correctBy: 'Hạn đăng cải chính', column: 'Chuyên mục', issue: 'Số' },
  ...{ topics: 'Chủ đề', desk: 'Phòng', author: 'Tác giả', embargoUntil: 'Cấm đăng trước giờ' },
  wishedAt: 'Mong muốn đăng lúc',
}

/** The fields that people write; the others are chosen, and kept as ids. */
export const WRITTEN: readonly FieldName[] = [
  ...(['title', 'sapo', 'penName', 'source', 'slug'] as const),
  ...(['falseText', 'trueText', 'apology'] as const),
]

/** What a block is beside its words, where the words alone would not tell. */
const KINDS: { readonly [type: string]: string } = {
  upload: 'Một ảnh trong bài',
  horizontalrule: 'Một đường kẻ ngang',
}

/** What a block of one side of a dispute says, in words. */
export function blockWords(block: Json): string {
  if (block === null) return 'Đã xóa đoạn này'
  const { type } = block as { type?: string }
  if (type === 'embed') return embedWords(block)
  return KINDS[type ?? ''] ?? wordsOf(block)
}

function embedWords(block: Json): string {
  const view = embedView(block)
  return ['Nội dung nhúng', view?.label, view?.caption, view?.page].filter(Boolean).join(': ')
}
