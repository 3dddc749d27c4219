import type { FailureTable } from './failureTable'

/** Periodic reports, and the rules by which they are owed. */
export const REPORT_FAILURES = {
  reportRuleOrder: {
    status: 400,
    say: 'Ngày cuối của kỳ ở trước ngày đầu. Hãy đổi lại, hoặc đánh dấu “Bắt đầu từ năm trước”.',
  },
  reportRuleLong: {
    status: 400,
    say: 'Kỳ bắt đầu từ năm trước dài hơn một năm. Hãy sửa ngày đầu hoặc ngày cuối, hoặc bỏ dấu “Bắt đầu từ năm trước”.',
  },
  reportRuleDue: {
    status: 400,
    say: 'Hạn gửi ở trước ngày cuối của kỳ. Hãy chọn một ngày từ ngày cuối của kỳ trở đi, trong cùng năm.',
  },
  reportRuleTwice: {
    status: 409,
    say: (p: { name: string }) =>
      `Đã có kỳ báo cáo “${p.name}” có hiệu lực vào những ngày này. Hãy cho kỳ cũ hết hiệu lực trước, hoặc đặt tên khác.`,
  },
} satisfies FailureTable
