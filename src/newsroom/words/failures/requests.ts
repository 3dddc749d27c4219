import type { FailureTable } from './failureTable'

/** What any request can be refused for, whatever it is about. */
export const REQUEST_FAILURES = {
  // Why nobody may: not logged in (any more), from a foreign address, without the right. (No network: admin/send/causes.)
  loginFirst: {
    status: 401,
    say: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi bấm lại; nội dung chưa lưu vẫn còn trên trang.',
  },
  noRight: {
    status: 403,
    say: 'Vai trò của bạn không được làm việc này. Hãy nhờ người có quyền, hoặc nhờ quản trị viên cấp thêm vai trò.',
  },
  openElsewhere: {
    status: 423,
    say: 'Người khác đang mở mục này để sửa nên chưa đổi hay xóa được. Hãy hỏi họ, hoặc làm lại sau ít phút.',
  },
  notHere: {
    status: 404,
    say: 'Không có địa chỉ này trong hệ thống. Hãy kiểm tra lại đường dẫn, hoặc mở từ danh sách.',
  },
  notAskable: {
    status: 400,
    say: (p: { path: string }) =>
      `Không lọc hay sắp xếp được theo “${p.path}”. Hãy chọn một ô khác.`,
  },
  unknownMove: { status: 400, say: 'Yêu cầu không rõ. Hãy tải lại trang rồi bấm lại nút.' },
  badInput: { status: 400, say: 'Có ô nhập chưa đúng. Hãy sửa rồi gửi lại.' },
  gone: {
    status: 404,
    say: (p: { what: string }) =>
      `${p.what} không còn trong hệ thống, có thể vừa bị xóa. Trang được tải lại để bạn xem tình trạng mới nhất.`,
  },
  diskFull: {
    status: 507,
    say: 'Ổ đĩa của máy chủ đã đầy nên không ghi thêm được. Nội dung của bạn vẫn ở trên trang: hãy giữ trang này mở, báo quản trị viên dọn ổ đĩa, rồi bấm lưu lại.',
  },
  writeConflict: {
    status: 409,
    say: 'Mục này đang được một thao tác khác ghi nên chưa lưu được. Nội dung của bạn vẫn ở trên trang: hãy đợi một phút rồi bấm lại.',
  },
  appendOnly: { status: 403, say: 'Nhật ký chỉ được ghi thêm, không sửa, không xóa.' },
  stillUsed: {
    status: 409,
    say: (p: { where: string }) =>
      `Không xóa được vì còn được dùng ở: ${p.where}. Hãy gỡ ở đó trước.`,
  },
  reasonMissing: {
    status: 400,
    say: (p: { move: string }) =>
      `Chưa ghi lý do ${p.move}. Hãy viết một câu để người nhận biết phải sửa gì.`,
  },
} satisfies FailureTable
