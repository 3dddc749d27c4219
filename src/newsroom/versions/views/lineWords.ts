import type { Marks, Shape } from '@/domain/text/difference/types'

/** What people call a line of a text. */
export function shapeWords(shape: Shape): string {
  switch (shape.kind) {
    case 'paragraph':
      return 'Đoạn văn'
    case 'heading':
      return shape.tag === 'h2' ? 'Tít phụ' : 'Tít phụ nhỏ'
    case 'quote':
      return 'Trích dẫn'
    case 'item':
      return `${shape.isNumbered ? 'Mục đánh số' : 'Mục danh sách'}${shape.level > 0 ? `, lùi ${shape.level} bậc` : ''}`
    case 'cell':
      return `Ô bảng, hàng ${shape.row + 1} cột ${shape.column + 1}`
    case 'picture':
      return 'Ảnh'
    case 'embed':
      return `Nội dung nhúng, ${[shape.label, shape.address].filter(Boolean).join(': ')}`
    case 'file':
      return 'Tệp đính kèm, âm thanh hoặc video'
    case 'rule':
      return 'Đường kẻ'
    case 'other':
      return 'Phần khác'
  }
}

const FORMATS = [
  [1, 'in đậm'],
  [2, 'in nghiêng'],
  [8, 'gạch chân'],
  [32, 'chỉ số dưới'],
  [64, 'chỉ số trên'],
] as const

/** Where a link leads, in words: an address as it is, a text of ours by its title. */
export type LinkName = (href: string) => string

/** How words are set otherwise than before, in words: `thêm in đậm; bỏ liên kết tới …`. */
export function styleWords(was: Marks, now: Marks, nameOf: LinkName = (href) => href): string {
  const changed = FORMATS.filter(([bit]) => (was.format & bit) !== (now.format & bit))
  const styles = changed.map(([bit, word]) => `${(now.format & bit) !== 0 ? 'thêm' : 'bỏ'} ${word}`)
  const link =
    was.href === now.href
      ? []
      : now.href === null
        ? [`bỏ liên kết tới ${nameOf(was.href ?? '')}`]
        : [`${was.href === null ? 'thêm liên kết tới' : 'đổi liên kết thành'} ${nameOf(now.href)}`]
  return [...styles, ...link].join('; ') || 'đổi cách trình bày'
}
