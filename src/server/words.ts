import type { Refusal } from './refusal'

const MB = 1024 * 1024

/** What the server itself tells people, before anything of a request was read. One table for all. */
export const REFUSALS = {
  wrongHost: (host: string, right?: string): Refusal => ({
    status: 421,
    code: 'wrong-host',
    message:
      `Máy chủ này không mở ở địa chỉ “${host.slice(0, 200)}”. ` +
      (right
        ? `Hãy mở ${right}. Nếu cả hai đều là địa chỉ của hệ thống, quản trị viên ghi thêm vào OTHER_SERVER_URLS.`
        : 'Quản trị viên ghi địa chỉ mọi người dùng vào SERVER_URL rồi khởi động lại.'),
    link: right,
  }),
  wrongOrigin: (from: string, right: string): Refusal => ({
    status: 403,
    code: 'wrongOrigin',
    message: `Trang này đang mở ở địa chỉ ${from.slice(0, 200)}, nhưng hệ thống chỉ nhận thao tác từ địa chỉ ${right}. Hãy chép phần chưa lưu, mở ${right}/admin rồi làm lại.`,
  }),
  noReader: (from: string): Refusal => ({
    status: 403,
    code: 'wrong-origin',
    message: `Trang ở địa chỉ ${from.slice(0, 200)} chưa được đọc API công khai bằng trình duyệt. Quản trị viên ghi địa chỉ đó vào PUBLIC_API_ORIGINS rồi khởi động lại.`,
  }),
  hostMissing: (): Refusal => ({
    status: 400,
    code: 'bad-request',
    message: 'Yêu cầu không ghi rõ máy chủ (Host), hoặc ghi nhiều lần.',
  }),
  badTarget: (): Refusal => ({
    status: 400,
    code: 'bad-request',
    message: 'Đường dẫn có ký tự không đọc được. Hãy kiểm tra lại đường dẫn, hoặc mở từ trang đầu.',
  }),
  longTarget: (): Refusal => ({
    status: 414,
    code: 'too-long',
    message: 'Đường dẫn quá dài. Hãy bớt điều kiện lọc rồi mở lại.',
  }),
  method: (method: string, allowed: readonly string[]): Refusal => ({
    status: 405,
    code: 'method-not-allowed',
    message: `Phương thức ${method} không dùng được ở đây.`,
    headers: { Allow: allowed.join(', ') },
  }),
  unknownMethod: (allowed: readonly string[]): Refusal => ({
    status: 501,
    code: 'method-not-allowed',
    message: 'Máy chủ không biết phương thức này.',
    headers: { Allow: allowed.join(', ') },
  }),
  headersTooLarge: (): Refusal => ({
    status: 431,
    code: 'too-large',
    message:
      'Phần đầu của yêu cầu quá lớn hoặc có quá nhiều dòng. Hãy xóa cookie của trang này rồi mở lại.',
  }),
  unreadable: (): Refusal => ({
    status: 400,
    code: 'bad-request',
    message: 'Yêu cầu không đúng giao thức HTTP.',
  }),
  tooSlow: (): Refusal => ({
    status: 408,
    code: 'too-slow',
    message: 'Yêu cầu gửi tới quá chậm nên bị ngắt. Hãy kiểm tra mạng rồi gửi lại.',
  }),
  lengthMissing: (): Refusal => ({
    status: 411,
    code: 'length-required',
    message: 'Yêu cầu không ghi độ dài nội dung (Content-Length).',
  }),
  noBody: (): Refusal => ({
    status: 413,
    code: 'too-large',
    message: 'Địa chỉ này không nhận nội dung gửi kèm.',
  }),
  tooLarge: (max: number): Refusal => ({
    status: 413,
    code: 'too-large',
    message: `Nội dung gửi lên lớn hơn ${Math.floor(max / MB)} MB. Hãy chia nhỏ bài, hoặc tải ảnh lên thư viện thay vì dán vào bài.`,
  }),
  fileTooLarge: (): Refusal => ({
    status: 413,
    code: 'too-large',
    message: 'Tệp lớn hơn 25 MB. Hãy chọn tệp nhỏ hơn hoặc nén lại rồi tải lên.',
  }),
  /** The same words and code as of the API (newsroom/words/failures/requests.ts, loginFirst). */
  loginFirst: (): Refusal => ({
    status: 401,
    code: 'loginFirst',
    message:
      'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi bấm lại; nội dung chưa lưu vẫn còn trên trang.',
  }),
  /** Of the public API, by the minute. */
  tooOften: (most: number, seconds: number): Refusal => ({
    status: 429,
    code: 'too-many',
    message: `Bạn đã hỏi quá ${most} lần trong một phút. Hãy đợi ${seconds} giây rồi hỏi tiếp; nếu thường xuyên cần nhiều hơn, hãy xin quản trị viên khóa API có mức cao hơn.`,
    headers: { 'Retry-After': String(seconds) },
  }),
  /** Of the page that searches, by the minute. */
  searchedTooOften: (most: number, seconds: number): Refusal => ({
    status: 429,
    code: 'too-many',
    message: `Mạng của bạn đã tìm quá ${most} lần trong một phút. Hãy đợi ${seconds} giây rồi tải lại trang này; các trang khác vẫn mở được.`,
    headers: { 'Retry-After': String(seconds) },
  }),
  keyUnknown: (): Refusal => ({
    status: 401,
    code: 'key-unknown',
    message:
      'Khóa API này không có, đã bị thu hồi hoặc đã hết hạn. Hãy kiểm tra lại khóa trong Authorization: Bearer, hoặc xin quản trị viên khóa mới.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  }),
  keyScope: (): Refusal => ({
    status: 403,
    code: 'key-scope',
    message:
      'Khóa API này không được hỏi địa chỉ này. Hãy hỏi địa chỉ thuộc phạm vi của khóa, hoặc xin quản trị viên khóa khác.',
  }),
  tooMany: (): Refusal => ({
    status: 429,
    code: 'too-many',
    message: 'Mạng của bạn đang gửi quá nhiều yêu cầu cùng lúc. Hãy đợi một chút rồi thử lại.',
    headers: { 'Retry-After': '5' },
  }),
  starting: (): Refusal => ({
    status: 503,
    code: 'unavailable',
    message: 'Máy chủ đang khởi động. Hãy thử lại sau ít giây.',
    headers: { 'Retry-After': '5' },
  }),
  broken: (id: string): Refusal => ({
    status: 500,
    code: 'internal',
    message: `Máy chủ gặp lỗi ngoài dự kiến (mã ${id}). Hãy thử lại, và báo mã này cho quản trị viên nếu còn lỗi.`,
  }),
} as const
