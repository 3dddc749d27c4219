import type { FailureTable } from './failureTable'

export const FILE_FAILURES = {
  wrongFileContent: {
    status: 400,
    say: (p: { name: string }) =>
      `Nội dung tệp “${p.name}” không đúng với đuôi tệp, hoặc không thuộc loại được nhận. Hãy chọn tệp gốc đúng loại.`,
  },
  noSuchFile: {
    status: 404,
    say: 'Không có tệp này trên máy chủ: đường dẫn sai, hoặc tệp đã mất. Hãy mở lại từ thư viện; nếu vẫn không có, hãy báo quản trị viên lấy lại từ bản sao lưu.',
  },
  fileMissing: { status: 400, say: 'Chưa chọn tệp. Hãy chọn một tệp trên máy rồi tải lên.' },
} satisfies FailureTable
