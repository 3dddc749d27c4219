import type { LineShape, Marks, Within } from '@/domain/text/difference/types'
import type { PictureWidth } from '@/domain/text/pictureLook'

const WIDTHS: Record<PictureWidth, string> = {
  normal: 'Ảnh',
  wide: 'Ảnh khổ rộng',
  full: 'Ảnh toàn khổ',
}
const PLACES: Record<Within, string> = {
  factbox: ', trong hộp thông tin',
  gallery: ', trong bộ ảnh',
}

/** What people call a line of a text. */
export const shapeWords = (shape: LineShape): string =>
  `${kindWords(shape)}${shape.within ? PLACES[shape.within] : ''}`

function kindWords(shape: LineShape): string {
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
      return `${shape.isHeading ? 'Ô tiêu đề của bảng' : 'Ô bảng'}, hàng ${shape.row + 1} cột ${shape.column + 1}`
    case 'picture':
      return WIDTHS[shape.width]
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
