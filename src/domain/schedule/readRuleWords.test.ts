import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fold } from '../text/fold'
import { describeRule } from './describeRule'
import { readRuleWords } from './readRuleWords'
import { WEEKDAY_CODES } from './rule'
import { choiceOf, isComplete, type RuleChoice, ruleOfChoice, sorted } from './ruleChoice'

const read = (text: string) => {
  const answer = readRuleWords(text)
  return answer.ok ? answer.rrule : answer.message
}

describe('a recurrence typed in Vietnamese', () => {
  it.each([
    ['thứ Sáu tuần 2 và 4 hằng tháng', 'FREQ=MONTHLY;BYDAY=2FR,4FR'],
    ['thu sau tuan 2 va 4 hang thang', 'FREQ=MONTHLY;BYDAY=2FR,4FR'],
    ['Thứ Sáu tuần thứ hai và thứ tư của tháng', 'FREQ=MONTHLY;BYDAY=2FR,4FR'],
    ['T6 tuần 2, 4', 'FREQ=MONTHLY;BYDAY=2FR,4FR'],
    ['tuần thứ 2 và thứ 4 hằng tháng vào thứ Sáu', 'FREQ=MONTHLY;BYDAY=2FR,4FR'],
    ['thứ Sáu lần 1 và lần 3 hàng tháng', 'FREQ=MONTHLY;BYDAY=1FR,3FR'],
    ['thứ Hai và thứ Tư tuần đầu', 'FREQ=MONTHLY;BYDAY=1MO,1WE'],
    ['thứ 2 tuần 1 và thứ 4 tuần 3', 'FREQ=MONTHLY;BYDAY=1MO,3WE'],
    ['thứ Sáu đầu tiên của tháng', 'FREQ=MONTHLY;BYDAY=1FR'],
    ['thứ Sáu cuối tháng', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['Chủ nhật cuối cùng hằng tháng', 'FREQ=MONTHLY;BYDAY=-1SU'],
    ['thứ Sáu tuần 2 và tuần cuối', 'FREQ=MONTHLY;BYDAY=2FR,-1FR'],
    ['mọi thứ Năm và thứ Sáu tuần 2 hằng tháng', 'FREQ=MONTHLY;BYDAY=TH,2FR'],
    ['thứ Ba tuần 1, 3 tháng một lần', 'FREQ=MONTHLY;BYDAY=1TU;INTERVAL=3'],
    ['ngày 10 và 25 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=10,25'],
    ['ngày 10, ngày 25', 'FREQ=MONTHLY;BYMONTHDAY=10,25'],
    ['các ngày 5, 15 và ngày cuối tháng', 'FREQ=MONTHLY;BYMONTHDAY=5,15,-1'],
    ['mùng 5 mỗi tháng', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['ngày 1 đến 5 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5'],
    ['ngày cuối cùng của tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['cuối tháng, 3 tháng một lần', 'FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=3'],
    ['2 tuần một lần vào thứ Ba', 'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2'],
    ['hai tuần/lần thứ ba', 'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2'],
    ['mỗi 2 tuần, vào T3 và T5', 'FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2'],
    ['cách tuần vào thứ Bảy', 'FREQ=WEEKLY;BYDAY=SA;INTERVAL=2'],
    ['thứ Hai hằng tuần', 'FREQ=WEEKLY;BYDAY=MO'],
    ['T2, T4, T6', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['thứ 2,4,6 hàng tuần', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['các ngày thứ hai, tư, sáu', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['thứ Hai đến thứ Sáu', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['T2–T6', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['từ thứ 2 đến 6 hằng tuần', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['ngày làm việc', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['cuối tuần', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['hằng ngày', 'FREQ=DAILY'],
    ['Hàng ngày.', 'FREQ=DAILY'],
    ['3 ngày một lần', 'FREQ=DAILY;INTERVAL=3'],
    ['cách nhật', 'FREQ=DAILY;INTERVAL=2'],
    ['hằng ngày trừ thứ Bảy và Chủ nhật', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['ngày 21/6 hằng năm', 'FREQ=YEARLY;BYMONTHDAY=21;BYMONTH=6'],
    ['ngày 21 tháng 6 hằng năm', 'FREQ=YEARLY;BYMONTHDAY=21;BYMONTH=6'],
    ['CN hằng tuần, đến 31/12/2027', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20271231'],
    ['thứ Sáu hằng tuần, 10 lần', 'FREQ=WEEKLY;BYDAY=FR;COUNT=10'],
    ['ngày 5 hằng tháng, chỉ tháng 3, 6 và 9', 'FREQ=MONTHLY;BYMONTHDAY=5;BYMONTH=3,6,9'],
  ])('%s', (text, rrule) => {
    expect(read(text)).toBe(rrule)
    expect(read(fold(text))).toBe(rrule)
  })

  it.each([
    ['', 'Hãy viết các ngày'],
    ['thứ Sáu hằng tháng', 'tuần nào'],
    ['ngày 10 hằng tuần', 'không đi cùng'],
    ['hằng tuần', 'thứ mấy'],
    ['tuần 2 hằng tháng', 'thứ mấy'],
    ['thứ Sáu tuần 7', 'tuần 1 đến 5'],
    ['ngày 32 hằng tháng', '1 đến 31'],
    ['ngày 30/2 hằng năm và 1/3', 'không gộp'],
    ['ngày 1/3 và 15/6', 'không gộp'],
    ['ngày 1 tháng 3 và ngày 15 tháng 6', 'nhiều cách'],
    ['ngày 10 và thứ Sáu', 'một cách'],
    ['thứ Sáu tuần 2, thứ Bảy', 'tuần nào'],
    ['rằm hằng tháng', 'âm lịch'],
    ['thứ Sáu 19h45', 'Giờ phát'],
    ['thứ Sáu lúc 19:45', 'Giờ phát'],
    ['2 số/tháng', 'định mức'],
    ['ngày 10 hằng quý', 'chỉ tháng 3, 6, 9'],
    ['thứ Sáu nếu rảnh', 'Chưa hiểu “neu ranh”'],
    ['thứ Sáu hằng tuần hằng tháng', 'nhiều cách'],
    ['thứ Bảy đến thứ Ba', 'nhiều cách'],
    ['0 tuần một lần vào thứ Ba', 'từ 1'],
    ['thứ Ba đến 31/2/2027', 'nhiều cách'],
    ['FREQ=DAILY', 'Chưa hiểu'],
  ])('%s is not taken for something else: %s', (text, words) => {
    const answer = readRuleWords(text)
    expect(answer.ok ? answer.rrule : answer.message).toContain(words)
    expect(answer.ok).toBe(false)
  })

  it('whatever is typed is answered', () => {
    const word = fc.constantFrom(
      ...['thứ', 'sáu', '2', '10', 'tuần', 'tháng', 'và', ',', 'hằng', 'một lần', 'cuối', 'ngày'],
      ...['đến', '31/12/2027', 'trừ', 'mọi', 'chỉ', '-', 'T2', 'CN', 'lần'],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const answer = readRuleWords(words.join(' '))
        expect(answer.ok ? choiceOf(answer.rrule) : answer.message).toBeTruthy()
      }),
      { numRuns: 300 },
    )
  })
})

const someOf = <Item>(items: readonly Item[]) => fc.subarray([...items], { minLength: 1 })
const limits = {
  every: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
  months: fc.oneof(fc.constant<number[]>([]), someOf([1, 2, 3, 6, 9, 12])),
  ending: fc.constantFrom(
    { count: null, until: null },
    { count: 10, until: null },
    { count: null, until: '2099-12-31' },
  ),
}
const nthWeekday = fc.record({
  ordinal: fc.constantFrom(null, 1, 2, 3, 4, 5, -1),
  weekday: fc.constantFrom(...WEEKDAY_CODES),
})
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysOfMonth = [1, 2, 5, 10, 25, 29, 31]
const anyChoice: fc.Arbitrary<RuleChoice> = fc
  .oneof(
    fc.record({ ...limits, kind: fc.constant('daily' as const) }),
    fc.record({
      ...limits,
      kind: fc.constant('weekly' as const),
      weekdays: someOf(WEEKDAY_CODES),
    }),
    fc.record({
      ...limits,
      kind: fc.constant('nthWeekdays' as const),
      days: fc.array(nthWeekday, { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      ...limits,
      kind: fc.constant('monthDays' as const),
      days: someOf([...daysOfMonth, -1]),
    }),
    fc.record({
      ...limits,
      kind: fc.constant('yearly' as const),
      days: someOf(daysOfMonth),
      months: someOf([1, 3, 5, 12]),
    }),
  )
  .filter(occurs)
  .map(sorted)

/** A rule that never occurs is refused, however it is written: 31 September. */
function occurs(choice: RuleChoice): boolean {
  if (choice.kind !== 'monthDays' || choice.months.length === 0) return true
  const longest = Math.max(...choice.months.map((month) => LONGEST[month - 1] ?? 31))
  return choice.days.some((day) => day <= longest)
}

describe('a rule, what was chosen, and its sentence', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const rrule = ruleOfChoice(choice)
        expect(choiceOf(rrule)).toEqual(choice)
        expect(isComplete(choice)).toBe(true)
        const sentence = describeRule(rrule)
        expect(read(sentence)).toBe(rrule)
        expect(read(fold(sentence))).toBe(rrule)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    'FREQ=WEEKLY',
    'FREQ=MONTHLY;BYDAY=-2FR',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
    'FREQ=YEARLY;BYDAY=TH,2FR',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO',
    'FREQ=DAILY;UNTIL=20271231T120000Z',
    'FREQ=HOURLY',
  ])('%s takes an expert', (rrule) => {
    expect(choiceOf(rrule)).toBeNull()
  })
})
