import type { FailureTable } from './failureTable'

/** Addresses that are told of public changes. */
export const WEBHOOK_FAILURES = {
  webhookBusy: {
    status: 409,
    say: 'Đang gửi tin đến nơi này. Hãy thử lại sau một phút.',
  },
  webhookNoSecret: {
    status: 409,
    say: 'Nơi nhận này chưa có khóa ký nên chưa gửi được. Hãy bấm “Tạo khóa ký” và trao khóa cho nơi nhận.',
  },
  webhookSecretChanged: {
    status: 409,
    say: 'Khóa ký vừa được người khác tạo mới. Hãy tải lại trang.',
  },
  webhookWaits: {
    status: 409,
    say: 'Tin này đang chờ thử lại theo thứ tự, không gửi chen được. Hãy đợi lần thử sau, hoặc bấm “Gửi thử” để xem nơi nhận đã chạy chưa.',
  },
} satisfies FailureTable
