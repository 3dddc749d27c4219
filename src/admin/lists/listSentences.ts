type Words = Record<'vi' | 'en', string>

/** What each list is, in a sentence, so that an empty one is no riddle. */
export const LIST_SENTENCES: Readonly<Record<string, Words>> = {
  columns: {
    vi: 'Mỗi chuyên mục có quy tắc lặp và giờ phát; từ đó biết số nào phải phát, phải đăng ngày nào.',
    en: 'Each column has a rule and a slot; from these follows which issue is due when.',
  },
  issues: {
    vi: 'Mỗi số là một lần phát hoặc đăng trong lịch. Đã phát hay chưa thì xem các lượt phát của số.',
    en: 'Each issue is planned once; whether it went out stands in its airings.',
  },
  airings: {
    vi: 'Lượt phát là chứng cứ: giờ thực tế, thời lượng, đường dẫn hoặc tệp ghi. Đã xác nhận thì không sửa được.',
    en: 'Airings are evidence: actual time, length, link or recording. Confirmed ones don’t change.',
  },
  obligations: {
    vi: 'Kênh phải làm gì, bao nhiêu, theo văn bản nào. Mở một nghĩa vụ để xem sổ từng kỳ.',
    en: 'What an outlet owes, how much, under which document. Open one to see its ledger.',
  },
  'approval-chains': {
    vi: 'Mỗi quy trình nói bài của một kênh, chuyên mục hay thể loại phải qua những bước duyệt nào, ai đăng và ai gỡ. Nơi không đặt quy trình nào thì một biên tập viên duyệt.',
    en: 'Whose hands a text goes through, by outlet, column or genre.',
  },
  desks: {
    vi: 'Ai ở phòng nào của kênh. Kênh có phòng thì biên tập viên chỉ sửa, duyệt, trả lại và đăng bài của phòng mình; bài không thuộc phòng nào thì biên tập viên nào của kênh cũng làm được.',
    en: 'Who works at which desk: a section editor decides over the texts of their own.',
  },
  'text-templates': {
    vi: 'Mỗi mẫu là chỗ bắt đầu của một loại bài: tiêu đề, sapo, các mục và bảng dựng sẵn. Bài tạo từ mẫu là bản chép: sửa hay xóa mẫu không đổi bài nào.',
    en: 'What texts of a kind begin with. A text made from one is a copy.',
  },
  checklists: {
    vi: 'Mỗi danh mục nói bài của một kênh, chuyên mục hay thể loại phải có gì trước khi gửi duyệt, duyệt, đăng. Nhiều danh mục cùng áp dụng thì mục chặt hơn được tính.',
    en: 'What a text is checked for before it goes on, by outlet, column or genre. Of several the stricter item counts.',
  },
  delegations: {
    vi: 'Ai duyệt và đăng thay ai, từ ngày nào đến hết ngày nào. Bài của chính người được ủy quyền vẫn do người khác duyệt.',
    en: 'Who signs and publishes in whose place, from which day to which.',
  },
  suspensions: {
    vi: 'Những ngày chuyên mục không phải thực hiện, kèm văn bản cho phép.',
    en: 'Days on which columns owe nothing, with the document that says so.',
  },
  alerts: {
    vi: 'Hệ thống tự ghi khi có số lỡ, kỳ thiếu, nguy cơ thiếu hoặc chứng cứ hỏng, và tự hết khi đã ổn. Người phụ trách nhận xử lý hoặc kết thúc kèm lý do.',
    en: 'Written by the checks, gone when the matter is. People take them on or settle them with a reason.',
  },
  activities: {
    vi: 'Việc tuyên truyền ngoài số phát sóng và tin bài: tờ rơi, màn hình, lớp tập huấn, chiếu phim. Báo cáo tính việc đã thực hiện, theo số lượng và chứng cứ ghi ở đây.',
    en: 'Work beside issues and texts: leaflets, screens, classes, films. Reports count what was done.',
  },
  'activity-kinds': {
    vi: 'Các hình thức tuyên truyền và đơn vị tính của mỗi loại. Đơn vị đã có hoạt động dùng thì không bỏ được.',
    en: 'Forms of communication and what each is counted in.',
  },
  letterheads: {
    vi: 'Tên cơ quan, số, địa danh, người ký và nơi nhận in trên báo cáo, theo thời gian: báo cáo cũ in tên của ngày đó. Khi hai mẫu cùng hiệu lực, mẫu bắt đầu sau được dùng.',
    en: 'What stands at the head and the foot of reports, by date.',
  },
  'ranking-weights': {
    vi: 'Ba phần của điểm xếp hạng nặng bao nhiêu, từ ngày nào, theo văn bản nào. Ngày không có bộ nào thì không xếp hạng.',
    en: 'What the components of the ranking weigh, from which day, by which document.',
  },
  indicators: {
    vi: 'Những con số mà báo cáo phải nêu: tính từ số liệu của hệ thống, hoặc kênh tự nhập kèm nguồn. Báo cáo đã gửi giữ chỉ tiêu như lúc gửi.',
    en: 'Numbers that reports must name: computed, or entered by outlets with a source.',
  },
  'report-rules': {
    vi: 'Mỗi năm có những báo cáo nào, số liệu tính từ ngày nào đến ngày nào, hạn gửi khi nào. Quy định đổi thì cho kỳ cũ hết hiệu lực rồi lập kỳ mới: báo cáo các năm trước giữ nguyên.',
    en: 'Which reports a year has, of which days, due when. When rules change, end the old one and add another.',
  },
  requests: {
    vi: 'Văn bản đề nghị kênh làm số về chủ đề nào, vào ngày nào.',
    en: 'Requests for issues on topics and dates.',
  },
  plans: {
    vi: 'Văn bản giao nhiệm vụ. Nghĩa vụ và chủ đề dẫn về điểm, khoản ở đây.',
    en: 'The documents that order work; obligations and topics point at their clauses.',
  },
  media: {
    vi: 'Ảnh của tin bài. Ảnh chỉ ra bên ngoài cùng bài đã đăng.',
    en: 'Pictures of articles; they leave only with a published one.',
  },
  'text-files': {
    vi: 'Tài liệu, âm thanh, video đặt trong tin bài. Tệp chỉ ra bên ngoài cùng bài đã đăng.',
    en: 'Documents, sound and film of articles; they leave only with a published one.',
  },
  files: {
    vi: 'Tệp ghi, bản quét làm chứng cứ. Không sửa, không xóa; không ra bên ngoài.',
    en: 'Recordings and scans kept as evidence; never changed, never public.',
  },
  organisations: {
    vi: 'Cơ quan chủ quản, cơ quan báo chí và cơ quan theo dõi.',
    en: 'Bodies that own, order or supervise.',
  },
  outlets: {
    vi: 'Báo in, báo điện tử, phát thanh, truyền hình, truyền thanh cơ sở, cổng thông tin của các cơ quan.',
    en: 'Titles, stations, sites and networks that publish.',
  },
  users: {
    vi: 'Người có tài khoản. Ai làm được gì là do vai trò ở từng kênh.',
    en: 'People with an account; what they may do comes from their roles.',
  },
  holidays: {
    vi: 'Ngày nghỉ và ngày làm bù, nhập mỗi năm theo văn bản thông báo.',
    en: 'Days off and swapped workdays, entered every year.',
  },
  topics: {
    vi: 'Nhóm nội dung mà kế hoạch yêu cầu tuyên truyền.',
    en: 'The content groups that a plan orders.',
  },
  mails: {
    vi: 'Bản tin cảnh báo gửi từng người: đang chờ, đã gửi, hoặc không gửi được và vì sao.',
    en: 'Digests by mail: waiting, sent, or failed and why.',
  },
  'cron-runs': {
    vi: 'Mỗi lần hệ thống tự kiểm tra. Nếu hôm nay chưa có dòng nào, việc kiểm tra không chạy.',
    en: 'Each run of the checks. No line today means the check did not run.',
  },
}
