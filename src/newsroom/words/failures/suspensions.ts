import type { FailureTable } from './failureTable'

export const SUSPENSION_FAILURES = {
  rangeBackwards: { status: 422, say: 'Ngày kết thúc phải từ ngày bắt đầu trở đi. Hãy chọn lại.' },
  rangeLong: {
    status: 422,
    say: (p: { days: number }) =>
      `Đợt tạm dừng dài quá ${p.days} ngày. Hãy chia thành các đợt ngắn hơn, mỗi đợt theo một văn bản.`,
  },
  suspensionOutside: {
    status: 422,
    say: 'Chuyên mục không hoạt động trong khoảng ngày này nên không cần tạm dừng. Hãy chọn lại.',
  },
  suspensionOverlaps: {
    status: 409,
    say: (p: { from: string; to: string; document: string }) =>
      `Chuyên mục đã tạm dừng từ ${p.from} đến hết ${p.to} theo ${p.document}. Hãy chọn khoảng không chồng lên đợt đó.`,
  },
  resumeOutside: {
    status: 422,
    say: (p: { from: string; to: string }) =>
      `Ngày phát lại phải nằm trong đợt tạm dừng, từ ${p.from} đến ${p.to}. Hãy chọn lại ngày.`,
  },
  suspensionChanged: {
    status: 409,
    say: 'Đợt tạm dừng này vừa được người khác sửa. Hãy tải lại trang để xem ngày mới nhất.',
  },
} satisfies FailureTable
