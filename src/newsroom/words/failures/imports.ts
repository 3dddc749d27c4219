import type { FailureTable } from './failureTable'

/** Tables of what came before. */
export const IMPORT_FAILURES = {
  importFileMissing: {
    status: 400,
    say: 'Chưa có tệp nào. Hãy chọn tệp Excel (.xlsx), Word (.docx) có bảng, hoặc CSV.',
  },
  importFileKind: {
    status: 422,
    say: (p: { kind: string }) =>
      `Đây là tệp ${p.kind}, không phải Excel (.xlsx), Word (.docx) hay CSV. Hãy mở tệp, chọn “Lưu thành” một trong các dạng đó rồi chọn tệp mới.`,
  },
  importFileMacros: {
    status: 422,
    say: 'Tệp có macro nên không được nhận, vì macro có thể chứa mã độc. Hãy mở tệp, chọn “Lưu thành” dạng Excel (.xlsx) hoặc Word (.docx) không có macro rồi chọn tệp mới.',
  },
  importFilePassword: {
    status: 422,
    say: 'Tệp có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ), lưu rồi chọn lại.',
  },
  importFileDamaged: {
    status: 422,
    say: 'Tệp hỏng hoặc bị cắt dở nên không đọc được. Hãy mở tệp, lưu lại rồi chọn lại; nếu không mở được, hãy xin lại tệp gốc.',
  },
  importFileTooLarge: {
    status: 413,
    say: 'Tệp quá lớn (tối đa 25 MB, và không được phình quá to khi giải nén). Hãy chia bảng thành nhiều tệp, ví dụ mỗi năm một tệp.',
  },
  importSheetTooLarge: {
    status: 413,
    say: 'Trang tính có hơn 300.000 ô. Hãy lưu trang đó thành “CSV UTF-8” (đọc được tới 200.000 dòng), hoặc chia thành nhiều tệp.',
  },
  importNotUnicode: {
    status: 422,
    say: 'Không nhận ra bộ mã chữ của tệp (đã thử Unicode, TCVN3, VNI, Windows-1258). Hãy mở tệp, lưu lại dạng Excel (.xlsx) hoặc “CSV UTF-8” rồi chọn lại.',
  },
  importEmpty: {
    status: 422,
    say: 'Không thấy dòng số liệu nào trong tệp. Hãy kiểm tra xem có chọn nhầm tệp không.',
  },
  importTooLong: {
    status: 413,
    say: (p: { max: number }) =>
      `Bảng có hơn ${p.max.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp, ví dụ mỗi năm một tệp.`,
  },
  importOutlet: {
    status: 422,
    say: 'Chưa chọn kênh, hoặc kênh không còn. Hãy chọn kênh của số liệu rồi chọn lại tệp.',
  },
  importSourceMissing: {
    status: 422,
    say: 'Lượt phát cũ cần nêu nguồn: hãy ghi sổ, báo cáo hay nhật ký nào cho biết các lượt này, ví dụ “Sổ phát sóng năm 2024 của phòng Biên tập”.',
  },
  importMapping: {
    status: 422,
    say: (p: { missing: string }) => `Chưa chọn cột cho: ${p.missing}. Hãy chọn rồi kiểm tra lại.`,
  },
  importMappingTwice: {
    status: 422,
    say: 'Một cột của tệp đang được dùng cho hai nội dung. Hãy chọn mỗi cột cho một nội dung.',
  },
  importColumn: {
    status: 422,
    say: 'Chuyên mục đã chọn không thuộc kênh này. Hãy chọn lại chuyên mục.',
  },
  importState: {
    status: 409,
    say: (p: { state: string }) =>
      `Lần nhập đang ở bước “${p.state}” nên chưa làm được việc này. Hãy tải lại trang.`,
  },
  importCell: {
    status: 422,
    say: (p: { cell: string }) =>
      `Không sửa được ô ${p.cell}: dòng đó đã nhập, hoặc không có trong tệp. Hãy tải lại trang.`,
  },
  importBusy: {
    status: 409,
    say: 'Lần nhập này đang được xử lý ở nơi khác. Hãy đợi vài giây rồi bấm lại.',
  },
  archiveFileKind: {
    status: 422,
    say: (p: { kind: string }) =>
      `Đây là ${p.kind}, không phải tệp xuất của WordPress (WXR, .xml), Ghost (.json) hay JSON Lines (.jsonl). Trong WordPress, hãy vào Công cụ, Xuất ra, chọn “Tất cả nội dung”; trong Ghost, vào Settings, Export; rồi chọn tệp tải về.`,
  },
  archiveFileDamaged: {
    status: 422,
    say: (p: { where: string }) =>
      `Tệp hỏng hoặc bị cắt dở ở ${p.where} nên không đọc được. Hãy xuất lại từ trang cũ; nếu tệp quá lớn, hãy xuất từng năm.`,
  },
  archiveTextTooLong: {
    status: 413,
    say: (p: { line: number; max: number }) =>
      `Bài thứ ${p.line} trong tệp dài hơn ${p.max.toLocaleString('vi-VN')} ký tự. Hãy bỏ hoặc chia bài đó ở trang cũ rồi xuất lại.`,
  },
  archiveNoTexts: {
    status: 422,
    say: 'Không thấy bài nào trong tệp. Hãy kiểm tra xem đã xuất “Bài viết” chưa, hay chọn nhầm tệp.',
  },
  archiveNotPast: {
    status: 422,
    say: 'Giờ đăng ở nơi cũ chưa qua. Hãy sửa giờ nếu ghi sai; bài chưa đăng thì viết và duyệt ở đây như mọi bài.',
  },
  archiveNotTexts: {
    status: 409,
    say: 'Chỉ tệp bài mới cần chọn chuyên mục và tác giả. Hãy tải lại trang.',
  },
  archivePerson: {
    status: 422,
    say: (p: { name: string }) =>
      `Tài khoản chọn cho “${p.name}” không còn làm việc ở kênh này. Hãy chọn người khác, hoặc “Chỉ ghi tên”.`,
  },
  archivePicturesMissing: {
    status: 400,
    say: 'Chưa có tệp ảnh nào. Hãy chọn tệp nén .zip chứa ảnh của trang cũ.',
  },
  archivePicturesKind: {
    status: 422,
    say: 'Ảnh của kho cũ phải ở trong một tệp nén .zip, giữ nguyên thư mục như ở trang cũ (ví dụ wp-content/uploads/2019/05/…). Hãy nén lại rồi chọn tệp .zip đó.',
  },
  archivePicturesTooLarge: {
    status: 413,
    say: 'Tệp ảnh lớn hơn 25 MB. Hãy chia thành nhiều tệp .zip, ví dụ mỗi tháng một tệp, rồi thêm từng tệp.',
  },
  archivePicturesNone: {
    status: 422,
    say: 'Trong tệp nén không có ảnh nào (JPEG, PNG, WebP, GIF, TIFF). Hãy kiểm tra xem có chọn nhầm tệp không.',
  },
  archivePicturesMany: {
    status: 422,
    say: (p: { max: number }) =>
      `Lần nhập này đã có ${p.max} tệp ảnh. Hãy chia kho thành nhiều lần nhập, ví dụ mỗi năm một lần.`,
  },
  importOwnConfirm: {
    status: 403,
    say: 'Bạn là người nhập các lượt phát này nên không tự xác nhận. Hãy nhờ một người khác của kênh mở trang này và xác nhận.',
  },
  importNotAirings: {
    status: 409,
    say: 'Chỉ lượt phát mới cần xác nhận. Lần nhập này không có lượt phát nào.',
  },
} satisfies FailureTable
