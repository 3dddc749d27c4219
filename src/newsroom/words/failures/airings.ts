import type { FailureTable } from './failureTable'

export const AIRING_FAILURES = {
  futureAiring: {
    status: 400,
    say: (p: { at: string }) =>
      `Giờ phát ${p.at} còn ở tương lai. Chỉ xác nhận sau khi đã phát: hãy nhập giờ phát thực tế.`,
  },
  evidenceMissing: {
    status: 400,
    say: 'Xác nhận đã phát cần chứng cứ: hãy nhập đường dẫn hoặc đính kèm tệp ghi.',
  },
  evidenceForeign: {
    status: 400,
    say: 'Không tìm thấy tệp chứng cứ trong kênh này. Hãy tải tệp lên lại rồi chọn tệp đó.',
  },
  alreadyConfirmed: {
    status: 409,
    say: (p: { who: string; startedAt: string; at: string }) =>
      `Số này đã được ${p.who} xác nhận phát lúc ${p.startedAt}${p.at}. Nếu ghi sai, hãy mở lượt phát đó rồi sửa hoặc bác.`,
  },
  runAlreadyConfirmed: {
    status: 409,
    say: (p: { who: string; startedAt: string; at: string }) =>
      `Lượt ${p.startedAt} đã được ${p.who} xác nhận${p.at}. Hãy kiểm tra lại giờ phát.`,
  },
  cancelledNotAired: {
    status: 400,
    say: 'Số này đã bị hủy nên không xác nhận phát được. Nếu thực tế đã phát, hãy bỏ hủy số trước.',
  },
  correctUnconfirmed: {
    status: 409,
    say: 'Lượt phát này chưa xác nhận. Hãy xác nhận từ trang của số; không cần sửa xác nhận.',
  },
  airingRejected: {
    status: 409,
    say: 'Đây là bản ghi đã bác nên không sửa được. Nếu số đã phát thật, hãy xác nhận lại từ trang của số.',
  },
  airingClosed: {
    status: 409,
    say: 'Bản ghi này đã bị bác hoặc đã có bản thay thế nên không sửa được. Hãy mở bản mới nhất.',
  },
  airingReplaced: {
    status: 409,
    say: (p: { who: string; did: string; at: string }) =>
      `Lượt phát này đã được ${p.who} ${p.did}${p.at}. Hãy tải lại trang để xem bản mới nhất.`,
  },
} satisfies FailureTable
