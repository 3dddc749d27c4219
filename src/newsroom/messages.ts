import { APIError } from 'payload'

/** What people are told when something expected goes wrong: what happened, and what to do now. One table for all. */
const MESSAGES = {
  wrongState: (p: { move: string; state: string }) =>
    `Không thể ${p.move} khi bài đang ở trạng thái “${p.state}”. Hãy tải lại trang để xem trạng thái mới nhất.`,
  wrongRole: (p: { move: string }) =>
    `Vai trò của bạn ở kênh này không được ${p.move}. Hãy nhờ người có quyền thực hiện.`,
  incomplete: (p: { missing: string }) => `Bài còn thiếu: ${p.missing}. Hãy bổ sung rồi gửi lại.`,
  reasonMissing: (p: { move: string }) =>
    `Chưa ghi lý do ${p.move}. Hãy viết một câu để người nhận biết phải sửa gì.`,
  ownWork: () =>
    'Người viết bài không tự duyệt bài của mình. Hãy nhờ một biên tập viên khác duyệt.',
  revisionChanged: () =>
    'Bài đã được sửa sau khi bạn mở hoặc sau khi được duyệt. Hãy tải lại trang, đọc bản mới rồi duyệt lại.',
  movedMeanwhile: () =>
    'Bài vừa được người khác chuyển trạng thái. Hãy tải lại trang để xem trạng thái mới nhất.',
  statusByMove: () =>
    'Trạng thái của bài chỉ đổi bằng các nút Gửi duyệt, Trả lại, Duyệt, Đăng. Hãy dùng nút tương ứng.',
  draftNotSaid: () =>
    'Yêu cầu sửa phải ghi rõ ?draft=true hoặc trạng thái xuất bản, để bài đang đăng không bị gỡ nhầm.',
  restoreAsDraft: () =>
    'Bản cũ chỉ được khôi phục thành bản thảo, rồi duyệt và đăng lại. Hãy chọn “Khôi phục thành bản thảo”.',
  withdrawFirst: () =>
    'Bài đang chờ duyệt. Hãy bấm Rút lại trước khi sửa, để người duyệt không đọc nhầm bản cũ.',
  outletMissing: () => 'Chưa chọn kênh. Hãy chọn kênh mà bài này thuộc về.',
  unknownMove: () => 'Yêu cầu không rõ. Hãy tải lại trang rồi bấm lại nút.',
  loginFirst: () =>
    'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung chưa lưu vẫn còn trên trang.',
  appendOnly: () => 'Nhật ký chỉ được ghi thêm, không sửa, không xóa.',
  embargoed: (p: { until: string }) =>
    `Bài bị cấm đăng trước ${p.until}. Bài sẽ hiện ra bên ngoài từ giờ đó.`,
  futureAiring: (p: { at: string }) =>
    `Giờ phát ${p.at} còn ở tương lai. Chỉ xác nhận sau khi đã phát: hãy nhập giờ phát thực tế.`,
  evidenceMissing: () => 'Xác nhận đã phát cần chứng cứ: hãy nhập đường dẫn hoặc đính kèm tệp ghi.',
  waiverIncomplete: () =>
    'Miễn một số cần lý do và văn bản cho phép. Hãy nhập cả lý do lẫn số, ngày văn bản.',
  duplicateObligation: (p: { title: string }) =>
    `Đã có nghĩa vụ “${p.title}” cùng kênh, cùng chuyên mục, cùng khoản và trùng thời gian. Hãy sửa nghĩa vụ đó hoặc chọn ngày hiệu lực không chồng lên nhau.`,
  foreignColumn: (p: { column: string }) =>
    `Chuyên mục “${p.column}” không thuộc kênh đã chọn. Hãy chọn chuyên mục của kênh này.`,
  makeUpOfItself: () => 'Một số không thể phát bù cho chính nó. Hãy chọn số bị lỡ.',
  makeUpOfMakeUp: () => 'Không phát bù cho một số vốn đã là phát bù. Hãy chọn số bị lỡ ban đầu.',
  makeUpTaken: (p: { issue: string }) =>
    `${p.issue} đã được lên lịch phát bù cho số này. Hãy hủy lịch bù đó trước, hoặc chọn số bị lỡ khác.`,
  issueHasAirings: () =>
    'Số này đã có lượt phát nên không xóa được. Hãy hủy số (giữ lại lượt phát và chứng cứ).',
  issuePlannedByRule: () =>
    'Số này do lịch của chuyên mục tạo ra nên không xóa được. Hãy tích “Hủy số này” và ghi lý do.',
  wrongFileContent: (p: { name: string }) =>
    `Nội dung tệp “${p.name}” không đúng với đuôi tệp, hoặc không thuộc loại được nhận. Hãy chọn tệp gốc đúng loại.`,
  inactiveUser: () => 'Tài khoản đã ngừng hoạt động. Hãy liên hệ quản trị viên.',
  weakPassword: (p: { min: number }) =>
    `Mật khẩu cần ít nhất ${p.min} ký tự. Hãy chọn mật khẩu dài hơn, ví dụ một câu ngắn dễ nhớ.`,
  badContent: () =>
    'Nội dung bài không đọc được. Hãy tải lại trang; nếu dán từ nơi khác, hãy dán dạng chữ thường.',
} as const

type Messages = typeof MESSAGES
export type FailureCode = keyof Messages

const STATUS: Partial<Record<FailureCode, number>> = {
  wrongRole: 403,
  ownWork: 403,
  statusByMove: 403,
  appendOnly: 403,
  inactiveUser: 403,
  withdrawFirst: 409,
  restoreAsDraft: 409,
  loginFirst: 401,
  wrongState: 409,
  revisionChanged: 409,
  movedMeanwhile: 409,
  makeUpTaken: 409,
  duplicateObligation: 409,
  issueHasAirings: 409,
  issuePlannedByRule: 409,
}

/** An expected failure: a code for programs, a Vietnamese sentence for people. */
export class NewsroomError extends APIError<{ code: FailureCode }> {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string) {
    super(message, STATUS[code] ?? 400, { code }, true)
    this.code = code
  }
}

/** The failure of a code, its sentence filled in; to be thrown. */
export function failure<Code extends FailureCode>(
  code: Code,
  ...parameters: Parameters<Messages[Code]>
): NewsroomError {
  const sentence = MESSAGES[code] as (...args: Parameters<Messages[Code]>) => string
  return new NewsroomError(code, sentence(...parameters))
}
