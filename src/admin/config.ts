import type { Config } from 'payload'

/** A page of ours, and the name in the browser's tab. A path matches by its beginning unless `exact`. */
const page = (path: `/${string}`, Component: string, title: string) => ({
  Component,
  path,
  exact: true,
  meta: { title },
})

const PAGES = {
  ledger: page('/so-nghia-vu', '/admin/ledger/LedgerView#LedgerView', 'Sổ nghĩa vụ'),
  obligationPeriod: page(
    '/nghia-vu/:obligation/:period',
    '/admin/obligations/PeriodView#PeriodView',
    'Sổ nghĩa vụ',
  ),
  plan: page('/ke-hoach', '/admin/plans/PlanView#PlanView', 'Kế hoạch'),
  schedule: page('/lich', '/admin/schedule/ScheduleView#ScheduleView', 'Lịch'),
  schedulePaper: page('/lich/in', '/admin/schedule/PrintView#PrintView', 'In lịch'),
  rundownConsole: page(
    '/rundown/:id/truc-tiep',
    '/admin/rundown/live/ConsoleView#ConsoleView',
    'Phát trực tiếp',
  ),
  rundownAsRun: page(
    '/rundown/:id/da-phat',
    '/admin/rundown/asRun/AsRunView#AsRunView',
    'Bảng đã phát',
  ),
  holidays: page('/ngay-nghi', '/admin/holidays/HolidaysView#HolidaysView', 'Ngày nghỉ'),
  rundownPaper: page(
    '/rundown/:id/in',
    '/admin/rundown/paper/PaperView#PaperView',
    'In, xuất khung chương trình',
  ),
  log: page('/nhat-ky', '/admin/log/LogView#LogView', 'Nhật ký'),
  logEntry: page('/nhat-ky/:id', '/admin/log/LogEntryView#LogEntryView', 'Nhật ký'),
  review: page('/cho-duyet', '/admin/review/ReviewView#ReviewView', 'Chờ duyệt'),
  front: page('/trang-nhat', '/admin/front/FrontView#FrontView', 'Trang nhất'),
  queue: page('/hen-gio', '/admin/queue/QueueView#QueueView', 'Hẹn giờ'),
  pieces: page('/bai-cua', '/admin/credits/PiecesView#PiecesView', 'Bài của một người'),
  imports: page('/nhap-so-lieu', '/admin/imports/ImportsView#ImportsView', 'Nhập số liệu'),
  import: page('/nhap-so-lieu/:id', '/admin/imports/ImportView#ImportView', 'Nhập số liệu'),
  output: page('/san-luong', '/admin/credits/OutputView#OutputView', 'Sản lượng bài viết'),
  word: page('/bai-tu-word', '/admin/word/WordView#WordView', 'Bài từ tệp Word'),
  report: page('/so-lieu', '/admin/reports/ReportView#ReportView', 'Số liệu báo cáo'),
  overview: page('/tong-quan', '/admin/overview/OverviewView#OverviewView', 'Tổng quan'),
  comparison: page(
    '/so-sanh-nam',
    '/admin/overview/ComparisonView#ComparisonView',
    'So với năm trước',
  ),
  coverage: page('/do-bao-phu', '/admin/overview/CoverageView#CoverageView', 'Độ bao phủ chủ đề'),
  ranking: page('/xep-hang', '/admin/overview/RankingView#RankingView', 'Xếp hạng'),
  reports: page('/bao-cao', '/admin/reports/ReportsView#ReportsView', 'Báo cáo'),
  reportCheck: page(
    '/kiem-tra-ban-in',
    '/admin/reports/check/ReportCheckView#ReportCheckView',
    'Kiểm tra bản in',
  ),
  outletReport: page('/bao-cao/:id', '/admin/reports/OutletReportView#OutletReportView', 'Báo cáo'),
  consolidation: page(
    '/bao-cao-tong-hop/:id',
    '/admin/reports/ConsolidationView#ConsolidationView',
    'Báo cáo tổng hợp',
  ),
  indicators: page(
    '/bao-cao/:id/chi-tieu',
    '/admin/reports/indicators/IndicatorEntryView#IndicatorEntryView',
    'Nhập chỉ tiêu',
  ),
  apiKeys: page('/khoa-api', '/admin/apiKeys/ApiKeysView#ApiKeysView', 'Khóa API'),
  inbox: page('/thong-bao', '/admin/notices/InboxView#InboxView', 'Thông báo'),
  uiPieces: page('/ui', '/admin/ui/PiecesView#PiecesView', 'Các mảnh giao diện'),
}

/** The admin's shell: title, language, and the places where our own pieces stand in. */
export function adminConfig(root: string): Config['admin'] {
  return {
    user: 'users',
    importMap: {
      baseDir: `${root}/src`,
      importMapFile: `${root}/src/app/(payload)/admin/importMap.js`,
    },
    avatar: { Component: '/admin/brand/Avatar#Avatar' },
    meta: { titleSuffix: ' – Tòa soạn' },
    components: {
      graphics: { Logo: '/admin/brand/Logo#Logo', Icon: '/admin/brand/Icon#Icon' },
      providers: [
        '/admin/send/TrueCauses#TrueCauses',
        '/admin/clock/NewsroomClock#NewsroomClock',
        '/admin/accessibility/NamedWidgets#NamedWidgets',
        '/admin/accessibility/FocusKeeper#FocusKeeper',
        '/admin/accessibility/ErrorsStay#ErrorsStay',
        '/admin/accessibility/Awake#Awake',
        '/admin/finder/FinderKeys#FinderKeys',
      ],
      header: ['/admin/accessibility/SkipLink#SkipLink'],
      beforeLogin: ['/admin/brand/LoginNotice#LoginNotice'],
      afterLogin: ['/admin/account/LoginHelp#LoginHelp'],
      Nav: '/admin/navigation/Navigation#Navigation',
      views: {
        dashboard: { Component: '/admin/dashboard/DashboardView#DashboardView' },
        forgot: { Component: '/admin/account/ForgotView#ForgotView' },
        ...PAGES,
      },
    },
    dateFormat: 'dd/MM/yyyy HH:mm',
    timezones: {
      defaultTimezone: 'Asia/Ho_Chi_Minh',
      supportedTimezones: [{ label: 'Hà Nội', value: 'Asia/Ho_Chi_Minh' }],
    },
    theme: 'all',
    autoLogin: false,
  }
}
