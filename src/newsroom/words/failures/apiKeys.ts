import type { FailureTable } from './failureTable'

/** Keys of the public API. */
export const API_KEY_FAILURES = {
  apiKeysTooMany: {
    status: 409,
    say: (p: { max: number }) =>
      `Đã có ${p.max} khóa API còn dùng. Hãy thu hồi bớt khóa không dùng nữa rồi tạo khóa mới.`,
  },
  apiKeyOver: {
    status: 409,
    say: 'Khóa này đã bị thu hồi hoặc hết hạn nên không thay được. Hãy tạo khóa mới cho đối tác.',
  },
  apiKeyReplaced: {
    status: 409,
    say: 'Khóa này đã được thay và đang chờ hết hạn. Hãy thay khóa mới hơn của đối tác, hoặc thu hồi khóa này.',
  },
} satisfies FailureTable
