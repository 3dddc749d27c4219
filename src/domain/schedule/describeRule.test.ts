import { describe, expect, it } from 'vitest'
import { describeRule } from './describeRule'

const UNTOLD = 'Theo quy tắc lặp riêng'

describe('a rule in a Vietnamese sentence', () => {
  it.each([
    ['FREQ=MONTHLY;BYDAY=2FR,4FR', 'Thứ Sáu tuần thứ 2 và thứ 4 hằng tháng'],
    ['FREQ=MONTHLY;BYDAY=4FR,2FR', 'Thứ Sáu tuần thứ 2 và thứ 4 hằng tháng'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'Thứ Sáu cuối cùng hằng tháng'],
    ['FREQ=MONTHLY;BYDAY=1FR,-1FR', 'Thứ Sáu tuần thứ 1 và Thứ Sáu cuối cùng hằng tháng'],
    ['FREQ=MONTHLY;BYDAY=3FR,1MO', 'Thứ Hai tuần thứ 1 và Thứ Sáu tuần thứ 3 hằng tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=10,25', 'ngày 10 và 25 hằng tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=25', 'ngày 25 hằng tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'ngày cuối tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=10,25,-1', 'ngày 10, 25 và ngày cuối tháng'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=3', 'ngày cuối tháng, 3 tháng một lần'],
    ['FREQ=MONTHLY;BYMONTHDAY=5;BYMONTH=9,3', 'ngày 5 hằng tháng, chỉ tháng 3 và 9'],
    ['FREQ=MONTHLY', 'hằng tháng'],
    ['FREQ=WEEKLY;BYDAY=MO', 'Thứ Hai hằng tuần'],
    ['FREQ=WEEKLY;BYDAY=SU,TU,FR', 'Thứ Ba, Thứ Sáu và Chủ nhật hằng tuần'],
    ['FREQ=WEEKLY;BYDAY=MO;INTERVAL=2', 'Thứ Hai, 2 tuần một lần'],
    ['FREQ=WEEKLY', 'hằng tuần'],
    ['FREQ=DAILY', 'hằng ngày'],
    ['FREQ=DAILY;INTERVAL=3', '3 ngày một lần'],
    ['FREQ=YEARLY', 'hằng năm'],
    ['FREQ=YEARLY;BYMONTH=7,1;BYMONTHDAY=5', 'ngày 5/1 và 5/7 hằng năm'],
    ['FREQ=MONTHLY;BYMONTHDAY=10;COUNT=12', 'ngày 10 hằng tháng, 12 lần'],
    ['FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20261009', 'ngày 10 hằng tháng, đến 09/10/2026'],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', UNTOLD],
    ['FREQ=MONTHLY;BYDAY=FR', 'mọi Thứ Sáu hằng tháng'],
    ['FREQ=MONTHLY;BYDAY=2FR,TH', 'mọi Thứ Năm và Thứ Sáu tuần thứ 2 hằng tháng'],
    ['FREQ=MONTHLY;BYDAY=-2FR', UNTOLD],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', UNTOLD],
    ['FREQ=MONTHLY;BYMONTHDAY=-2', UNTOLD],
    ['FREQ=YEARLY;BYDAY=1MO;COUNT=3', `${UNTOLD}, 3 lần`],
    ['FREQ=HOURLY', 'Quy tắc lặp không hợp lệ'],
    ['', 'Quy tắc lặp không hợp lệ'],
  ])('%s → %s', (rrule, sentence) => {
    expect(describeRule(rrule)).toBe(sentence)
  })
})
