import type { FailureTable } from './failureTable'

/** Pictures that come into the library with a paste. */
export const PICTURE_FAILURES = {
  picturesBusy: {
    status: 409,
    say: 'Người khác đang thêm nhiều ảnh vào thư viện của kênh. Hãy chờ một phút rồi làm lại.',
  },
  pictureNoRight: {
    status: 403,
    say: 'Vai trò của bạn không thêm ảnh ở kênh nào. Nếu cần, hãy nhờ quản trị viên thêm vai trò.',
  },
  pictureWords: {
    status: 400,
    say: (p: { missing: string }) => `Ảnh còn thiếu ${p.missing}. Hãy điền, hoặc bỏ chọn ảnh đó.`,
  },
  pictureTooLarge: {
    status: 413,
    say: (p: { name: string }) =>
      `${named(p.name)} lớn hơn 25 MB. Hãy thu nhỏ ảnh rồi chọn lại tệp.`,
  },
  noPicture: {
    status: 422,
    say: (p: { name: string }) =>
      `${named(p.name)} không phải ảnh JPEG, PNG, WebP, AVIF, GIF hay TIFF đọc được. Hãy lưu lại thành JPEG hoặc PNG rồi chọn tệp mới.`,
  },
  pictureNotFetched: {
    status: 422,
    say: (p: { host: string; why: string }) =>
      `Không lấy được ảnh từ ${p.host || 'địa chỉ của nó'} (${p.why}). Hãy mở trang đó, lưu ảnh về máy rồi chọn tệp.`,
  },
} satisfies FailureTable

const named = (name: string): string => (name === '' ? 'Tệp' : `Tệp “${name.slice(0, 100)}”`)
