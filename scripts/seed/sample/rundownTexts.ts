import type { EntryKind, EntryStatus } from '@/domain/rundown/edit/content'

/** An entry of the sample's programmes. `{title}` stands for what the issue is called. */
export type SampleEntry = {
  id: string
  title: string
  segment: string
  kind: EntryKind
  seconds: number
  status: EntryStatus
  /** Nobody real: who it is in the programme. */
  presenter: string
  notes: string
  script: readonly string[]
  isFloated?: true
  /** It carries the topic of the issue. */
  isMain?: true
}

const HOST = 'Người dẫn (mẫu)'
const GUEST = 'Khách mời (mẫu)'
const blank = { status: 'ready', presenter: '', notes: '', script: [] } as const

const HELLO = [
  'Kính chào quý vị và các bạn đã đến với chuyên mục Cải cách hành chính.',
  'Trong chương trình hôm nay, chúng tôi nói về chủ đề: {title}. Phần cuối chương trình, chúng tôi trả lời câu hỏi của người dân về việc chuẩn bị và nộp hồ sơ.',
]
const NEWS = [
  'Mở đầu là phần điểm tin. Các đơn vị tiếp tục rà soát danh mục thủ tục hành chính, bỏ giấy tờ mà cơ quan nhà nước đã có trong dữ liệu của mình.',
  'Tại bộ phận một cửa, người dân có thể theo dõi hồ sơ bằng mã ghi trên giấy tiếp nhận và hẹn trả kết quả. Hồ sơ quá hạn thì cơ quan giải quyết phải gửi phiếu xin lỗi và hẹn lại ngày trả.',
  'Dịch vụ công trực tuyến tiếp tục được hướng dẫn ngay tại nơi tiếp nhận: ai chưa quen thì có người cùng làm một lần, lần sau tự làm ở nhà.',
]
const REPORT = [
  'Lời dẫn: {title} là việc được nhiều người quan tâm. Phóng sự sau đây ghi lại một buổi làm việc ở bộ phận một cửa, từ lúc người dân lấy số đến lúc nhận giấy hẹn.',
]
const ANSWERS = [
  'Câu hỏi: Khi nộp hồ sơ, tôi có phải nộp bản sao có chứng thực không?',
  'Trả lời: Nếu đến nộp trực tiếp, có thể mang bản chính để cán bộ đối chiếu với bản chụp. Nơi tiếp nhận không được đòi giấy tờ ngoài danh mục đã niêm yết.',
  'Câu hỏi: Hồ sơ còn thiếu thì sao? Trả lời: Cán bộ hướng dẫn một lần, bằng văn bản, đủ những gì cần bổ sung.',
]
const GOODBYE = [
  'Chương trình đến đây là hết. Mọi góp ý, phản ánh xin gửi về tòa soạn theo địa chỉ ghi trên màn hình.',
  'Xin cảm ơn quý vị và các bạn đã quan tâm theo dõi. Hẹn gặp lại trong số sau.',
]

/** Fifteen minutes of television. */
const TV: readonly SampleEntry[] = [
  { ...blank, id: 'hinh-hieu', title: 'Hình hiệu', segment: 'Mở đầu', kind: 'music', seconds: 20 },
  {
    ...blank,
    ...{ id: 'chao', title: 'Chào đầu chương trình', segment: 'Mở đầu', kind: 'live', seconds: 40 },
    ...{ presenter: HOST, script: HELLO },
  },
  {
    ...blank,
    ...{ id: 'diem-tin', title: 'Điểm tin', segment: 'Tin và phóng sự', kind: 'reader' },
    ...{ seconds: 120, presenter: HOST, script: NEWS, notes: 'Hình nền: bộ phận một cửa' },
  },
  {
    ...blank,
    ...{ id: 'phong-su', title: 'Phóng sự: {title}', segment: 'Tin và phóng sự', kind: 'tape' },
    ...{ seconds: 300, script: REPORT, notes: 'Phát từ băng đã duyệt', isMain: true },
  },
  {
    ...blank,
    ...{ id: 'trao-doi', title: 'Trao đổi trong trường quay', segment: 'Trao đổi', kind: 'live' },
    ...{ seconds: 240, presenter: `${HOST}, ${GUEST}`, notes: 'Hai máy, micro cài áo' },
    script: [
      'Câu hỏi 1: Người dân cần chuẩn bị những gì trước khi đến bộ phận một cửa?',
      'Câu hỏi 2: Việc nào nên làm trực tuyến, việc nào vẫn nên đến trực tiếp?',
      'Câu hỏi 3: Khi bị đòi thêm giấy tờ không có trong danh mục thì phản ánh ở đâu?',
    ],
  },
  {
    ...blank,
    ...{ id: 'hoi-dap', title: 'Hỏi – đáp thủ tục', segment: 'Trao đổi', kind: 'reader' },
    ...{ seconds: 120, presenter: HOST, script: ANSWERS },
  },
  {
    ...blank,
    ...{ id: 'chao-ket', title: 'Chào kết', segment: 'Kết', kind: 'live', seconds: 40 },
    ...{ presenter: HOST, script: GOODBYE },
  },
  { ...blank, id: 'hinh-ket', title: 'Hình kết', segment: 'Kết', kind: 'music', seconds: 20 },
  {
    ...blank,
    ...{ id: 'du-phong', title: 'Tin dự phòng', segment: 'Kết', kind: 'reader', seconds: 60 },
    ...{ presenter: HOST, isFloated: true, notes: 'Dùng khi khách mời đến muộn' },
    script: ['Các đơn vị công khai thủ tục hành chính tại nơi dễ thấy, kèm thời hạn và mức phí.'],
  },
]

/** Ten minutes of radio. */
const RADIO: readonly SampleEntry[] = [
  { ...blank, id: 'nhac-hieu', title: 'Nhạc hiệu', segment: 'Mở đầu', kind: 'music', seconds: 15 },
  {
    ...blank,
    ...{ id: 'chao', title: 'Chào đầu chương trình', segment: 'Mở đầu', kind: 'reader' },
    ...{ seconds: 35, presenter: HOST, script: HELLO },
  },
  {
    ...blank,
    ...{ id: 'diem-tin', title: 'Điểm tin', segment: 'Nội dung', kind: 'reader', seconds: 120 },
    ...{ presenter: HOST, script: NEWS },
  },
  {
    ...blank,
    ...{ id: 'phong-su', title: 'Phóng sự: {title}', segment: 'Nội dung', kind: 'tape' },
    ...{ seconds: 240, script: REPORT, isMain: true },
  },
  {
    ...blank,
    ...{ id: 'hoi-dap', title: 'Hỏi – đáp thủ tục', segment: 'Nội dung', kind: 'reader' },
    ...{ seconds: 120, presenter: HOST, script: ANSWERS },
  },
  {
    ...blank,
    ...{ id: 'chao-ket', title: 'Chào kết', segment: 'Kết', kind: 'reader', seconds: 50 },
    ...{ presenter: HOST, script: GOODBYE },
  },
  { ...blank, id: 'nhac-ket', title: 'Nhạc kết', segment: 'Kết', kind: 'music', seconds: 20 },
]

/** The programmes that have rundowns, and what a template of them is called. */
export const SAMPLE_PROGRAMMES = {
  tv: { entries: TV, template: 'Số thường 15 phút' },
  radio: { entries: RADIO, template: 'Số phát thanh 10 phút' },
} as const
export type ProgrammeKey = keyof typeof SAMPLE_PROGRAMMES
