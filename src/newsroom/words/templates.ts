import type { Part } from '@/domain/text/template/partsOf'

import type { LeftOut } from '../texts/meantContent'

/** What of a template is not taken into a new text: a column that ended, how many topics, parts of its content. */
export type NotTaken = {
  closed: string | null
  topics: number
  parts: readonly LeftOut[]
}

/** What is said of it: which, why, and what to do. */
export function notTakenWords({ closed, topics, parts }: NotTaken): string[] {
  const count = (...kinds: LeftOut['kind'][]) =>
    parts.filter(({ kind }) => kinds.includes(kind)).length
  const [pictures, files] = [count('picture'), count('file')]
  const links = count('link', 'ownLink')
  return [
    closed !== null &&
      `Chuyên mục “${closed}” của mẫu đã kết thúc nên bài chưa có chuyên mục. Hãy chọn chuyên mục khác.`,
    topics > 0 &&
      `${topics} chủ đề của mẫu không còn trong danh mục nên không được mang theo. Hãy chọn lại ở ô Chủ đề.`,
    pictures > 0 &&
      `${pictures} ảnh của mẫu không được mang theo vì không còn trong thư viện, hoặc không phải của kênh bạn. Hãy đưa ảnh khác vào bài.`,
    files > 0 &&
      `${files} tệp của mẫu không được mang theo vì không còn trong thư viện, hoặc không phải của kênh bạn. Hãy đưa tệp khác vào bài.`,
    links > 0 &&
      `${links} liên kết của mẫu không còn mở được nên chỉ giữ chữ. Hãy gắn lại liên kết nếu cần.`,
  ].filter((words) => words !== false)
}

/** Parts of a text, as they are counted. */
export const PART_WORDS: Record<Part, string> = {
  heading: 'tiêu đề phụ',
  list: 'danh sách',
  quote: 'trích dẫn',
  table: 'bảng',
  factbox: 'hộp thông tin',
  picture: 'ảnh',
  gallery: 'bộ ảnh',
  file: 'tệp',
  embed: 'nội dung nhúng',
}
