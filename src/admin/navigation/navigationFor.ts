import { CHAIN_ROLES, CHANGING_ROLES, type Role, ROLES } from '@/access/roles'

type Words = Record<'vi' | 'en', string>

export type NavigationLink = {
  key: string
  label: Words
  href: string
  /** How much of it waits for the person; shown beside the words when there is any. */
  count?: number
}
export type NavigationGroup = { key: string; label: Words | null; links: NavigationLink[] }

type Entry = {
  /** What must be there for the link to be; null for a page that always is. */
  collection: string | null
  key: string
  href: string
  label: Words
  for: readonly Role[]
}

const EVERYONE: readonly Role[] = ROLES
const NOT_REPORTERS = EVERYONE.filter((role) => role !== 'reporter')
const KEEPERS: readonly Role[] = ['scheduler', 'outletHead', 'supervisor', 'administrator']
/** Those who compare outlets (src/newsroom/overview/overviewOutlets.ts). */
const COMPARERS: readonly Role[] = ['outletHead', 'supervisor', 'administrator']
const NEWSROOM = EVERYONE.filter((role) => role !== 'supervisor')
/** Those whose step a text may wait at. */
const DECIDERS: readonly Role[] = CHAIN_ROLES
/** Each their part of it (src/access/readLog.ts). */
const LOG_READERS: readonly Role[] = ['outletHead', 'supervisor', 'administrator']
const ADMINISTRATOR: readonly Role[] = ['administrator']

const entry = (collection: string, vi: string, en: string, roles: readonly Role[]): Entry => ({
  collection,
  key: collection,
  href: `/admin/collections/${collection}`,
  label: { vi, en },
  for: roles,
})

/** A page of our own, not a collection's list. */
const page = (path: string, vi: string, en: string, roles: readonly Role[]): Entry => ({
  collection: null,
  key: path,
  href: `/admin/${path}`,
  label: { vi, en },
  for: roles,
})

/** Who meets what in the navigation, in its order. What one may do there is decided by access rules. */
const GROUPS: readonly { key: string; label: Words | null; entries: readonly Entry[] }[] = [
  {
    key: 'content',
    label: { vi: 'Bài', en: 'Texts' },
    entries: [
      entry('articles', 'Tin bài', 'Articles', EVERYONE),
      page('cho-duyet', 'Chờ duyệt', 'To review', DECIDERS),
      page('hen-gio', 'Hẹn giờ', 'Scheduled', NEWSROOM),
      page('trang-nhat', 'Trang nhất', 'Front page', [...CHANGING_ROLES, 'administrator']),
      page('san-luong', 'Sản lượng', 'Output', ['outletHead', 'administrator']),
      entry('text-templates', 'Mẫu bài', 'Text templates', [...CHANGING_ROLES, 'administrator']),
    ],
  },
  {
    key: 'columns',
    label: { vi: 'Chuyên mục', en: 'Columns' },
    entries: [
      entry('columns', 'Chuyên mục', 'Columns', EVERYONE),
      entry('issues', 'Số', 'Issues', EVERYONE),
      entry('airings', 'Lượt phát, lượt đăng', 'Airings', NOT_REPORTERS),
      entry('requests', 'Đề nghị', 'Requests', KEEPERS),
      entry('activities', 'Hoạt động', 'Activities', EVERYONE),
      page('nhap-so-lieu', 'Nhập số liệu', 'Import', ['scheduler', 'outletHead', 'administrator']),
    ],
  },
  { key: 'schedule', label: null, entries: [page('lich', 'Lịch', 'Schedule', EVERYONE)] },
  {
    key: 'obligations',
    label: { vi: 'Nghĩa vụ', en: 'Obligations' },
    entries: [
      page('tong-quan', 'Tổng quan các kênh', 'Overview', COMPARERS),
      page('so-nghia-vu', 'Sổ nghĩa vụ', 'Ledger', NOT_REPORTERS),
      page('so-lieu', 'Số liệu báo cáo', 'Report figures', NOT_REPORTERS),
      page('bao-cao', 'Báo cáo', 'Reports', NOT_REPORTERS),
      entry('obligations', 'Danh sách nghĩa vụ', 'Obligations', NOT_REPORTERS),
      entry('suspensions', 'Tạm dừng', 'Suspensions', NOT_REPORTERS),
      entry('alerts', 'Cảnh báo', 'Alerts', NOT_REPORTERS),
    ],
  },
  {
    key: 'plans',
    label: { vi: 'Kế hoạch', en: 'Plans' },
    entries: [
      page('ke-hoach', 'Điểm, khoản', 'Clauses', NOT_REPORTERS),
      entry('plans', 'Danh sách văn bản', 'Plans', NOT_REPORTERS),
    ],
  },
  {
    key: 'library',
    label: { vi: 'Thư viện', en: 'Library' },
    entries: [
      entry('media', 'Ảnh', 'Pictures', NEWSROOM),
      entry('text-files', 'Tài liệu, âm thanh, video', 'Documents, audio, video', NEWSROOM),
      entry('files', 'Tệp, chứng cứ', 'Files, evidence', NOT_REPORTERS),
    ],
  },
  {
    key: 'registers',
    label: { vi: 'Danh mục', en: 'Registers' },
    entries: [
      entry('organisations', 'Cơ quan', 'Organisations', ADMINISTRATOR),
      entry('outlets', 'Kênh', 'Outlets', ADMINISTRATOR),
      entry('users', 'Người dùng', 'Users', ADMINISTRATOR),
      page('ngay-nghi', 'Ngày nghỉ', 'Holidays', KEEPERS),
      entry('desks', 'Phòng', 'Desks', ['outletHead', 'administrator']),
      entry('delegations', 'Ủy quyền', 'Delegations', ['outletHead', 'administrator']),
      entry('approval-chains', 'Quy trình duyệt', 'Approval chains', [
        'outletHead',
        'administrator',
      ]),
      entry('checklists', 'Danh mục kiểm tra', 'Checklists', [
        'editorInChief',
        'outletHead',
        'administrator',
      ]),
      entry('topics', 'Chủ đề', 'Topics', ADMINISTRATOR),
      entry('activity-kinds', 'Loại hoạt động', 'Kinds of activities', ADMINISTRATOR),
      entry('letterheads', 'Thể thức văn bản', 'Letterheads', ADMINISTRATOR),
      entry('ranking-weights', 'Trọng số xếp hạng', 'Ranking weights', ADMINISTRATOR),
      entry('report-rules', 'Kỳ báo cáo', 'Report rules', ADMINISTRATOR),
      entry('indicators', 'Chỉ tiêu báo cáo', 'Indicators', ADMINISTRATOR),
    ],
  },
  {
    key: 'system',
    label: { vi: 'Hệ thống', en: 'System' },
    entries: [
      page('nhat-ky', 'Nhật ký', 'Audit log', LOG_READERS),
      entry('cron-runs', 'Tác vụ định kỳ', 'Scheduled runs', ADMINISTRATOR),
      entry('mails', 'Thư', 'Mails', ADMINISTRATOR),
      entry('webhooks', 'Nơi nhận tin', 'Webhooks', ADMINISTRATOR),
      page('khoa-api', 'Khóa API', 'API keys', ADMINISTRATOR),
    ],
  },
]

/** The navigation of a person with these roles, at whatever outlets. Empty groups are left out. */
export function navigationFor(
  roles: readonly Role[],
  exists: (collection: string) => boolean = () => true,
  unread = 0,
): NavigationGroup[] {
  if (roles.length === 0) return []
  const desk: NavigationLink = {
    key: 'desk',
    label: { vi: 'Bàn làm việc', en: 'Desk' },
    href: '/admin',
  }
  const inbox: NavigationLink = {
    key: 'thong-bao',
    label: { vi: 'Thông báo', en: 'Notices' },
    href: '/admin/thong-bao',
    count: unread,
  }
  const groups = GROUPS.map(({ key, label, entries }) => ({
    key,
    label,
    links: entries
      .filter(({ collection }) => collection === null || exists(collection))
      .filter((one) => one.for.some((role) => roles.includes(role)))
      .map((one) => ({ key: one.key, label: one.label, href: one.href })),
  })).filter(({ links }) => links.length > 0)
  return [{ key: 'desk', label: null, links: [desk, inbox] }, ...groups]
}
