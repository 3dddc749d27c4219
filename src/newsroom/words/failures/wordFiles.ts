import type { FailureTable } from './failureTable'

/** Texts that come as a Word file, and texts that leave as files. */
export const WORD_FILE_FAILURES = {
  wordFileMissing: {
    status: 400,
    say: 'Chưa có tệp nào. Hãy chọn tệp Word (.docx) trên máy.',
  },
  wordFileKind: {
    status: 422,
    say: (p: { kind: string }) =>
      `Đây là tệp ${p.kind}, không phải Word (.docx). Hãy mở tệp bằng Word, chọn “Lưu thành” dạng “Word Document (.docx)” rồi chọn tệp mới.`,
  },
  wordFileEmpty: {
    status: 422,
    say: 'Tệp trống (0 byte). Hãy chép lại từ nơi gửi rồi chọn lại.',
  },
  wordFileMacros: {
    status: 422,
    say: 'Tệp có macro (.docm) nên không được nhận, vì macro có thể chứa mã độc. Hãy mở tệp bằng Word, chọn “Lưu thành” dạng “Word Document (.docx)” rồi chọn tệp mới.',
  },
  wordFilePassword: {
    status: 422,
    say: 'Tệp Word có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu), lưu rồi chọn lại.',
  },
  wordFileDamaged: {
    status: 422,
    say: 'Tệp Word hỏng hoặc bị cắt dở nên không đọc được. Hãy mở tệp bằng Word, lưu lại rồi chọn lại; nếu Word cũng không mở được, hãy xin lại tệp gốc.',
  },
  wordFileUnpacked: {
    status: 413,
    say: 'Tệp Word quá lớn khi mở ra. Hãy chép riêng phần của bài sang một tệp mới rồi chọn lại.',
  },
  wordFileTooLarge: {
    status: 413,
    say: 'Tệp Word lớn hơn 25 MB. Hãy nén ảnh trong Word (Định dạng ảnh, Nén ảnh) hoặc để ảnh riêng rồi chọn lại.',
  },
  wordNoWriter: {
    status: 403,
    say: 'Vai trò của bạn không viết bài ở kênh nào nên không tạo được bài từ tệp. Nếu cần, hãy nhờ quản trị viên thêm vai trò.',
  },
  wordPictureWords: {
    status: 400,
    say: (p: { number: number; missing: string }) =>
      `Ảnh ${p.number} còn thiếu ${p.missing}. Hãy điền, hoặc bỏ chọn ảnh đó.`,
  },
  wordPictureGone: {
    status: 400,
    say: (p: { number: number }) =>
      `Không có ảnh ${p.number} trong tệp. Hãy chọn lại tệp và xem lại trước khi tạo.`,
  },
  textFormat: {
    status: 404,
    say: 'Không có dạng tệp này. Hãy chọn Word, HTML, văn bản hoặc gói dàn trang trên trang của bài.',
  },
  nothingToPack: {
    status: 404,
    say: 'Số này chưa có bài nào bạn đọc được nên không có gì để đóng gói.',
  },
} satisfies FailureTable
