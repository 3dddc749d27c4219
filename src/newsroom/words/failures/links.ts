import type { FailureTable } from './failureTable'

/** Links to screens without an account. */
export const LINK_FAILURES = {
  linksTooMany: {
    status: 409,
    say: (p: { max: number }) =>
      `Khung này đã có ${p.max} liên kết còn dùng. Hãy thu hồi bớt rồi tạo mới.`,
  },
  linkUnknown: {
    status: 404,
    say: 'Không có màn hình nào ở liên kết này. Hãy chép lại cả liên kết, hoặc xin người phụ trách chương trình một liên kết mới.',
  },
  linkRevoked: {
    status: 410,
    say: 'Liên kết này đã bị thu hồi. Hãy xin người phụ trách chương trình một liên kết mới.',
  },
  linkGuessing: {
    status: 429,
    say: 'Có quá nhiều liên kết sai từ máy này. Hãy đợi một phút rồi mở lại.',
  },
} satisfies FailureTable
