import type { FailureTable } from './failureTable'

/** What any action of the obligation desk can be refused for. */
export const DESK_FAILURES = {
  acceptanceMissing: {
    status: 422,
    say: 'Có điều cần xem lại. Hãy đọc các lưu ý bên dưới; nếu vẫn đúng, hãy bấm xác nhận lần nữa.',
  },
  weighAtDesk: {
    status: 422,
    say: (p: { doubts: string; action: string }) =>
      `${p.doubts} Nếu vẫn đúng, hãy dùng nút “${p.action}”: ở đó bạn xem lại và xác nhận được điều này.`,
  },
  deskBusy: {
    status: 409,
    say: 'Kênh này đang có nhiều thao tác cùng lúc. Hãy đợi vài giây rồi thử lại.',
  },
} satisfies FailureTable
