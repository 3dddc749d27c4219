import type { ArticleSummaryView, OutletView } from './schemas'

/** What the public site calls the kinds of articles (domain.md §2). */
export const GENRE_WORDS: Record<ArticleSummaryView['genre'], string> = {
  news: 'Tin',
  article: 'Bài',
  reportage: 'Phóng sự',
  interview: 'Phỏng vấn',
  talk: 'Tọa đàm',
  commentary: 'Chính luận',
  photo: 'Ảnh',
  graphic: 'Đồ họa',
  clip: 'Clip',
  correction: 'Cải chính, xin lỗi',
}

/** What stands over every correction (domain.md §5). */
export const CORRECTION_HEADING = 'Thông tin cải chính, xin lỗi'

export const OUTLET_WORDS: Record<OutletView['kind'], string> = {
  print: 'Báo in',
  online: 'Báo điện tử',
  radio: 'Phát thanh',
  tv: 'Truyền hình',
  loudspeaker: 'Truyền thanh cơ sở',
  portal: 'Cổng, trang thông tin',
  social: 'Mạng xã hội',
}

/** `Ảnh: Nguyễn Văn A`; a credit that already says so stays. */
export function creditLine(credit: string): string {
  return /^(ảnh|nguồn|đồ họa)\b\s*[:–-]/i.test(credit.normalize('NFC')) ? credit : `Ảnh: ${credit}`
}

/** A caption as a sentence, so that the credit can follow it. */
export function captionLine(caption: string): string {
  return /[.!?…:][”")]?$/.test(caption) ? caption : `${caption}.`
}

/** What callers of the API are told: what is wrong, and what to do. One table for all. */
export const MESSAGES = {
  limit: 'Tham số "limit" phải là số nguyên từ 1 đến 100. Hãy sửa lại, ví dụ limit=20.',
  cursor:
    'Tham số "cursor" không đọc được. Hãy dùng nguyên giá trị "nextCursor" của trang trước, hoặc bỏ tham số này để đọc từ đầu.',
  after:
    'Tham số "after" phải là số thứ tự của một thay đổi, từ 0. Hãy dùng giá trị "next" của lần đọc trước, hoặc after=0 để đọc từ đầu.',
  slug: (name: string) =>
    `Tham số "${name}" phải là một đường dẫn (chữ thường không dấu, số, gạch nối). Hãy lấy giá trị "slug" từ danh sách tương ứng.`,
  query:
    'Tham số "q" phải có ít nhất một chữ hay số. Hãy ghi từ cần tìm, ví dụ q=cải cách hành chính.',
  queryLength: 'Tham số "q" dài quá 200 ký tự. Hãy tìm bằng ít từ hơn.',
  searchNotReady:
    'Chỉ mục tìm kiếm đang được lập, chưa tìm được. Hãy thử lại sau ít phút; danh sách bài vẫn đọc được tại /api/v1/articles.',
  searchBusy: 'Đang có quá nhiều lượt tìm kiếm. Hãy thử lại sau vài giây.',
  topic: 'Tham số "topic" phải là mã chủ đề dài 1–20 ký tự. Hãy lấy giá trị "code" của một chủ đề.',
  year: 'Tham số "year" phải là một năm từ 1900 đến 2999. Hãy sửa lại, ví dụ year=2026.',
  date: (name: string) =>
    `Tham số "${name}" phải là một ngày có thật dạng YYYY-MM-DD. Hãy sửa lại, ví dụ ${name}=2026-11-23.`,
  dateOrder: 'Tham số "to" sớm hơn "from". Hãy chọn "to" từ ngày "from" trở đi.',
  dateSpan: (most: number) =>
    `Khoảng "from"–"to" dài quá ${most} ngày. Hãy sửa "to" để hỏi từng khoảng ngắn hơn.`,
  tooMany:
    'Khoảng này có quá nhiều số để trả lời một lần. Hãy rút ngắn "from"–"to", hoặc hỏi từng kênh, từng chuyên mục.',
  limitOfWhole:
    'Tham số "limit" chỉ được đến 20 khi lấy cả nội dung bài. Hãy đặt limit=20 hoặc bớt "fields", "include".',
  names: (name: string, known: readonly string[]) =>
    `Tham số "${name}" có tên không dùng được. Hãy chọn trong: ${known.join(', ')}; cách nhau bằng dấu phẩy.`,
  genre: (known: readonly string[]) =>
    `Tham số "genre" phải là một thể loại. Hãy chọn trong: ${known.join(', ')}.`,
  issue: 'Tham số "issue" phải là năm và số của kỳ. Hãy sửa lại, ví dụ issue=2026-12.',
  issueWithoutColumn:
    'Tham số "issue" cần đi cùng "column", vì mỗi chuyên mục đánh số riêng. Hãy thêm column=….',
  person: 'Tham số "person" phải là tên dưới bài, dài 1–120 ký tự. Hãy ghi đủ tên hoặc bút danh.',
  corrected: 'Tham số "corrected" phải là true hoặc false. Hãy sửa lại.',
  repeated: (name: string) => `Tham số "${name}" xuất hiện nhiều lần. Hãy chỉ gửi một giá trị.`,
  unknown: (name: string, known: string[]) =>
    known.length > 0
      ? `Không có tham số "${name}". Các tham số dùng được: ${known.join(', ')}.`
      : `Không có tham số "${name}". Địa chỉ này không nhận tham số nào.`,
  wait: 'Tham số "wait" phải là số giây nguyên từ 0 đến 25. Hãy sửa lại, ví dụ wait=20.',
  tooManyWaiting: 'Đang có quá nhiều nơi chờ thay đổi. Hãy hỏi lại sau 5 giây, không kèm "wait".',
  takenDown: 'Bài này đã được gỡ. Hãy bỏ bài khỏi nơi bạn đang hiển thị.',
  fileTakenDown: 'Ảnh hoặc tệp này đã được gỡ cùng với bài. Hãy bỏ khỏi nơi bạn đang hiển thị.',
  noSuch: {
    article: 'Không có bài này, hoặc bài chưa hay không còn được đăng. Hãy kiểm tra lại địa chỉ.',
    issue: 'Không có số này, hoặc số chưa phát. Hãy xem danh sách tại /api/v1/issues.',
    person: 'Không có bài nào đang đăng mang tên này. Hãy ghi đúng tên dưới bài, cả dấu.',
    compliance: 'Kênh này không công bố tình hình thực hiện nghĩa vụ.',
    column: 'Không có chuyên mục này. Hãy xem danh sách tại /api/v1/columns.',
    outlet: 'Không có kênh này. Hãy xem danh sách tại /api/v1/outlets.',
    topic: 'Không có chủ đề mang mã này. Hãy lấy giá trị "code" của một chủ đề.',
    recording: 'Không có bản ghi này, hoặc chuyên mục không cho nghe, xem lại.',
    picture: 'Không có ảnh này, hoặc ảnh không thuộc bài nào đang được đăng.',
    file: 'Không có tệp này, hoặc tệp không thuộc bài nào đang được đăng.',
    endpoint: 'Không có địa chỉ này. Hãy xem danh sách địa chỉ tại /api/v1/openapi.json.',
  },
  readOnly: (method: string) =>
    `Giao diện công khai chỉ để đọc: ${method} không được dùng ở đây. Hãy dùng GET, HEAD hoặc OPTIONS.`,
} as const
