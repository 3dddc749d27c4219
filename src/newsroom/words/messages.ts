import { APIError } from 'payload'

import { OWN_WORK } from './articleStates'

/** What people are told when something expected goes wrong: what happened, and what to do now. One table for all. */
const MESSAGES = {
  wrongState: (p: { move: string; state: string }) =>
    `Không thể ${p.move} khi bài đang ở trạng thái “${p.state}”. Hãy tải lại trang để xem trạng thái mới nhất.`,
  wrongRole: (p: { move: string }) =>
    `Vai trò của bạn ở kênh này không được ${p.move}. Hãy nhờ người có quyền thực hiện.`,
  incomplete: (p: { missing: string }) => `Bài còn thiếu: ${p.missing}. Hãy bổ sung rồi gửi lại.`,
  reasonMissing: (p: { move: string }) =>
    `Chưa ghi lý do ${p.move}. Hãy viết một câu để người nhận biết phải sửa gì.`,
  ownWork: () => OWN_WORK,
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
  columnChangeNeedsStep: (p: { count: number }) =>
    `Đổi lịch này chạm ${p.count} số đã lên lịch. Hãy dùng “Đổi lịch chuyên mục” để chọn ngày áp dụng và xem từng số dời, bỏ hay giữ.`,
  columnChangeOutdated: () =>
    'Các số đã lên lịch vừa thay đổi. Hãy xem lại ảnh hưởng rồi đổi lịch.',
  columnChangeNone: () => 'Chuyên mục này không có lần đổi lịch nào để hoàn tác.',
  columnChangeOther: () =>
    'Lịch của chuyên mục đã được sửa tiếp sau lần đổi này nên không hoàn tác được nữa. Hãy đổi lịch lại bằng tay.',
  seriesWithoutRule: () => 'Số này không nằm trong lịch lặp của chuyên mục. Hãy dời riêng số này.',
  seriesOddRule: () =>
    'Lịch lặp của chuyên mục không dời được cả loạt theo ngày này. Hãy mở chuyên mục và đổi lịch lặp.',
  notAskable: (p: { path: string }) =>
    `Không lọc hay sắp xếp được theo “${p.path}”. Hãy chọn một ô khác.`,
  unknownMove: () => 'Yêu cầu không rõ. Hãy tải lại trang rồi bấm lại nút.',
  // Why nobody may: not logged in (any more), from a foreign address, without the right. (No network: admin/send/causes.)
  loginFirst: () =>
    'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi bấm lại; nội dung chưa lưu vẫn còn trên trang.',
  noRight: () =>
    'Vai trò của bạn không được làm việc này. Hãy nhờ người có quyền, hoặc nhờ quản trị viên cấp thêm vai trò.',
  openElsewhere: () =>
    'Người khác đang mở mục này để sửa nên chưa đổi hay xóa được. Hãy hỏi họ, hoặc làm lại sau ít phút.',
  diskFull: () =>
    'Ổ đĩa của máy chủ đã đầy nên không ghi thêm được. Nội dung của bạn vẫn ở trên trang: hãy giữ trang này mở, báo quản trị viên dọn ổ đĩa, rồi bấm lưu lại.',
  writeConflict: () =>
    'Mục này đang được một thao tác khác ghi nên chưa lưu được. Nội dung của bạn vẫn ở trên trang: hãy đợi một phút rồi bấm lại.',
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
  noSuchFile: () =>
    'Không có tệp này trên máy chủ: đường dẫn sai, hoặc tệp đã mất. Hãy mở lại từ thư viện; nếu vẫn không có, hãy báo quản trị viên lấy lại từ bản sao lưu.',
  fileMissing: () => 'Chưa chọn tệp. Hãy chọn một tệp trên máy rồi tải lên.',
  stillUsed: (p: { where: string }) =>
    `Không xóa được vì còn được dùng ở: ${p.where}. Hãy gỡ ở đó trước.`,
  userStillUsed: (p: { where: string }) =>
    `Không xóa được vì người này còn được ghi ở: ${p.where}. Hãy bỏ chọn “Đang hoạt động” để khóa tài khoản; bài và nhật ký vẫn giữ.`,
  numberTaken: (p: { number: number; year: number }) =>
    `Số ${p.number}/${p.year} của chuyên mục này đã có. Hãy để trống ô số thứ tự để hệ thống đánh số tiếp theo.`,
  firstAccount: () =>
    'Tài khoản quản trị đầu tiên được tạo trên máy chủ, không qua trang web. Hãy đặt ADMIN_EMAIL, ADMIN_PASSWORD rồi chạy lệnh npm run seed.',
  notHere: () =>
    'Không có địa chỉ này trong hệ thống. Hãy kiểm tra lại đường dẫn, hoặc mở từ danh sách.',
  weakPassword: (p: { min: number }) =>
    `Mật khẩu cần ít nhất ${p.min} ký tự. Hãy chọn mật khẩu dài hơn, ví dụ một câu ngắn dễ nhớ.`,
  longPassword: (p: { max: number }) => `Mật khẩu có nhiều nhất ${p.max} ký tự. Hãy bỏ bớt.`,
  guessablePassword: (p: { why: string }) =>
    `Mật khẩu này dễ đoán: ${p.why}. Hãy chọn một câu chỉ mình bạn nghĩ ra, ví dụ bốn từ không liên quan gì với nhau.`,
  currentPasswordMissing: () =>
    'Muốn đổi mật khẩu của mình, hãy nhập cả mật khẩu đang dùng vào ô “Mật khẩu hiện tại”.',
  currentPasswordWrong: () =>
    'Mật khẩu hiện tại không đúng nên chưa đổi. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.',
  passwordOneByOne: () =>
    'Không đặt một mật khẩu cho nhiều người. Hãy mở từng người rồi đặt mật khẩu riêng.',
  tooManyLogins: (p: { minutes: number; canMail: boolean }) =>
    `Đã nhập sai quá nhiều lần. Hãy đợi ${p.minutes} phút rồi thử lại, ${p.canMail ? 'hoặc bấm “Quên mật khẩu”' : 'hoặc nhờ quản trị viên đặt mật khẩu mới'}.`,
  tooManyMails: (p: { minutes: number }) =>
    `Máy này đã xin đặt lại mật khẩu quá nhiều lần. Hãy đợi ${p.minutes} phút rồi thử lại, hoặc nhờ quản trị viên đặt mật khẩu mới.`,
  mailNotSet: () =>
    'Hệ thống chưa gửi được thư nên không tự đặt lại mật khẩu qua thư. Hãy nhờ quản trị viên đặt mật khẩu mới cho bạn.',
  emailMissing: () => 'Thư điện tử còn trống. Hãy nhập dạng ten@coquan.vn.',
  lastAdministrator: () =>
    'Đây là quản trị viên cuối cùng đang hoạt động nên không khóa, bỏ vai trò hay xóa được. Hãy cấp vai trò Quản trị hệ thống cho một người khác trước.',
  scheduleWrongState: (p: { move: string; state: string }) =>
    `Không thể ${p.move} khi lịch đang ở trạng thái “${p.state}”. Hãy tải lại trang để xem trạng thái mới nhất.`,
  scheduleWrongRole: (p: { move: string }) =>
    `Vai trò của bạn ở kênh này không được ${p.move}. Hãy nhờ người xếp lịch hoặc lãnh đạo kênh.`,
  scheduleOwnWork: () =>
    'Người lập hoặc sửa lịch không tự duyệt lịch đó. Hãy nhờ một lãnh đạo khác của kênh duyệt.',
  scheduleBlocked: (p: { blockers: string }) => `Lịch chưa dùng được: ${p.blockers}`,
  scheduleChanged: () =>
    'Lịch đã được sửa sau khi bạn mở trang. Hãy tải lại trang, xem lịch mới rồi bấm lại.',
  scheduleBusy: () => 'Lịch này vừa có người khác xử lý. Hãy tải lại trang để xem kết quả.',
  scheduleLostIssue: () =>
    'Có số đã bị đưa khỏi lịch sau khi trình mà không rõ ai làm. Hãy trả lại để người xếp lịch trình lại.',
  scheduleNotFound: () => 'Không tìm thấy lịch này. Hãy mở lại từ trang Lịch.',
  scheduleBadMonth: () => 'Tháng không đọc được. Hãy chọn lại tháng trên trang Lịch.',
  scheduleMonthOver: (p: { month: string }) =>
    `${p.month} đã qua nên không lập lịch nữa. Hãy chọn tháng này hoặc tháng sau.`,
  scheduleMonthFar: (p: { month: string }) =>
    `${p.month} còn quá xa. Hãy lập lịch trong vòng 13 tháng tới.`,
  scheduleNoChange: () =>
    'Thay đổi này không còn nữa, hoặc đã được duyệt. Hãy tải lại trang để xem những thay đổi đang chờ.',
  badContent: () =>
    'Nội dung bài không đọc được. Hãy tải lại trang; nếu dán từ nơi khác, hãy dán dạng chữ thường.',
  unknownPart: (p: { kind: string }) =>
    `Nội dung có phần kiểu “${p.kind}” mà bài không giữ được. Hãy đổi phần đó thành đoạn văn, danh sách hoặc ảnh rồi lưu lại.`,
  // The obligation desk.
  acceptanceMissing: () =>
    'Có điều cần xem lại. Hãy đọc các lưu ý bên dưới; nếu vẫn đúng, hãy bấm xác nhận lần nữa.',
  weighAtDesk: (p: { doubts: string; action: string }) =>
    `${p.doubts} Nếu vẫn đúng, hãy dùng nút “${p.action}”: ở đó bạn xem lại và xác nhận được điều này.`,
  slotCleared: () =>
    'Số đã có giờ thì không bỏ trống giờ được. Hãy dời số sang giờ khác, hoặc hủy số và ghi lý do.',
  badInput: () => 'Có ô nhập chưa đúng. Hãy sửa rồi gửi lại.',
  deskBusy: () => 'Kênh này đang có nhiều thao tác cùng lúc. Hãy đợi vài giây rồi thử lại.',
  gone: (p: { what: string }) =>
    `${p.what} không còn trong hệ thống, có thể vừa bị xóa. Trang được tải lại để bạn xem tình trạng mới nhất.`,
  alreadyConfirmed: (p: { who: string; startedAt: string; at: string }) =>
    `Số này đã được ${p.who} xác nhận phát lúc ${p.startedAt}${p.at}. Nếu ghi sai, hãy mở lượt phát đó rồi sửa hoặc bác.`,
  runAlreadyConfirmed: (p: { who: string; startedAt: string; at: string }) =>
    `Lượt ${p.startedAt} đã được ${p.who} xác nhận${p.at}. Hãy kiểm tra lại giờ phát.`,
  cancelledNotAired: () =>
    'Số này đã bị hủy nên không xác nhận phát được. Nếu thực tế đã phát, hãy bỏ hủy số trước.',
  evidenceForeign: () =>
    'Không tìm thấy tệp chứng cứ trong kênh này. Hãy tải tệp lên lại rồi chọn tệp đó.',
  correctUnconfirmed: () =>
    'Lượt phát này chưa xác nhận. Hãy xác nhận từ trang của số; không cần sửa xác nhận.',
  airingRejected: () =>
    'Đây là bản ghi đã bác nên không sửa được. Nếu số đã phát thật, hãy xác nhận lại từ trang của số.',
  airingClosed: () =>
    'Bản ghi này đã bị bác hoặc đã có bản thay thế nên không sửa được. Hãy mở bản mới nhất.',
  airingReplaced: (p: { who: string; did: string; at: string }) =>
    `Lượt phát này đã được ${p.who} ${p.did}${p.at}. Hãy tải lại trang để xem bản mới nhất.`,
  issueAired: (p: { at: string; action: string }) =>
    `Số này đã phát lúc ${p.at} nên không ${p.action} được. Nếu xác nhận sai, hãy bác lượt phát trước.`,
  alreadyCancelled: () => 'Số này đã được hủy rồi. Hãy tải lại trang để xem trạng thái mới nhất.',
  notCancelled: () => 'Số này không bị hủy. Hãy tải lại trang để xem trạng thái mới nhất.',
  cancelledIssue: (p: { action: string }) =>
    `Số này đã bị hủy nên không ${p.action} được. Hãy bỏ hủy số trước.`,
  alreadyWaived: (p: { document: string }) =>
    `Số này đã được miễn theo văn bản ${p.document}. Hãy tải lại trang để xem.`,
  notWaived: () => 'Số này không ở trạng thái được miễn. Hãy tải lại trang để xem.',
  waiveMakeUp: (p: { issue: string }) =>
    `Đây là số phát bù. Hãy miễn số bị lỡ “${p.issue}”, hoặc hủy lịch bù này.`,
  withoutSlot: (p: { action: string }) =>
    `Số này không có giờ phát dự kiến nên không ${p.action} được. Hãy xếp giờ cho số trước.`,
  makeUpOfWaived: () => 'Số này đã được miễn nên không cần phát bù. Hãy chọn số bị lỡ khác.',
  makeUpOfExcused: () =>
    'Số này rơi vào đợt tạm dừng hoặc ngày nghỉ được trừ nên không tính thiếu, không cần phát bù.',
  sameSlot: () => 'Giờ mới trùng với giờ đang có. Hãy chọn giờ khác.',
  slotPast: (p: { at: string }) => `Giờ ${p.at} đã qua. Hãy chọn một giờ sắp tới.`,
  slotFar: (p: { until: string }) => `Giờ đã chọn quá xa. Hãy chọn một giờ trước ngày ${p.until}.`,
  slotOutside: (p: { from: string; until: string }) =>
    `Chuyên mục chỉ hoạt động từ ${p.from}${p.until}. Hãy chọn giờ trong khoảng đó.`,
  slotNotOwed: () =>
    'Không có nghĩa vụ nào của chuyên mục còn hiệu lực vào ngày này, nên số phát sẽ không được tính. Hãy chọn ngày khác.',
  slotSuspended: () =>
    'Chuyên mục tạm dừng hoặc được nghỉ vào ngày này. Hãy chọn ngày ngoài đợt tạm dừng.',
  slotClash: (p: { issue: string; at: string }) =>
    `Giờ này trùng với “${p.issue}” lúc ${p.at}. Hãy chọn giờ khác.`,
  rangeBackwards: () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi. Hãy chọn lại.',
  rangeLong: (p: { days: number }) =>
    `Đợt tạm dừng dài quá ${p.days} ngày. Hãy chia thành các đợt ngắn hơn, mỗi đợt theo một văn bản.`,
  suspensionOutside: () =>
    'Chuyên mục không hoạt động trong khoảng ngày này nên không cần tạm dừng. Hãy chọn lại.',
  suspensionOverlaps: (p: { from: string; to: string; document: string }) =>
    `Chuyên mục đã tạm dừng từ ${p.from} đến hết ${p.to} theo ${p.document}. Hãy chọn khoảng không chồng lên đợt đó.`,
  requestForeign: () =>
    'Không tìm thấy văn bản đề nghị này của kênh. Hãy chọn lại trong danh sách đề nghị.',
  holidaysEmpty: () =>
    'Chưa có dòng nào. Hãy dán bảng ngày nghỉ: mỗi dòng một ngày, tên ngày, rồi “Nghỉ” hoặc “Làm bù”.',
  holidaysMany: (p: { max: number }) => `Bảng có quá ${p.max} ngày. Hãy dán từng năm một.`,
  holidayIssuesChanged: () =>
    'Các số trùng ngày nghỉ vừa thay đổi, hoặc còn số chưa chọn cách xử lý. Hãy xem lại danh sách mới rồi lưu.',
  holidaySourceMissing: () =>
    'Miễn số vì ngày nghỉ cần căn cứ. Hãy nhập văn bản thông báo lịch nghỉ vào ô “Căn cứ”.',
  resumeOutside: (p: { from: string; to: string }) =>
    `Ngày phát lại phải nằm trong đợt tạm dừng, từ ${p.from} đến ${p.to}. Hãy chọn lại ngày.`,
  suspensionChanged: () =>
    'Đợt tạm dừng này vừa được người khác sửa. Hãy tải lại trang để xem ngày mới nhất.',
  quotaNoColumns: () =>
    'Nghĩa vụ này chưa gắn chuyên mục nào nên chưa có gì để đếm. Hãy mở nghĩa vụ, chọn chuyên mục, lưu lại rồi nhập định mức.',
  quotaEntered: () =>
    'Nghĩa vụ này đã có định mức. Hãy tải lại trang; muốn đổi, hãy dùng “Đổi định mức từ một ngày”.',
  versionMeasure: () =>
    'Hãy nhập đúng một định mức: số lượng mỗi kỳ, hoặc số ngày tối đa giữa hai bài.',
  versionUnchanged: () => 'Định mức mới giống định mức đang có. Hãy nhập định mức khác.',
  versionTooEarly: (p: { from: string }) =>
    `Ngày đổi phải sau ngày bắt đầu hiệu lực (${p.from}). Nếu định mức sai từ đầu, hãy sửa thẳng nghĩa vụ này.`,
  versionTooLate: (p: { to: string }) =>
    `Nghĩa vụ hết hiệu lực ngày ${p.to}. Hãy chọn ngày đổi không muộn hơn ngày đó.`,
  versionReplaced: (p: { from: string }) =>
    `Nghĩa vụ này đã có định mức mới từ ngày ${p.from}. Hãy mở bản mới nhất để đổi tiếp.`,
  // Rundowns.
  rundownNotMade: () =>
    'Số này chưa có khung chương trình. Người của kênh mở tab “Khung chương trình” thì khung được lập.',
  rundownInternal: () =>
    'Khung chương trình và lời dẫn là việc nội bộ của kênh. Bạn xem được bảng đã phát và chứng cứ của các lượt phát.',
  templateEmpty: () => 'Khung chưa có mục nào nên chưa lưu làm mẫu được. Hãy thêm mục trước.',
  noPreviousRundown: () =>
    'Chưa có số nào trước đó của chuyên mục này có khung chương trình. Hãy dùng mẫu hoặc thêm mục.',
  rundownWithoutSlot: () =>
    'Số này chưa có giờ phát dự kiến nên chưa lập được khung chương trình. Hãy xếp giờ cho số trước.',
  rundownBusy: () => 'Khung này đang có nhiều người sửa cùng lúc. Hãy đợi một giây rồi thử lại.',
  rundownUnknownRevision: () =>
    'Bản khung bạn đang mở không còn khớp với máy chủ. Hãy tải lại trang.',
  rundownConflict: () =>
    'Có người vừa sửa đúng chỗ bạn sửa. Hãy xem hai giá trị bên dưới rồi chọn giữ giá trị nào.',
  rundownTooLong: (p: { max: number }) => `Một khung có tối đa ${p.max} mục. Hãy bỏ bớt.`,
  rundownAired: () =>
    'Chương trình đã hết sóng nên khung không sửa được nữa. Nếu giờ chạy ghi sai, hãy sửa ở bảng “Đã phát”.',
  slotBackwards: () => 'Giờ hết sóng phải sau giờ lên sóng. Hãy nhập lại.',
  slotTooLong: () => 'Khung dài quá 24 giờ. Hãy chọn giờ hết sóng sớm hơn.',
  entryLinkMissing: (p: { what: string }) =>
    `${p.what} không có trong kênh này, hoặc bạn không được xem. Hãy chọn lại từ danh sách.`,
  rundownChanged: () => 'Khung đã được sửa sau khi bạn mở. Hãy xem bản mới rồi bấm lại.',
  rundownOwnWork: () =>
    'Bạn đã sửa khung này từ lần duyệt trước nên không tự duyệt. Hãy nhờ một lãnh đạo khác duyệt.',
  rundownBlocked: (p: { what: string }) => `Chưa duyệt được. ${p.what}`,
  rundownAlreadyApproved: () => 'Khung này đã được duyệt như bạn đang xem. Không cần gửi duyệt.',
  rundownAlreadySubmitted: () => 'Khung này đang chờ duyệt rồi. Hãy đợi người duyệt xem.',
  rundownNotSubmitted: () =>
    'Khung này không còn chờ duyệt. Hãy tải lại trang để xem trạng thái mới.',
  rundownNotSubmitter: () =>
    'Chỉ người đã gửi duyệt rút lại được khung này. Hãy hỏi người đó, hoặc nhờ người duyệt trả lại.',
  rundownEmpty: () => 'Khung chưa có mục nào. Hãy thêm mục rồi gửi duyệt.',
  rundownReasonMissing: () =>
    'Chưa ghi lý do trả lại. Hãy viết một câu để người làm khung biết phải sửa gì.',
  rundownFormat: () =>
    'Không có dạng tệp này. Hãy chọn Word, PDF, Excel, CSV hoặc JSON trên trang In, xuất.',
  rundownFileTooLarge: (p: { what: string }) =>
    `Tệp quá lớn (tối đa 5 MB). Hãy chỉ giữ trang tính của ${p.what} rồi nhập lại.`,
  rundownFileUnreadable: () =>
    'Không đọc được tệp. Hãy lưu lại dạng Excel (.xlsx) hoặc CSV UTF-8 rồi nhập lại.',
  rundownFileKind: (p: { kind: string }) =>
    `Đây là tệp ${p.kind}, không phải Excel (.xlsx) hay CSV. Hãy mở tệp, lưu lại dạng Excel (.xlsx) rồi nhập lại.`,
  rundownFilePassword: () =>
    'Tệp Excel có mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi nhập lại.',
  rundownFileNotUnicode: () =>
    'Tệp không phải chữ Unicode nên đọc sẽ sai dấu. Hãy mở tệp, lưu lại dạng Excel (.xlsx) hoặc “CSV UTF-8” rồi chọn lại.',
  rundownFileUnpacked: (p: { what: string }) =>
    `Tệp quá lớn khi mở ra. Hãy chép riêng bảng của ${p.what} sang một tệp Excel mới rồi nhập lại.`,
  rundownSheetTooLarge: (p: { name: string; what: string }) =>
    `Trang tính “${p.name}” có quá nhiều ô (kể cả ô trống đã định dạng). Hãy chép riêng bảng của ${p.what} sang một tệp mới rồi nhập lại.`,
  rundownSheetHidden: (p: { names: string; what: string; columns: string }) =>
    `Không trang tính nào đang hiện có ${p.columns}; trang đang ẩn (${p.names}) không được đọc. Hãy bỏ ẩn trang của ${p.what} rồi nhập lại.`,
  rundownFileHeadings: () =>
    'Tệp không có cột “Mục”. Hãy xuất khung ra Excel để lấy mẫu, điền vào đó rồi nhập lại.',
  // Links to screens without an account.
  linksTooMany: (p: { max: number }) =>
    `Khung này đã có ${p.max} liên kết còn dùng. Hãy thu hồi bớt rồi tạo mới.`,
  linkUnknown: () =>
    'Không có màn hình nào ở liên kết này. Hãy chép lại cả liên kết, hoặc xin người phụ trách chương trình một liên kết mới.',
  linkRevoked: () =>
    'Liên kết này đã bị thu hồi. Hãy xin người phụ trách chương trình một liên kết mới.',
  linkGuessing: () => 'Có quá nhiều liên kết sai từ máy này. Hãy đợi một phút rồi mở lại.',
  // Addresses for calendar programs, without an account.
  calendarOutlet: () =>
    'Bạn không xem được lịch của kênh này, hoặc kênh không còn. Hãy mở lại trang Lịch và chọn một kênh.',
  calendarsTooMany: (p: { max: number }) =>
    `Bạn đã có ${p.max} địa chỉ lịch còn dùng. Hãy thu hồi bớt rồi tạo mới.`,
  calendarUnknown: () =>
    'Không có lịch ở địa chỉ này. Hãy chép lại cả địa chỉ, hoặc tạo địa chỉ mới trên trang Lịch.',
  calendarRevoked: () =>
    'Địa chỉ lịch này đã bị thu hồi. Hãy bỏ nó khỏi phần mềm lịch; nếu vẫn cần, hãy tạo địa chỉ mới trên trang Lịch.',
  calendarClosed: () =>
    'Người tạo địa chỉ lịch này không còn quyền xem lịch. Hãy bỏ nó khỏi phần mềm lịch, hoặc nhờ quản trị viên cấp lại vai trò.',
  // What aired.
  airStillLive: () => 'Chương trình còn đang phát. Hãy bấm “Hết sóng” trước.',
  airWithoutTakes: () =>
    'Chưa có lượt chạy nào được ghi. Hãy chạy trực tiếp, hoặc nhập nhật ký máy phát.',
  airAlready: () =>
    'Chương trình này đã được ghi thành lượt phát của số. Nếu sai, hãy bác lượt phát đó rồi ghi lại.',
  ownTakes: () =>
    'Bạn là người ghi lượt phát này nên không tự xác nhận. Hãy nhờ một người khác của kênh xác nhận.',
  takeReplaced: () => 'Lượt chạy này đã được sửa rồi. Hãy tải lại trang và sửa bản mới nhất.',
  takesAired: () =>
    'Các lượt chạy đã thành lượt phát của số nên không sửa được. Hãy bác lượt phát đó trước.',
  takeBackwards: () => 'Giờ kết thúc phải sau giờ bắt đầu. Hãy nhập lại.',
  takeTooLong: () => 'Một lượt chạy dài quá 24 giờ. Hãy kiểm tra lại giờ.',
  takeInFuture: (p: { at: string }) => `Giờ ${p.at} còn ở tương lai. Hãy nhập giờ đã chạy thực tế.`,
  // The live console.
  runNotOperator: (p: { who: string; since: string }) =>
    `${p.who} đang điều khiển từ ${p.since}. Hãy bấm “Tiếp quản” nếu bạn phải điều khiển thay.`,
  runMoved: () =>
    'Trạng thái vừa đổi trên một màn hình khác. Hãy nhìn mục đang phát rồi bấm lại nếu cần.',
  runFarFromSlot: (p: { far: string }) =>
    `${p.far} Nếu chỉ thử, hãy chọn “Tập dượt”. Nếu thật sự phát lúc này, hãy bấm phát lần nữa: chương trình sẽ được ghi là lên sóng ngoài khung giờ.`,
  runAlreadyRehearsing: () =>
    'Đang tập dượt rồi. Hãy dùng nút “Mục tiếp”, hoặc đặt lại để tập từ đầu.',
  runAiredAlready: () =>
    'Chương trình đã phát thật nên không tập dượt trên khung này nữa. Nếu phiên phát đó là nhầm, hãy bấm “Bỏ phiên phát” trước.',
  runNotRehearsal: () =>
    'Không có buổi tập dượt nào để đặt lại. Nếu đây là phiên phát nhầm, hãy bấm “Bỏ phiên phát”.',
  runRehearsalKeeps: () =>
    'Đang tập dượt nên không bỏ mục khỏi khung thật. Hãy bấm “Phát” ở mục muốn tập tiếp.',
  runNothingToDiscard: () => 'Không có phiên phát nào để bỏ: chương trình chưa lên sóng.',
  runAirConfirmed: (p: { who: string }) =>
    `Lượt phát của số này đã được ${p.who} xác nhận nên không bỏ phiên phát được. Nếu xác nhận sai, hãy bác lượt phát đó trước.`,
  runNothing: () => 'Khung chưa có mục nào để phát. Hãy thêm mục, hoặc đưa mục để ngoài trở lại.',
  runAlreadyLive: () => 'Chương trình đang phát rồi. Hãy dùng nút “Mục tiếp”.',
  runNotLive: () => 'Chương trình chưa lên sóng, hoặc đã hết sóng. Hãy bấm “Bắt đầu phát”.',
  runNothingOnAir: () =>
    'Không có mục nào đang phát. Hãy chọn một mục để phát, hoặc bấm “Hết sóng”.',
  runNoNext: () => 'Đã qua mục cuối. Hãy bấm “Hết sóng”, hoặc chọn một mục để phát lại.',
  runNoPrevious: () => 'Đây là mục đầu. Không có mục nào trước nó.',
  runAlreadyHeld: () => 'Mục này đang giữ rồi. Hãy bấm “Chạy tiếp”.',
  runNotHeld: () => 'Mục này không bị giữ. Đồng hồ vẫn đang chạy.',
  runEndsByClock: () =>
    'Mục này kết thúc theo giờ cố định nên không thêm, bớt giờ được. Hãy bấm “Mục tiếp” khi cần chuyển.',
  runNoSuchEntry: () => 'Mục này không còn trong khung, hoặc đang để ngoài. Hãy chọn một mục khác.',
  runFloatsCurrent: () =>
    'Mục đang phát không bỏ qua được. Hãy bấm “Mục tiếp” để chuyển sang mục sau.',
  runClosed: () =>
    'Chương trình này đã được ghi thành lượt phát của số nên không phát lại được. Hãy bác lượt phát đó trước.',
  // Alerts, notices and mail.
  alertGone: () =>
    'Việc này đã hết nên không cần xử lý nữa. Hãy tải lại trang để xem tình trạng mới nhất.',
  alertWrongState: (p: { move: string; state: string }) =>
    `Không thể ${p.move} khi cảnh báo đang ở tình trạng “${p.state}”. Hãy tải lại trang để xem tình trạng mới nhất.`,
  alertMovedMeanwhile: () =>
    'Cảnh báo này vừa có người khác xử lý. Hãy tải lại trang để xem ai đã làm gì.',
  alertForeignOwner: () =>
    'Người phụ trách phải là người xếp lịch, thư ký hoặc lãnh đạo của kênh này và đang hoạt động. Hãy chọn người khác.',
  noticesNotNamed: () => 'Chưa rõ thông báo nào đã đọc. Hãy tải lại trang rồi bấm lại nút.',
  mailNotFailed: () =>
    'Chỉ gửi lại được thư đã thử nhiều lần mà không gửi được. Thư này đang chờ hoặc đã gửi.',
  // Plans.
  planSame: () => 'Văn bản không tự thay thế chính nó. Hãy chọn văn bản mới.',
  planOutdated: (p: { number: string }) =>
    `Văn bản ${p.number} cũng đã được thay thế. Hãy chọn văn bản đang có hiệu lực.`,
  planTooEarly: (p: { from: string }) =>
    `Ngày thay thế phải sau ngày văn bản cũ bắt đầu có hiệu lực (${p.from}). Hãy chọn ngày muộn hơn.`,
  planOutside: (p: { number: string; from: string; until: string }) =>
    `Văn bản ${p.number} chỉ có hiệu lực từ ${p.from}${p.until}. Hãy chọn ngày trong khoảng đó, hoặc sửa hiệu lực của văn bản.`,
  planReplaced: (p: { from: string }) =>
    `Văn bản này đã được thay thế từ ngày ${p.from}. Muốn làm tiếp việc dở dang, hãy chọn đúng văn bản và ngày ấy.`,
  planFuture: (p: { titles: string; from: string }) =>
    `Văn bản cũ có nghĩa vụ chỉ bắt đầu từ ${p.from} trở đi: ${p.titles}. Hãy sửa hoặc xóa các nghĩa vụ đó trước.`,
  planForeign: () =>
    'Danh sách nghĩa vụ gửi lên không khớp với văn bản này. Hãy tải lại trang rồi chọn lại.',
  planUnsaid: (p: { titles: string }) =>
    `Chưa chọn “Chuyển tiếp” hay “Chấm dứt” cho: ${p.titles}. Hãy tải lại trang rồi chọn cho từng nghĩa vụ.`,
  planThere: (p: { titles: string }) =>
    `Văn bản mới đã có nghĩa vụ cùng kênh, cùng chuyên mục với: ${p.titles}. Hãy chọn “Chấm dứt” cho các nghĩa vụ này để không tính hai lần.`,
  planTwice: (p: { titles: string }) =>
    `Các nghĩa vụ này trùng kênh, chuyên mục và điểm, khoản: ${p.titles}. Hãy chuyển tiếp một nghĩa vụ, chấm dứt các nghĩa vụ còn lại.`,
} as const

type Messages = typeof MESSAGES
export type FailureCode = keyof Messages

const STATUS: Partial<Record<FailureCode, number>> = {
  wrongRole: 403,
  noRight: 403,
  openElsewhere: 423,
  ownWork: 403,
  statusByMove: 403,
  appendOnly: 403,
  inactiveUser: 403,
  firstAccount: 403,
  tooManyLogins: 429,
  tooManyMails: 429,
  mailNotSet: 409,
  lastAdministrator: 409,
  stillUsed: 409,
  userStillUsed: 409,
  numberTaken: 409,
  notHere: 404,
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
  scheduleWrongState: 409,
  scheduleWrongRole: 403,
  scheduleOwnWork: 403,
  scheduleBlocked: 409,
  scheduleChanged: 409,
  scheduleBusy: 409,
  scheduleLostIssue: 409,
  scheduleNotFound: 404,
  scheduleNoChange: 409,
  acceptanceMissing: 422,
  weighAtDesk: 422,
  slotCleared: 422,
  gone: 404,
  deskBusy: 409,
  alreadyConfirmed: 409,
  runAlreadyConfirmed: 409,
  correctUnconfirmed: 409,
  airingRejected: 409,
  airingClosed: 409,
  airingReplaced: 409,
  issueAired: 409,
  alreadyCancelled: 409,
  notCancelled: 409,
  cancelledIssue: 409,
  alreadyWaived: 409,
  notWaived: 409,
  waiveMakeUp: 422,
  withoutSlot: 422,
  makeUpOfWaived: 422,
  makeUpOfExcused: 422,
  sameSlot: 422,
  slotPast: 422,
  slotFar: 422,
  slotOutside: 422,
  slotNotOwed: 422,
  slotSuspended: 422,
  slotClash: 409,
  rangeBackwards: 422,
  rangeLong: 422,
  suspensionOutside: 422,
  suspensionOverlaps: 409,
  requestForeign: 422,
  holidaysEmpty: 422,
  holidaysMany: 422,
  holidayIssuesChanged: 409,
  holidaySourceMissing: 422,
  resumeOutside: 422,
  suspensionChanged: 409,
  quotaNoColumns: 422,
  quotaEntered: 409,
  versionMeasure: 422,
  versionUnchanged: 422,
  versionTooEarly: 422,
  versionTooLate: 422,
  versionReplaced: 409,
  templateEmpty: 422,
  noPreviousRundown: 404,
  planSame: 422,
  planOutdated: 422,
  planTooEarly: 422,
  planOutside: 422,
  planReplaced: 409,
  planFuture: 422,
  planForeign: 422,
  planUnsaid: 422,
  planThere: 409,
  planTwice: 422,
  rundownNotMade: 404,
  rundownWithoutSlot: 422,
  rundownBusy: 409,
  rundownUnknownRevision: 409,
  rundownConflict: 409,
  rundownTooLong: 422,
  rundownAired: 409,
  slotBackwards: 422,
  slotTooLong: 422,
  entryLinkMissing: 422,
  runNotOperator: 409,
  runMoved: 409,
  runFarFromSlot: 422,
  runAlreadyRehearsing: 409,
  runAiredAlready: 409,
  runNotRehearsal: 409,
  runRehearsalKeeps: 422,
  runNothingToDiscard: 409,
  runAirConfirmed: 409,
  runNothing: 422,
  runAlreadyLive: 409,
  runNotLive: 409,
  runNothingOnAir: 409,
  runNoNext: 409,
  runNoPrevious: 409,
  runAlreadyHeld: 409,
  runNotHeld: 409,
  runEndsByClock: 422,
  runNoSuchEntry: 422,
  runFloatsCurrent: 422,
  runClosed: 409,
  rundownChanged: 409,
  rundownOwnWork: 403,
  rundownInternal: 403,
  rundownBlocked: 422,
  rundownAlreadyApproved: 409,
  rundownAlreadySubmitted: 409,
  rundownNotSubmitted: 409,
  diskFull: 507,
  writeConflict: 409,
  rundownNotSubmitter: 403,
  rundownEmpty: 422,
  rundownReasonMissing: 422,
  rundownFormat: 404,
  rundownFileTooLarge: 413,
  rundownFileUnreadable: 422,
  rundownFileNotUnicode: 422,
  rundownFileKind: 422,
  rundownFilePassword: 422,
  rundownFileUnpacked: 413,
  rundownSheetTooLarge: 413,
  rundownSheetHidden: 422,
  rundownFileHeadings: 422,
  linksTooMany: 409,
  linkUnknown: 404,
  linkRevoked: 410,
  linkGuessing: 429,
  calendarOutlet: 403,
  calendarsTooMany: 409,
  calendarUnknown: 404,
  calendarRevoked: 410,
  calendarClosed: 410,
  airStillLive: 409,
  airWithoutTakes: 422,
  airAlready: 409,
  ownTakes: 403,
  takeReplaced: 409,
  takesAired: 409,
  takeBackwards: 422,
  takeTooLong: 422,
  takeInFuture: 422,
  alertGone: 409,
  alertWrongState: 409,
  alertMovedMeanwhile: 409,
  alertForeignOwner: 422,
  mailNotFailed: 409,
  columnChangeNeedsStep: 409,
  noSuchFile: 404,
  columnChangeOutdated: 409,
  columnChangeNone: 409,
  columnChangeOther: 409,
  seriesWithoutRule: 422,
  seriesOddRule: 422,
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
