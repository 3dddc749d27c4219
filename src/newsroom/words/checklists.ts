import type {
  Checked,
  CheckedMove,
  ChecklistItem,
  Condition,
  HeldItem,
  Severity,
} from '@/domain/checklist/types'

/** What the form offers, and what the figure of each is. */
export const CONDITION_WORDS: Record<Condition, { vi: string; en: string }> = {
  titleMin: { vi: 'Tiêu đề ít nhất … ký tự', en: 'Title at least … characters' },
  titleMax: { vi: 'Tiêu đề nhiều nhất … ký tự', en: 'Title at most … characters' },
  sapoMin: { vi: 'Sapo ít nhất … ký tự', en: 'Lead at least … characters' },
  sapoMax: { vi: 'Sapo nhiều nhất … ký tự', en: 'Lead at most … characters' },
  bodyMin: { vi: 'Nội dung ít nhất … chữ', en: 'Text at least … words' },
  bodyMax: { vi: 'Nội dung nhiều nhất … chữ', en: 'Text at most … words' },
  filled: { vi: 'Không còn chỗ chờ điền {…}', en: 'Nothing left to be filled in' },
  cover: { vi: 'Có ảnh chính', en: 'A cover picture' },
  pictureAlt: { vi: 'Ảnh nào cũng có mô tả', en: 'Each picture has an alternative text' },
  pictureCaption: { vi: 'Ảnh nào cũng có chú thích', en: 'Each picture has a caption' },
  pictureCredit: { vi: 'Ảnh nào cũng có nguồn ảnh', en: 'Each picture has a credit' },
  mediaCredit: {
    vi: 'Âm thanh, video nào cũng có nguồn',
    en: 'Each sound and film has a credit',
  },
  topicsMin: { vi: 'Ít nhất … chủ đề', en: 'At least … topics' },
  issue: { vi: 'Đã chọn số', en: 'An issue' },
  penName: { vi: 'Có bút danh', en: 'A pen name' },
  source: { vi: 'Có nguồn (bài đăng lại)', en: 'A source (republished)' },
  byHand: { vi: 'Việc người làm rồi tự đánh dấu', en: 'Ticked by hand' },
}

export const SEVERITY_WORDS: Record<Severity, { vi: string; en: string }> = {
  blocking: { vi: 'Bắt buộc', en: 'Blocking' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
}

export const CHECKED_MOVE_WORDS: Record<CheckedMove, { vi: string; en: string }> = {
  submit: { vi: 'Gửi duyệt', en: 'Submit' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  publish: { vi: 'Đăng', en: 'Publish' },
  schedule: { vi: 'Hẹn giờ đăng', en: 'Schedule' },
}

/** What is counted of a condition with a number. */
const COUNTED: Partial<Record<Condition, [what: string, unit: string]>> = {
  titleMin: ['Tiêu đề', 'ký tự'],
  titleMax: ['Tiêu đề', 'ký tự'],
  sapoMin: ['Sapo', 'ký tự'],
  sapoMax: ['Sapo', 'ký tự'],
  bodyMin: ['Nội dung', 'chữ'],
  bodyMax: ['Nội dung', 'chữ'],
}

const PICTURE_PARTS: Partial<Record<Condition, string>> = {
  pictureAlt: 'mô tả',
  pictureCaption: 'chú thích',
  pictureCredit: 'nguồn ảnh',
}

/** There, and not there. */
const THERE: Partial<Record<Condition, [is: string, isNot: string]>> = {
  cover: ['Có ảnh chính', 'Chưa có ảnh chính'],
  issue: ['Đã chọn số', 'Chưa chọn số'],
  penName: ['Có bút danh', 'Chưa ghi bút danh'],
  source: ['Có nguồn', 'Chưa ghi nguồn'],
}

const atMost = (condition: Condition) => condition.endsWith('Max')

/** What was found, with its figure: `Tiêu đề 92 ký tự, nhiều nhất 80`. */
export function checkedWords({ item: { condition, words }, ok, found, wanted }: Checked): string {
  const counted = COUNTED[condition]
  if (counted) {
    const [what, unit] = counted
    return `${what} ${found} ${unit}, ${atMost(condition) ? 'nhiều nhất' : 'ít nhất'} ${wanted}`
  }
  if (condition === 'topicsMin') return `${found} chủ đề, ít nhất ${wanted}`
  if (condition === 'filled')
    return ok ? 'Không còn chỗ chờ điền' : `Còn ${found} chỗ chờ điền: ${words}`
  if (condition === 'mediaCredit') return mediaWords(ok, found, wanted)
  const part = PICTURE_PARTS[condition]
  if (part) {
    if (wanted === 0) return `Không có ảnh nào cần ${part}`
    return ok
      ? `Cả ${wanted} ảnh có ${part}`
      : `${wanted - found} trong ${wanted} ảnh chưa có ${part}`
  }
  if (condition === 'byHand') return ok ? `${words}` : `Chưa đánh dấu “${words}”`
  const [is, isNot] = THERE[condition] ?? ['', '']
  return ok ? is : isNot
}

function mediaWords(ok: boolean, found: number, wanted: number): string {
  if (wanted === 0) return 'Không có âm thanh, video nào cần nguồn'
  return ok
    ? `Cả ${wanted} âm thanh, video có nguồn`
    : `${wanted - found} trong ${wanted} âm thanh, video chưa có nguồn`
}

const MENDS: Partial<Record<Condition, string>> = {
  filled: 'thay chỗ trong ngoặc { } bằng chữ thật, hoặc xóa đi',
  cover: 'chọn ảnh ở ô Ảnh chính',
  topicsMin: 'chọn thêm ở ô Chủ đề',
  issue: 'chọn ở ô Số',
  penName: 'ghi ở ô Bút danh',
  source: 'ghi ở ô Nguồn',
  byHand: 'làm xong thì đánh dấu ở mục kiểm tra đầu trang bài',
}

/** What to do about an item that is not met. */
export function mendWords(
  { item: { condition } }: Checked,
  { isSigned }: { isSigned: boolean },
): string {
  if (COUNTED[condition]) return atMost(condition) ? 'hãy rút ngắn' : 'hãy viết thêm'
  const part = PICTURE_PARTS[condition]
  // What is published are the pictures as they were approved.
  if (part && isSigned) return `hãy ghi ${part} ở Thư viện ảnh, rồi trả lại bài và duyệt lại`
  if (part) return `hãy ghi ${part} cho ảnh ở Thư viện ảnh`
  if (condition === 'mediaCredit')
    return `hãy ghi nguồn ở Thư viện, mục Tài liệu, âm thanh, video${isSigned ? ', rồi trả lại bài và duyệt lại' : ''}`
  return `hãy ${MENDS[condition] ?? 'bổ sung'}`
}

/** What an item asks for, in the middle of a sentence: `tiêu đề nhiều nhất 80 ký tự`. */
export function demandWords({
  condition,
  limit,
  words,
}: Pick<HeldItem, 'condition' | 'limit' | 'words'>): string {
  if (condition === 'byHand') return `đánh dấu “${words ?? ''}”`
  const demand = CONDITION_WORDS[condition].vi.replace('…', String(limit ?? 0))
  return demand.charAt(0).toLocaleLowerCase('vi') + demand.slice(1)
}

/** A whole checklist in words, a sentence for each set of moves and severity. */
export function checklistSentences(items: readonly ChecklistItem[]): string[] {
  const groups = new Map<string, string[]>()
  for (const item of items) {
    const moves = item.moves.map((move) => CHECKED_MOVE_WORDS[move].vi.toLocaleLowerCase('vi'))
    const head = `Trước khi ${moves.join(', ')}, ${HEADS[item.severity]}`
    groups.set(head, [...(groups.get(head) ?? []), demandWords(item)])
  }
  return [...groups].map(([head, demands]) => `${head}: ${demands.join('; ')}.`)
}

const HEADS: Record<Severity, string> = { blocking: 'phải đủ', warning: 'nhắc nếu thiếu' }
