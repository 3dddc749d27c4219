import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { cellReference } from '@/domain/imports/cell'
import type { RowFault, RowProblem } from '@/domain/imports/rowReader'
import type { ImportField, ImportKind } from '@/domain/imports/fields'
import type { LineSort } from '@/domain/imports/sheetRows'

export const IMPORT_KIND_WORDS: Record<ImportKind, string> = {
  issues: 'Số',
  airings: 'Lượt phát',
  obligations: 'Nghĩa vụ',
  texts: 'Bài đã đăng ở nơi khác',
}

export const IMPORT_STATE_WORDS = {
  mapping: 'Chờ chọn cột',
  checking: 'Đang kiểm tra',
  ready: 'Đã kiểm tra, chưa nhập',
  writing: 'Đang nhập',
  written: 'Đã nhập',
  undoing: 'Đang hoàn tác',
  undone: 'Đã hoàn tác',
} as const

export const IMPORT_FIELD_WORDS: Record<ImportField, string> = {
  column: 'Chuyên mục',
  number: 'Số',
  date: 'Ngày phát',
  time: 'Giờ phát',
  title: 'Tên',
  summary: 'Nội dung dự kiến',
  seconds: 'Thời lượng',
  run: 'Loại lượt phát',
  channel: 'Kênh sóng',
  link: 'Đường dẫn',
  note: 'Ghi chú',
  plan: 'Văn bản',
  clause: 'Điểm, khoản',
  quota: 'Định mức',
  validFrom: 'Hiệu lực từ',
  validTo: 'Hiệu lực đến',
  textId: 'Mã ở nơi cũ',
  headline: 'Tiêu đề',
  publishedAt: 'Đăng lúc',
  address: 'Địa chỉ cũ',
  section: 'Chuyên mục cũ',
  authors: 'Tác giả',
  genre: 'Thể loại',
  topics: 'Chủ đề, thẻ',
  sapo: 'Sapo',
  body: 'Nội dung',
  source: 'Nguồn',
  status: 'Trạng thái ở nơi cũ',
  takedown: 'Lý do đã gỡ',
  shortAddress: 'Địa chỉ ngắn cũ',
  cover: 'Ảnh đại diện',
  pictures: 'Lời của ảnh',
}

/** Why a line of the file is none of the table's. */
export const LINE_SORT_WORDS: Record<Exclude<LineSort, 'row'>, string> = {
  empty: 'dòng trống',
  total: 'dòng tổng',
  note: 'ghi chú, không phải một dòng của bảng',
  heading: 'tên cột lặp lại',
}

/** Why a text of the file is none that its old place showed to everybody. */
export const NOT_PUBLIC_WORDS = {
  unpublished: 'chưa từng đăng ở nơi cũ (bản nháp, bản riêng hoặc đã bỏ)',
  restricted:
    'ở nơi cũ chỉ người có mật khẩu hoặc đã đăng ký mới đọc được, nên không đưa ra công khai',
} as const

const FAULTS: Record<RowFault, (text: string, field: string) => string> = {
  badDate: (text) => `“${text}” không phải một ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 14/3/2025.`, // prettier-ignore
  noYear: (text) => `“${text}” không có năm. Hãy ghi cả năm, hoặc chọn năm chung cho cả tệp.`,
  badTime: (text) => `“${text}” không phải giờ. Hãy ghi dạng 19:45.`,
  badNumber: (text) => `“${text}” không phải số thứ tự. Hãy ghi số nguyên, ví dụ 5 hoặc 5/2025.`,
  numberIsDate: (text) => `“${text}” là một ngày: Excel đã tự đổi. Hãy ghi lại số thứ tự, ví dụ 5.`,
  badLength: (text) => `“${text}” không phải thời lượng. Hãy ghi số phút (15), hoặc 15:00.`,
  lengthEither: (text) =>
    `“${text}” có thể là phút hoặc giây. Hãy ghi rõ, ví dụ 15 phút hoặc 15 giây.`,
  badRun: (text) =>
    `“${text}” không phải loại lượt phát. Hãy ghi phát mới, phát lại hoặc tiếp sóng.`,
  badLink: (text) =>
    `“${text}” không phải đường dẫn. Hãy dán đường dẫn bắt đầu bằng http:// hoặc https://.`,
  badQuota: (text) =>
    `“${text}” không phải định mức. Hãy ghi dạng “2 số/tháng” hoặc “không quá 7 ngày”.`,
  tooLong: (_, field) => `${field} dài quá mức cho phép. Hãy rút ngắn.`,
  fault: (text) => `Ô báo lỗi “${text}” của Excel. Hãy sửa công thức, hoặc ghi giá trị vào đây.`,
  badLine: () =>
    'Dòng này không phải một bài ghi dạng JSON. Hãy xuất lại tệp, mỗi dòng một bài; các dòng khác vẫn nhập được.', // prettier-ignore
  noHtml: () =>
    'Tệp chỉ ghi bài này ở dạng riêng của trình soạn Ghost (mobiledoc, lexical), không có HTML nên không đọc được. Hãy mở bài ở Ghost, lưu lại rồi xuất lại; hoặc chép bài bằng tay.', // prettier-ignore
  badInstant: (text) =>
    `“${text}” không phải giờ đăng. Hãy ghi ngày, giờ và múi giờ, ví dụ 2019-05-12T07:30:00+07:00.`,
  noZone: (text) =>
    `“${text}” không có múi giờ nên không biết là lúc nào. Hãy ghi thêm, ví dụ +07:00 ở cuối.`,
  notPast: (text) =>
    `“${text}” chưa qua: bài chưa đăng thì viết và duyệt ở đây như mọi bài. Hãy bỏ khỏi tệp, hoặc sửa giờ nếu ghi sai.`, // prettier-ignore
  badGenre: (text) =>
    `“${text}” không phải thể loại nhập được. Hãy để trống hoặc ghi Tin, Bài, Phóng sự, Phỏng vấn, Tọa đàm, Chính luận, Ảnh, Đồ họa, Clip.`, // prettier-ignore
  badAddress: (text) =>
    `“${text}” không phải địa chỉ trang. Hãy ghi dạng https://… hoặc /đường-dẫn, hoặc để trống.`,
  tooManyNames: () => 'Có hơn 40 tác giả. Hãy bớt tên, cách nhau bằng dấu chấm phẩy.',
  missing: (_, field) => `${field} còn trống. Hãy điền, hoặc bỏ dòng này khỏi tệp.`,
  columnUnknown: (text) =>
    `Kênh không có đúng một chuyên mục tên “${text}”. Hãy ghi đúng tên chuyên mục, hoặc tạo chuyên mục trước.`, // prettier-ignore
  columnMissing: () => 'Dòng không ghi chuyên mục. Hãy điền, hoặc chọn chuyên mục chung cho cả tệp.', // prettier-ignore
  noTime: () => 'Không có giờ phát, và chuyên mục cũng chưa đặt giờ. Hãy ghi giờ, ví dụ 19:45.',
}

const MOST_SHOWN = 60

/** What is wrong with a cell, in a sentence. */
export function rowProblemWords({ fault, field, text }: RowProblem): string {
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
  return FAULTS[fault](shown, field ? IMPORT_FIELD_WORDS[field] : 'Dòng')
}

/** With where it stands: `Sheet1!C17: …`. */
export const placed = (sheet: string, line: number, at: number | null, message: string): string =>
  `${cellReference(sheet, line, at)}: ${message}`

type Labelled = { label: string; plannedAt: number | null }

const SAME_THING = (kind: ImportKind): string =>
  kind === 'texts' ? 'có cùng mã hoặc cùng địa chỉ cũ' : 'nói về cùng một số hoặc một giờ'

/** What speaks against a row that can be read. */
export const IMPORT_JUDGEMENT_WORDS = {
  otherSlot: ({ label, plannedAt }: Labelled) =>
    `${label} đã có, lịch ${plannedAt === null ? 'chưa có giờ' : formatDateTime(plannedAt)}, khác với tệp. Nếu tệp đúng, hãy dời lịch ở trang của số.`, // prettier-ignore
  otherNumber: ({ label }: Labelled) =>
    `Giờ này đã có ${label}, khác số trong tệp. Hãy kiểm tra số hoặc ngày giờ.`,
  several: 'Ngày này chuyên mục có nhiều số. Hãy ghi số thứ tự để biết là số nào.',
  noIssue: 'Chưa có số này trong lịch. Hãy nhập các số trước (chọn “Số” với chính tệp này), rồi nhập lượt phát.', // prettier-ignore
  cancelled: ({ label }: Labelled) =>
    `${label} đã bị hủy nên không ghi lượt phát được. Nếu thực tế đã phát, hãy bỏ hủy số trước.`,
  airingDiffers: (at: string) =>
    `Số này đã có lượt phát ghi ${at}, khác với tệp. Hãy xem lại; nếu ghi sai, hãy sửa hoặc bác lượt phát đó trên trang của số.`, // prettier-ignore
  twiceDiffers: (line: number, kind: ImportKind) =>
    `Dòng này và dòng ${line} ${SAME_THING(kind)} nhưng khác nhau. Hãy sửa một trong hai.`,
  twiceDiffersHere: (kind: ImportKind) =>
    `Dòng này và một dòng khác trong tệp ${SAME_THING(kind)} nhưng khác nhau. Hãy sửa một trong hai.`,
  planUnknown: (plan: string) =>
    `Không tìm thấy đúng một văn bản “${plan}”. Hãy ghi đúng số hiệu hoặc tên văn bản, hoặc nhập văn bản trước.`, // prettier-ignore
  obligationDiffers: (title: string) =>
    `Nghĩa vụ “${title}” đã có với định mức hoặc thời hạn khác. Hãy đổi định mức ở trang của nghĩa vụ.`, // prettier-ignore
  changedSince: 'Đã được sửa sau khi nhập nên giữ lại.',
  notRead: (why: string) => `Nội dung không nhận được: ${why}`,
  picturesComing: (count: number) => `${count} ảnh sẽ vào thư viện cùng bài.`,
  picturesMissing: (names: string, count: number) =>
    `${count} ảnh không vào bài vì không có trong tệp nén: ${names}. Hãy thêm tệp ảnh rồi kiểm tra lại, hoặc đưa ảnh vào bằng tay.`, // prettier-ignore
  picturesTooMany: (max: number, left: number) =>
    `Mỗi bài nhận tối đa ${max} ảnh; ${left} ảnh cuối bài không vào.`,
  picturesTooLarge: (names: string, max: number) =>
    `Ảnh lớn hơn ${max} MB không vào bài: ${names}. Hãy thu nhỏ rồi đưa vào bằng tay.`,
  picturesBroken: (names: string) =>
    `Ảnh hỏng hoặc không phải JPEG, PNG, WebP, GIF, TIFF nên không vào bài: ${names}.`,
  picturesUndescribed: (count: number) =>
    `${count} ảnh không có mô tả ở nơi cũ: lấy chú thích, hoặc tên bài, làm mô tả. Hãy xem lại trong thư viện ảnh.`, // prettier-ignore
  shortTaken: (path: string, title: string) =>
    `Địa chỉ ngắn cũ ${path} đã dẫn đến bài “${title}” nên không dẫn đến bài này.`,
  frames: (count: number) => `${count} khung nhúng từ trang khác không được giữ.`,
  noWords: 'Nội dung không có chữ nào sau khi bỏ mã, ảnh và khung nhúng. Hãy xem lại bài ở nơi cũ.',
  otherThere: (title: string) =>
    `Mã này đã có ở đây với bài “${title}”, và ở nơi cũ bài đã đổi từ lần nhập đó. Bản ở đây giữ nguyên; nếu cần, hãy mở bài và sửa như mọi bài.`, // prettier-ignore
  addressTaken: (title: string) =>
    `Địa chỉ cũ này đã dẫn đến bài “${title}”. Hãy sửa địa chỉ, hoặc để trống nếu không cần chuyển hướng.`, // prettier-ignore
  noIssueNumbered: (number: string) =>
    `Chuyên mục không có số ${number}. Hãy nhập các số trước, hoặc để trống ô này.`,
  noColumn: 'Bài không vào chuyên mục nào.',
  noPath: 'Không có địa chỉ cũ để chuyển hướng về bài.',
  comesGone: 'Nơi cũ đã gỡ: vào ở trạng thái đã gỡ, địa chỉ cũ trả lời là đã gỡ.',
  unknownTopics: (names: string) => `Không có chủ đề tên ${names}, nên bỏ qua.`,
  builtOn: 'Bài đã được sửa, gỡ, cải chính hoặc bình luận sau khi nhập nên giữ lại.',
  confirmedSince: (who: string) => `Đã được ${who} xác nhận nên giữ lại; nếu sai, hãy bác trên trang của số.`, // prettier-ignore
} as const
