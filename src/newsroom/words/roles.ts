import type { Role } from '@/access/roles'

/** What people call the roles. */
export const ROLE_WORDS: Record<Role, Record<'vi' | 'en', string>> = {
  reporter: { vi: 'Phóng viên', en: 'Reporter' },
  sectionEditor: { vi: 'Biên tập viên', en: 'Section editor' },
  secretary: { vi: 'Thư ký biên tập', en: 'Secretary' },
  editorInChief: { vi: 'Thư ký – Ban Biên tập', en: 'Editor-in-chief' },
  scheduler: { vi: 'Người xếp lịch', en: 'Scheduler' },
  outletHead: { vi: 'Lãnh đạo kênh', en: 'Outlet head' },
  supervisor: { vi: 'Cán bộ theo dõi', en: 'Supervisor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
}
