import type { Config } from 'payload'

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
        '/admin/ui/TrueCauses#TrueCauses',
        '/admin/clock/NewsroomClock#NewsroomClock',
        '/admin/accessibility/NamedWidgets#NamedWidgets',
        '/admin/accessibility/FocusKeeper#FocusKeeper',
        '/admin/accessibility/Awake#Awake',
      ],
      header: ['/admin/accessibility/SkipLink#SkipLink'],
      beforeLogin: ['/admin/brand/LoginNotice#LoginNotice'],
      afterLogin: ['/admin/account/LoginHelp#LoginHelp'],
      Nav: '/admin/navigation/Navigation#Navigation',
      views: {
        dashboard: { Component: '/admin/desk/DeskView#DeskView' },
        forgot: { Component: '/admin/account/ForgotView#ForgotView' },
        ledger: {
          Component: '/admin/ledger/LedgerView#LedgerView',
          path: '/so-nghia-vu',
          exact: true,
          meta: { title: 'Sổ nghĩa vụ' },
        },
        obligationPeriod: {
          Component: '/admin/obligations/PeriodView#PeriodView',
          path: '/nghia-vu/:obligation/:period',
          exact: true,
          meta: { title: 'Sổ nghĩa vụ' },
        },
        plan: {
          Component: '/admin/plans/PlanView#PlanView',
          path: '/ke-hoach',
          exact: true,
          meta: { title: 'Kế hoạch' },
        },
        schedule: {
          Component: '/admin/schedule/ScheduleView#ScheduleView',
          path: '/lich',
          exact: true,
          meta: { title: 'Lịch' },
        },
        schedulePaper: {
          Component: '/admin/schedule/PrintView#PrintView',
          path: '/lich/in',
          exact: true,
          meta: { title: 'In lịch' },
        },
        rundownConsole: {
          Component: '/admin/rundown/live/ConsoleView#ConsoleView',
          path: '/rundown/:id/truc-tiep',
          exact: true,
          meta: { title: 'Phát trực tiếp' },
        },
        rundownAsRun: {
          Component: '/admin/rundown/asRun/AsRunView#AsRunView',
          path: '/rundown/:id/da-phat',
          exact: true,
          meta: { title: 'Bảng đã phát' },
        },
        holidays: {
          Component: '/admin/holidays/HolidaysView#HolidaysView',
          path: '/ngay-nghi',
          exact: true,
          meta: { title: 'Ngày nghỉ' },
        },
        rundownPaper: {
          Component: '/admin/rundown/paper/PaperView#PaperView',
          path: '/rundown/:id/in',
          exact: true,
          meta: { title: 'In, xuất khung chương trình' },
        },
        log: {
          Component: '/admin/log/LogView#LogView',
          path: '/nhat-ky',
          exact: true,
          meta: { title: 'Nhật ký' },
        },
        logEntry: {
          Component: '/admin/log/LogEntryView#LogEntryView',
          path: '/nhat-ky/:id',
          exact: true,
          meta: { title: 'Nhật ký' },
        },
        inbox: {
          Component: '/admin/notices/InboxView#InboxView',
          path: '/thong-bao',
          exact: true,
          meta: { title: 'Thông báo' },
        },
        pieces: {
          Component: '/admin/ui/PiecesView#PiecesView',
          path: '/ui',
          exact: true,
          meta: { title: 'Các mảnh giao diện' },
        },
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
