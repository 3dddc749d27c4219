import { fold } from '../text/fold'
import { checkRule } from './recurrence'
import { ruleOfChoice } from './ruleChoice'
import { choiceFrom } from './sentenceChoice'
import { PHRASES } from './rulePhrases'
import { noParts, type SentenceParts } from './sentenceParts'

export type ReadRule = { ok: true; rrule: string } | { ok: false; message: string }

const MAX_LENGTH = 300

/** What is no recurrence though it stands in the same breath, with what to do about it. */
const ELSEWHERE: [RegExp, string][] = [
  [
    /\b(am lich|ram|giao thua)\b/,
    'Lịch lặp tính theo dương lịch, chưa có âm lịch. Hãy nhập ngày dương lịch, hoặc thêm từng số bằng tay.',
  ],
  [
    /\b\d{1,2} ?(h|g|:) ?\d{0,2}\b|\b\d{1,2} gio\b/,
    'Giờ phát nhập ở ô “Giờ phát, giờ đăng”. Ở đây chỉ viết các ngày, ví dụ: thứ Sáu tuần 2 và 4 hằng tháng.',
  ],
  [
    /\b(\d+|mot|hai|ba|bon) (so|ky|bai|chuong trinh) ?(\/|mot|moi|hang|trong) ?(tuan|thang|quy|nam)\b/,
    'Bao nhiêu số mỗi tháng là định mức của nghĩa vụ. Ở đây hãy viết các ngày, ví dụ: thứ Sáu tuần 2 và 4 hằng tháng.',
  ],
  [
    /\bquy\b/,
    'Hằng quý chưa rõ tháng nào. Hãy viết tháng, ví dụ: ngày 10 hằng tháng, chỉ tháng 3, 6, 9 và 12.',
  ],
]

/**
 * Reads a recurrence typed in Vietnamese, with or without accents: `thứ Sáu tuần 2 và 4 hằng tháng`, `ngày 10 và 25`,
 * `T2 đến T6`. Every word must be understood: half a sentence would be a wrong schedule.
 */
export function readRuleWords(text: string): ReadRule {
  if (text.length > MAX_LENGTH) return refuse('Câu dài quá. Hãy viết một câu ngắn về các ngày.')
  const words = plain(text)
  if (words === '') return refuse('Hãy viết các ngày, ví dụ: thứ Sáu tuần 2 và 4 hằng tháng.')
  const elsewhere = ELSEWHERE.find(([pattern]) => pattern.test(words))
  if (elsewhere) return refuse(elsewhere[1])
  const parts = noParts()
  const rest = readPhrases(words, parts)
  if (rest !== '') {
    return refuse(
      `Chưa hiểu “${rest}”. Hãy viết như: thứ Sáu tuần 2 và 4 hằng tháng; ngày 10 và 25 hằng tháng; 2 tuần một lần vào thứ Ba.`,
    )
  }
  const choice = choiceFrom(parts)
  if ('problem' in choice) return refuse(choice.problem)
  // Which months an interval skips depends on the column's first day: that is checked where it is known.
  const unskipped = ruleOfChoice({ ...choice, every: 1 })
  const checked = checkRule({ rrule: unskipped, from: '2000-01-01', until: null })
  if (checked.ok) return { ok: true, rrule: ruleOfChoice(choice) }
  return refuse(
    checked.code === 'never'
      ? 'Không có ngày nào như vậy trong lịch. Hãy xem lại ngày và tháng.'
      : 'Số lần hoặc ngày kết thúc không dùng được. Hãy sửa lại.',
  )
}

const refuse = (message: string): ReadRule => ({ ok: false, message })

/** Folded, with dashes and slashes apart from words, and nothing at the end that says nothing. */
function plain(text: string): string {
  return fold(text)
    .replace(/[–—]/g, '-')
    .replace(/\s*([,;+&])\s*/g, ', ')
    .replace(/\bt([2-7])\b/g, 'thu $1')
    .replace(/[.!]+$/, '')
    .trim()
}

/** Takes phrase after phrase off the front; what no phrase begins with is given back. */
function readPhrases(words: string, parts: SentenceParts): string {
  let rest = words
  while (rest !== '') {
    const next = PHRASES.map(({ pattern, when, read }) => {
      const found = !when || when(parts) ? pattern.exec(rest) : null
      return found && { found, read }
    }).find((one) => one !== null)
    if (!next) return rest
    next.read(parts, next.found)
    rest = rest.slice(next.found[0].length).trimStart()
  }
  return ''
}
