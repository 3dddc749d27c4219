import type { ColumnKey } from './columns'

/** The topics the issues go through in turn, and what an issue on one is called. */
const TOPICS = [
  { code: '1.4.2', issueTitle: 'Một cửa, một cửa liên thông: những điều cần biết' },
  { code: '1.4.6', issueTitle: 'Chính quyền số đến từng nhà' },
  { code: '1.3', issueTitle: 'Trách nhiệm của người đứng đầu' },
  { code: '1.4.1', issueTitle: 'Rà soát văn bản của địa phương' },
  { code: '1.6', issueTitle: 'Lắng nghe góp ý của người dân' },
  { code: '1.4.4', issueTitle: 'Kỷ cương công vụ' },
  { code: '1.5', issueTitle: 'Đo sự hài lòng như thế nào' },
  { code: '1.4.3', issueTitle: 'Bộ máy gọn, rõ việc' },
  { code: '1.2', issueTitle: 'Vì sao phải cải cách hành chính' },
  { code: '1.4.5', issueTitle: 'Tự chủ tài chính ở đơn vị sự nghiệp' },
  { code: '1.1', issueTitle: 'Chủ trương lớn, việc làm nhỏ' },
] as const

/** Columns start at different topics, so that a month's issues do not all speak of the same. */
const SHIFT: Record<ColumnKey, number> = {
  page: 0,
  oneStop: 0,
  digital: 1,
  tv: 2,
  radio: 5,
  batXat: 0,
  bacHa: 4,
}

export function topicOf({ column, ordinal }: { column: ColumnKey; ordinal: number }): {
  code: string
  issueTitle: string
} {
  return TOPICS[(ordinal + SHIFT[column]) % TOPICS.length] ?? TOPICS[0]
}
