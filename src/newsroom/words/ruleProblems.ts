import type { RuleProblem } from '@/domain/schedule/rule'

/** What is wrong with a recurrence rule, and what to do. */
export const RULE_PROBLEM_WORDS: Record<RuleProblem, string> = {
  syntax:
    'Quy tắc lặp không đọc được. Hãy viết bằng lời, ví dụ: thứ Sáu tuần 2 và 4 hằng tháng; hoặc sửa quy tắc như FREQ=MONTHLY;BYDAY=2FR,4FR.',
  unsupported:
    'Quy tắc lặp dùng phần chưa được hỗ trợ. Hãy viết bằng lời, hoặc dùng FREQ=DAILY, WEEKLY, MONTHLY hoặc YEARLY.',
  interval: 'Khoảng lặp (INTERVAL) phải là số nguyên từ 1 trở lên. Hãy sửa lại.',
  count: 'Số lần (COUNT) phải là số nguyên từ 1 trở lên, không đi cùng ngày kết thúc. Hãy sửa lại.',
  dates: 'Chuyên mục chưa có ngày bắt đầu đúng. Hãy nhập ngày “Có hiệu lực từ” trước.',
  never:
    'Lịch lặp không rơi vào ngày nào trong thời gian hiệu lực. Hãy sửa lịch lặp hoặc ngày hiệu lực.',
  ended: 'Lịch lặp kết thúc trước khi chuyên mục bắt đầu. Hãy sửa ngày kết thúc hoặc ngày bắt đầu.',
}
