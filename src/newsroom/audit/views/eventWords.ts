import { ARTICLE_MOVE_WORDS, ARTICLE_STATE_WORDS } from '../../words/articleStates'
import { CONSOLIDATION_MOVE_WORDS, CONSOLIDATION_STATE_WORDS } from '../../words/consolidations'
import { DESK_ACTION_WORDS } from '../../words/deskActions'
import { REPORT_MOVE_WORDS, REPORT_STATE_WORDS } from '../../words/reportStates'
import { SCHEDULE_MOVE_WORDS, SCHEDULE_STATE_WORDS } from '../../words/scheduleStates'

/** A line of the log as far as its sentence asks. */
export type LoggedEvent = {
  action: string
  actorName?: string | null
  subjectCollection?: string | null
  subjectTitle?: string | null
  reason?: string | null
  before?: unknown
  after?: unknown
}

/** What people call the things of the log. */
export const LOG_THINGS: Readonly<Record<string, string>> = {
  articles: 'bài',
  'text-templates': 'mẫu bài',
  issues: 'số',
  airings: 'lượt phát',
  columns: 'chuyên mục',
  obligations: 'nghĩa vụ',
  suspensions: 'đợt tạm dừng',
  'approval-chains': 'quy trình duyệt',
  checklists: 'danh mục kiểm tra',
  delegations: 'ủy quyền',
  desks: 'phòng',
  schedules: 'lịch',
  rundowns: 'khung chương trình',
  'rundown-templates': 'mẫu khung',
  'rundown-links': 'liên kết xem',
  'rundown-runs': 'lần chạy trực tiếp',
  'rundown-takes': 'lượt chạy',
  'api-keys': 'khóa API',
  'calendar-links': 'địa chỉ lịch',
  'preview-links': 'liên kết xem trước',
  requests: 'đề nghị',
  activities: 'hoạt động',
  'activity-kinds': 'loại hoạt động',
  letterheads: 'thể thức văn bản',
  'ranking-weights': 'trọng số xếp hạng',
  'report-rules': 'kỳ báo cáo',
  indicators: 'chỉ tiêu báo cáo',
  reports: 'báo cáo',
  consolidations: 'báo cáo tổng hợp',
  'signed-papers': 'bản ký',
  plans: 'văn bản',
  topics: 'chủ đề',
  outlets: 'kênh',
  organisations: 'cơ quan',
  users: 'người dùng',
  media: 'ảnh',
  files: 'tệp',
  'text-files': 'tệp của bài',
  holidays: 'ngày nghỉ',
  alerts: 'cảnh báo',
  mails: 'thư',
  webhooks: 'nơi nhận tin',
  imports: 'lần nhập',
}

const VERBS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(DESK_ACTION_WORDS).map(([name, words]) => [name, lower(words)]),
  ),
  ...Object.fromEntries(
    Object.entries(ARTICLE_MOVE_WORDS).map(([name, words]) => [`article.${name}`, lower(words)]),
  ),
  ...Object.fromEntries(
    Object.entries(SCHEDULE_MOVE_WORDS).map(([name, { vi }]) => [`schedule.${name}`, lower(vi)]),
  ),
  ...Object.fromEntries(
    Object.entries(REPORT_MOVE_WORDS).map(([name, { vi }]) => [`report.${name}`, lower(vi)]),
  ),
  ...Object.fromEntries(
    Object.entries(CONSOLIDATION_MOVE_WORDS).map(([name, { vi }]) => [
      `consolidation.${name}`,
      lower(vi),
    ]),
  ),
  'report.prepare': 'lập',
  'report.write': 'viết',
  'report.close': 'tổng hợp và đóng kỳ của',
  'report.reopen': 'mở lại tổng hợp của',
  'report.paper': 'ghi bản ký của',
  'consolidation.prepare': 'lập',
  'consolidation.write': 'viết',
  'consolidation.paper': 'ghi bản ký của',
  'report.factChanged': 'đổi dữ liệu đã tính trong',
  'report.indicators': 'nhập chỉ tiêu của',
  'schedule.prepare': 'lập',
  'article.archive': 'nhập từ kho lưu trữ',
  'article.unarchive': 'rút khỏi lần nhập kho lưu trữ',
  'article.revise': 'sửa bản mới của',
  'article.reassign': 'đổi tác giả của',
  'article.unexpire': 'bỏ hẹn gỡ',
  'article.unkeep': 'không giữ nữa',
  'article.place': 'chuyển chỗ',
  'article.toDesk': 'chuyển phòng',
  'article.desk': 'chuyển phòng',
  'article.tick': 'đánh dấu một mục kiểm tra của',
  'article.untick': 'bỏ đánh dấu một mục kiểm tra của',
  'article.previewLink': 'tạo liên kết xem trước',
  'article.previewUnlink': 'thu hồi liên kết xem trước',
  'article.restoreVersion': 'khôi phục một bản cũ của',
  'article.comment': 'bình luận',
  'article.reply': 'trả lời một bình luận ở',
  'article.suggest': 'đề nghị sửa một đoạn của',
  'article.editComment': 'sửa bình luận của mình ở',
  'article.deleteComment': 'xóa bình luận của mình ở',
  'article.resolveComment': 'đánh dấu xử lý xong một bình luận ở',
  'article.reopenComment': 'mở lại một bình luận ở',
  'article.acceptSuggestion': 'áp dụng một đề nghị sửa ở',
  'article.refuseSuggestion': 'từ chối một đề nghị sửa ở',
  'article.trash': 'bỏ vào thùng rác',
  'article.untrash': 'lấy ra khỏi thùng rác',
  'article.delete': 'xóa hẳn',
  create: 'tạo',
  update: 'sửa',
  delete: 'xóa',
  restoreVersion: 'khôi phục một bản cũ của',
  trash: 'bỏ vào thùng rác',
  restore: 'lấy ra khỏi thùng rác',
  'user.password': 'đổi mật khẩu của',
  'user.passwordReset': 'đặt lại mật khẩu bằng thư của',
  'user.unlock': 'mở khóa đăng nhập của',
}

const OTHER = 'làm một việc khác với'

/** Events of an account itself, as whole sentences. */
const SENTENCES: Readonly<Record<string, (event: { who: string; title: string }) => string>> = {
  login: ({ who }) => `${who} đăng nhập`,
  logout: ({ who }) => `${who} đăng xuất`,
  'login.failed': ({ title }) =>
    title === ''
      ? 'Có người đăng nhập không được: thư điện tử không có tài khoản'
      : `Có người đăng nhập không được vào tài khoản “${title}”`,
}

/** Who did what to which thing, as a sentence without its full stop; never a code. */
export function eventSentence(event: LoggedEvent): string {
  const who = event.actorName || 'Hệ thống'
  const title = event.subjectTitle?.trim() ?? ''
  const whole = SENTENCES[event.action]
  if (whole) return whole({ who, title })
  const thing = LOG_THINGS[event.subjectCollection ?? ''] ?? ''
  const verb = verbOf(event)
  const named = [verb.includes(thing) ? '' : thing, title && `“${title}”`].filter(Boolean)
  const reason = event.reason?.trim()
  const warned = warningsOf(event)
  const parts = [reason && `: ${reason}`, warned && `, dù còn cảnh báo: ${warned}`].filter(Boolean)
  return `${[who, verb, ...named].join(' ')}${parts.join('')}`
}

/** What the checklists warned of when a text was moved all the same. */
function warningsOf({ after }: LoggedEvent): string {
  const { warnings } = (after ?? {}) as { warnings?: unknown }
  return Array.isArray(warnings) ? warnings.join('; ') : ''
}

function verbOf({ action, after }: LoggedEvent): string {
  if (action !== 'refused') return actionVerb(action)
  const asked = (after as { asked?: unknown } | null)?.asked
  return `không được phép ${typeof asked === 'string' ? actionVerb(asked) : OTHER}`
}

function actionVerb(action: string): string {
  return VERBS[action] ?? VERBS[action.split('.').at(-1) ?? ''] ?? OTHER
}

/** What the log calls what was done, alone: `Trả lại`. */
export function actionWord(action: string): string {
  if (action === 'login') return 'Đăng nhập'
  if (action === 'logout') return 'Đăng xuất'
  if (action === 'login.failed') return 'Đăng nhập không được'
  if (action === 'refused') return 'Bị từ chối'
  const verb = actionVerb(action)
  if (verb === OTHER) return 'Việc khác'
  return (verb.charAt(0).toLocaleUpperCase('vi') + verb.slice(1)).replace(/ của$/, '')
}

/** A state named in the log, in words; null for what is no state. */
export function stateWord(state: string | null | undefined): string | null {
  if (!state) return null
  const words = {
    ...ARTICLE_STATE_WORDS,
    ...SCHEDULE_STATE_WORDS,
    ...CONSOLIDATION_STATE_WORDS,
    ...REPORT_STATE_WORDS,
  } as Record<string, { vi: string } | undefined>
  return words[state]?.vi ?? null
}

/** Within a sentence; what is written in capitals, as API, stays so. */
function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}
