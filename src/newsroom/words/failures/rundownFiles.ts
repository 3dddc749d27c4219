import type { FailureTable } from './failureTable'

/** Rundowns that come as a file, or leave as one. */
export const RUNDOWN_FILE_FAILURES = {
  rundownFormat: {
    status: 404,
    say: 'Không có dạng tệp này. Hãy chọn Word, PDF, Excel, CSV hoặc JSON trên trang In, xuất.',
  },
  rundownFileTooLarge: {
    status: 413,
    say: (p: { what: string }) =>
      `Tệp quá lớn (tối đa 5 MB). Hãy chỉ giữ trang tính của ${p.what} rồi nhập lại.`,
  },
  rundownFileUnreadable: {
    status: 422,
    say: 'Không đọc được tệp. Hãy lưu lại dạng Excel (.xlsx) hoặc CSV UTF-8 rồi nhập lại.',
  },
  rundownFileKind: {
    status: 422,
    say: (p: { kind: string }) =>
      `Đây là tệp ${p.kind}, không phải Excel (.xlsx) hay CSV. Hãy mở tệp, lưu lại dạng Excel (.xlsx) rồi nhập lại.`,
  },
  rundownFilePassword: {
    status: 422,
    say: 'Tệp Excel có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi nhập lại.',
  },
  rundownFileNotUnicode: {
    status: 422,
    say: 'Tệp không phải chữ Unicode nên đọc sẽ sai dấu. Hãy mở tệp, lưu lại dạng Excel (.xlsx) hoặc “CSV UTF-8” rồi chọn lại.',
  },
  rundownFileUnpacked: {
    status: 413,
    say: (p: { what: string }) =>
      `Tệp quá lớn khi mở ra. Hãy chép riêng bảng của ${p.what} sang một tệp Excel mới rồi nhập lại.`,
  },
  rundownSheetTooLarge: {
    status: 413,
    say: (p: { name: string; what: string }) =>
      `Trang tính “${p.name}” có quá nhiều ô (kể cả ô trống đã định dạng). Hãy chép riêng bảng của ${p.what} sang một tệp mới rồi nhập lại.`,
  },
  rundownSheetHidden: {
    status: 422,
    say: (p: { names: string; what: string; columns: string }) =>
      `Không trang tính nào đang hiện có ${p.columns}; trang đang ẩn (${p.names}) không được đọc. Hãy bỏ ẩn trang của ${p.what} rồi nhập lại.`,
  },
  rundownFileHeadings: {
    status: 422,
    say: 'Tệp không có cột “Mục”. Hãy xuất khung ra Excel để lấy mẫu, điền vào đó rồi nhập lại.',
  },
} satisfies FailureTable
