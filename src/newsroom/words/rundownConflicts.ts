import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { Conflict, ConflictCode, ConflictLevel } from '@/domain/rundown/conflicts'
import type { DurationRefusal } from '@/domain/rundown/duration'

export const CONFLICT_LEVEL_WORDS: Record<ConflictLevel, string> = {
  error: 'Lỗi',
  warning: 'Cần xem',
  note: 'Ghi chú',
}

/** What names things in a sentence about a conflict. */
export type ConflictNames = {
  /** `mục 3 “Trực tiếp từ Một cửa”`. */
  entry: (id: string) => string
  /** `1.2 Cải cách thủ tục hành chính`. */
  topic: (id: string) => string
}

type Facts = { entry: string; other: string; amount: string; topic: string }

const SENTENCES: Record<ConflictCode, (facts: Facts) => string> = {
  unknownDuration: ({ entry }) =>
    `${entry} chưa có thời lượng, đang tính là 0:00. Hãy nhập thời lượng.`,
  overlap: ({ entry, amount }) =>
    `${entry} không thể bắt đầu đúng giờ cố định: phần trước dôi ${amount}. Hãy cắt bớt phần trước hoặc dời giờ cố định.`,
  startsNotIncreasing: ({ entry }) =>
    `${entry} có giờ cố định không sau giờ cố định của mục trước. Hãy sửa giờ hoặc đổi thứ tự.`,
  startOutsideSlot: ({ entry }) =>
    `${entry} có giờ cố định nằm ngoài khung phát. Hãy sửa giờ cố định.`,
  untilBeforeStart: ({ entry, amount }) =>
    `${entry} kết thúc trước khi bắt đầu ${amount}. Hãy sửa giờ kết thúc.`,
  blockOver: ({ amount }) => `Chương trình dôi ${amount} so với giờ hết sóng. Hãy cắt bớt.`,
  blockUnder: ({ amount }) => `Chương trình còn thiếu ${amount} so với giờ hết sóng.`,
  belowMinimum: ({ amount }) =>
    `Nội dung ngắn hơn thời lượng tối thiểu của nghĩa vụ ${amount}. Hãy bổ sung nội dung.`,
  sameContent: ({ entry, other }) => `${entry} dùng lại cùng nội dung với ${other}.`,
  hole: ({ entry, amount }) => `Trước ${entry} có khoảng trống ${amount}.`,
  topicMissing: ({ topic }) => `Chưa mục nào mang chủ đề ${topic} mà số này phải có.`,
  backBeforeOnAir: ({ entry, amount }) =>
    `Tính lùi thì ${entry} phải bắt đầu trước giờ lên sóng ${amount}.`,
  floatedAnchor: ({ entry }) => `${entry} đang để ngoài nên giờ cố định của mục không có tác dụng.`,
  empty: () => 'Khung chưa có mục nào được tính giờ.',
}

/** A conflict as a sentence: what is wrong and, where it has to be put right, how. */
export function conflictWords(conflict: Conflict, names: ConflictNames): string {
  const { code, entry, other, seconds } = conflict
  const text = SENTENCES[code]({
    entry: entry ? names.entry(entry) : '',
    other: other && code === 'sameContent' ? names.entry(other) : '',
    topic: other && code === 'topicMissing' ? names.topic(other) : '',
    amount: formatDuration(seconds ?? 0),
  })
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** Why a typed duration was not taken, and how to type it. */
export const DURATION_REFUSAL_WORDS: Record<DurationRefusal, string> = {
  empty: 'Để trống là chưa rõ thời lượng.',
  negative: 'Thời lượng không thể âm. Hãy nhập số dương, ví dụ 1:30.',
  notUnderstood: 'Không đọc được. Hãy nhập như 90, 1:30, 2 phút 15 giây.',
  twoDigits: 'Phút và giây viết đủ hai chữ số, ví dụ 1:05.',
  sixtyOrMore: 'Phút và giây phải nhỏ hơn 60. Hãy nhập lại, ví dụ 1:30.',
  notWhole: 'Thời lượng phải tròn giây. Hãy nhập lại.',
  tooLong: 'Thời lượng quá dài. Hãy nhập lại.',
}
