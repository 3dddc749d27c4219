import type { FailureTable } from './failureTable'

export const CHAIN_FAILURES = {
  delegationToSelf: {
    status: 400,
    say: 'Không ai ủy quyền cho chính mình. Hãy chọn người được ủy quyền khác.',
  },
  delegationStranger: {
    status: 400,
    say: (p: { name: string }) =>
      `${p.name} không làm việc ở kênh này nên không ủy quyền hoặc nhận ủy quyền ở đây được. Hãy chọn người khác hoặc kênh khác.`,
  },
  chainNowhere: {
    status: 400,
    say: 'Quy trình chưa áp dụng ở đâu. Hãy chọn kênh, hoặc cơ quan.',
  },
  chainOutlet: {
    status: 400,
    say: 'Chưa chọn kênh. Hãy chọn kênh mà quy trình này áp dụng; quy trình cho cả cơ quan do quản trị lập.',
  },
  chainTwoPlaces: {
    status: 400,
    say: 'Quy trình áp dụng cho một kênh hoặc cho mọi kênh của một cơ quan, không cho cả hai. Hãy để trống một trong hai ô.',
  },
  chainColumns: {
    status: 400,
    say: 'Quy trình theo chuyên mục phải thuộc một kênh. Hãy chọn kênh, hoặc để trống ô chuyên mục.',
  },
  chainCollides: {
    status: 409,
    say: (p: { name: string }) =>
      `Quy trình “${p.name}” đã áp dụng cho đúng phạm vi này. Hãy sửa quy trình đó, hoặc chọn phạm vi khác.`,
  },
  chainUnsigned: {
    status: 409,
    say: (p: { step: string; outlet: string }) =>
      `Ở kênh “${p.outlet}” không ai có vai trò duyệt bước “${p.step}” nên không bài nào duyệt xong được. Hãy giao vai trò cho một người, hoặc đổi bước này.`,
  },
} satisfies FailureTable
