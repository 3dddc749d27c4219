import type { WorkEvent, WorkSubject } from '@/domain/notice/workEvents'

type Words = Record<'vi' | 'en', string>

/** What a notice says of a piece of work, before its name. */
export const WORK_EVENT_WORDS: Record<WorkEvent, Words> = {
  'article.submit': { vi: 'Bài chờ duyệt', en: 'Article to approve' },
  'article.return': { vi: 'Bài bị trả lại', en: 'Article returned' },
  'article.approve': { vi: 'Bài đã duyệt', en: 'Article approved' },
  'article.takeDown': { vi: 'Bài bị gỡ', en: 'Article taken down' },
  'article.toDesk': { vi: 'Bài chuyển phòng', en: 'Article moved to another desk' },
  'article.reassign': { vi: 'Bài đổi tác giả', en: 'Article handed over' },
  'article.revise': { vi: 'Bài đã duyệt bị sửa', en: 'Approved article changed' },
  'article.schedule': { vi: 'Bài đã hẹn giờ đăng', en: 'Article set for a minute' },
  'article.unschedule': { vi: 'Bài bỏ hẹn giờ đăng', en: 'Article called off' },
  'article.embargo': { vi: 'Bài đổi giờ cấm đăng', en: 'Embargo of an article changed' },
  'article.expire': { vi: 'Bài hẹn giờ gỡ', en: 'Article set to be taken down' },
  'article.unexpire': { vi: 'Bài bỏ hẹn gỡ', en: 'Takedown of an article called off' },
  'article.reinstate': { vi: 'Bài được phép đăng lại', en: 'Article may be published again' },
  'article.publish': { vi: 'Bài đã đăng', en: 'Article published' },
  'article.comment': { vi: 'Bình luận mới ở bài của bạn', en: 'New comment on your article' },
  'article.mention': { vi: 'Bạn được nhắc đến ở bài', en: 'You are mentioned at an article' },
  'article.reply': { vi: 'Trả lời bình luận ở bài', en: 'Reply to a comment on an article' },
  'schedule.submit': { vi: 'Lịch chờ duyệt', en: 'Schedule to approve' },
  'schedule.return': { vi: 'Lịch bị trả lại', en: 'Schedule returned' },
  'schedule.approve': { vi: 'Lịch đã duyệt', en: 'Schedule approved' },
  'schedule.approveChanges': { vi: 'Thay đổi lịch đã duyệt', en: 'Schedule changes approved' },
  'rundown.submit': { vi: 'Khung chờ duyệt', en: 'Rundown to approve' },
  'rundown.return': { vi: 'Khung bị trả lại', en: 'Rundown returned' },
  'rundown.approve': { vi: 'Khung đã duyệt', en: 'Rundown approved' },
  'report.ready': { vi: 'Báo cáo chờ gửi', en: 'Report to send' },
  'report.send': { vi: 'Báo cáo gửi đến', en: 'Report to accept' },
  'report.return': { vi: 'Báo cáo bị trả lại', en: 'Report returned' },
  'report.accept': { vi: 'Báo cáo đã tiếp nhận', en: 'Report accepted' },
  'report.restate': { vi: 'Báo cáo điều chỉnh gửi đến', en: 'Restated report to accept' },
  'report.close': {
    vi: 'Báo cáo đã được tổng hợp, đóng kỳ',
    en: 'Report consolidated, periods closed',
  },
  'report.reopen': { vi: 'Báo cáo tổng hợp mở lại', en: 'Consolidated report opened again' },
  'consolidation.close': { vi: 'Báo cáo tổng hợp đã chốt', en: 'Consolidated report closed' },
  'consolidation.adjust': {
    vi: 'Báo cáo tổng hợp đã điều chỉnh',
    en: 'Consolidated report adjusted',
  },
  'consolidation.askReopen': { vi: 'Đề nghị mở lại báo cáo', en: 'Asked to open a report again' },
  'consolidation.reopen': { vi: 'Báo cáo đã được mở lại', en: 'Report opened again' },
  'consolidation.keepClosed': { vi: 'Báo cáo giữ nguyên bản đã chốt', en: 'Report stays closed' },
  'report.factChanged': {
    vi: 'Dữ liệu đã tính trong báo cáo bị thay đổi',
    en: 'Something the report counted was changed',
  },
}

/** What is asked of whoever reads the notice. */
export const WORK_ASK_WORDS: Partial<Record<WorkEvent, string>> = {
  'article.submit': 'Đọc rồi duyệt hoặc trả lại.',
  'article.return': 'Sửa bài rồi gửi duyệt lại.',
  'article.approve': 'Bài chờ đăng.',
  'article.takeDown': 'Xem lý do trong bài.',
  'article.toDesk': 'Đọc rồi duyệt, trả lại hoặc đăng.',
  'article.reassign': 'Viết tiếp rồi gửi duyệt.',
  'article.revise': 'Bài phải duyệt lại: đọc rồi duyệt hoặc trả lại.',
  'article.unschedule': 'Bản đã duyệt không tự ra nữa. Xem việc tiếp theo trong bài.',
  'article.reinstate': 'Xem việc tiếp theo trong bài.',
  'article.mention': 'Đọc bình luận rồi trả lời.',
  'schedule.submit': 'Xem rồi duyệt hoặc trả lại.',
  'schedule.return': 'Sửa lịch rồi trình lại.',
  'rundown.submit': 'Xem rồi duyệt hoặc trả lại.',
  'report.ready': 'Xem rồi gửi.',
  'report.send': 'Xem rồi tiếp nhận hoặc trả lại.',
  'report.return': 'Sửa báo cáo rồi gửi lại.',
  'report.restate': 'Xem điều chỉnh rồi tiếp nhận hoặc trả lại.',
  'consolidation.askReopen': 'Xem lý do rồi đồng ý mở lại hoặc giữ nguyên.',
  'consolidation.reopen': 'Sửa lời báo cáo rồi chốt lại.',
  'report.factChanged':
    'Số liệu đã gửi vẫn giữ nguyên. Xem thay đổi; nếu làm sai số liệu, đề nghị trả lại báo cáo để gửi bản mới.',
  'rundown.return': 'Sửa khung rồi gửi duyệt lại.',
}

/** The kinds of work people may want no mail of. */
export const WORK_SUBJECT_WORDS: Record<WorkSubject, Words> = {
  articles: { vi: 'Tin bài', en: 'Articles' },
  schedules: { vi: 'Lịch tháng', en: 'Schedules' },
  rundowns: { vi: 'Khung chương trình', en: 'Rundowns' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  consolidations: { vi: 'Báo cáo tổng hợp', en: 'Consolidated reports' },
}
