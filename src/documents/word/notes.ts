import { LEGACY_WORDS } from '@/domain/text/legacy/encodings'

import type { Reading } from './reading'

const countOf = (xml: string, tag: string): number =>
  xml.match(new RegExp(`<${tag}[ />]`, 'g'))?.length ?? 0

/** What whoever imports a Word file should know of the reading, a sentence each. `xml` is the file's document. */
export function readingNotes(reading: Reading, xml: string): string[] {
  const { counts, encodings, converts, noteBodies } = reading
  const names = [...encodings].map((one) => LEGACY_WORDS[one]).join(', ')
  const inserted = countOf(xml, 'w:ins') + countOf(xml, 'w:moveTo')
  const deleted = countOf(xml, 'w:del') + countOf(xml, 'w:moveFrom')
  const comments = countOf(xml, 'w:commentReference')
  const found: (string | false)[] = [
    encodings.size > 0 &&
      (converts
        ? `Chữ mã cũ ${names} đã chuyển sang Unicode. Hãy đọc lại, nhất là tên riêng.`
        : `Chữ mã cũ ${names} được giữ nguyên theo lựa chọn, nên có thể hiện sai dấu.`),
    counts.decomposed > 0 && 'Dấu tổ hợp (NFD) đã chuyển thành chữ dựng sẵn.',
    inserted + deleted > 0 &&
      `Tệp đang theo dõi sửa đổi: ${inserted} chỗ thêm và ${deleted} chỗ xóa được coi như đã chấp nhận.`,
    comments > 0 && `${comments} nhận xét bên lề không được đưa vào bài.`,
    noteBodies.length > 0 &&
      `${noteBodies.length} chú thích cuối trang nằm thành danh sách ở cuối bài.`,
    counts.tables > 0 && `${counts.tables} bảng đã chuyển thành đoạn văn, mỗi hàng một đoạn.`,
    counts.nested > 0 &&
      `${counts.nested} bảng lồng trong ô bảng khác được viết thành dòng trong ô đó.`,
    counts.links > 0 && `${counts.links} liên kết không mở được với bạn đọc nên chỉ giữ phần chữ.`,
    countOf(xml, 'm:oMath') > 0 &&
      'Công thức toán không được đưa vào bài; hãy chèn lại dưới dạng ảnh.',
  ]
  return found.filter((note) => note !== false)
}
