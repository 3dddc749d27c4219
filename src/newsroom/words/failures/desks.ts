import type { FailureTable } from './failureTable'

export const DESKS_FAILURES = {
  deskOutletFixed: {
    status: 409,
    say: 'Phòng thuộc hẳn một kênh nên không chuyển sang kênh khác được. Hãy lập phòng mới ở kênh kia.',
  },
  deskSameName: {
    status: 409,
    say: (p: { name: string }) => `Kênh này đã có phòng “${p.name}”. Hãy đặt tên khác.`,
  },
  deskStranger: {
    status: 400,
    say: (p: { name: string }) =>
      `${p.name} không làm việc ở kênh này nên không vào phòng của kênh được. Hãy chọn người khác, hoặc giao vai trò ở kênh cho người này trước.`,
  },
  deskStrands: {
    status: 409,
    say: (p: { title: string; step: string; names: string }) =>
      `Bài “${p.title}” đang chờ ${p.step === '' ? 'đăng' : `duyệt ở bước “${p.step}”`} và chỉ còn ${p.names} làm được. Hãy xử lý bài đó, chuyển bài sang phòng khác, hoặc thêm người khác vào phòng rồi lưu lại.`,
  },
  deskElsewhere: {
    status: 400,
    say: 'Phòng đã chọn thuộc kênh khác hoặc đã tắt. Hãy chọn lại ở ô Phòng.',
  },
  deskNobody: {
    status: 409,
    say: (p: { desk: string; step: string }) =>
      `Phòng “${p.desk}” không có ai ${p.step === '' ? 'đăng bài này' : `duyệt bài này ở bước “${p.step}”`}, nên bài sẽ không ai xử lý. Hãy chọn phòng khác, hoặc thêm người vào phòng đó trước.`,
  },
  deskByEditors: {
    status: 403,
    say: 'Chỉ biên tập viên của bài mới chuyển bài sang phòng khác; khi còn là bản thảo, tác giả chọn được trong các phòng của mình.',
  },
  otherDesk: {
    status: 403,
    say: 'Bài này của phòng khác. Chỉ tác giả, biên tập viên của phòng đó và ban biên tập đổi được; hãy nhờ họ.',
  },
} satisfies FailureTable
