import type { StaticLabel } from 'payload'

/** A label in both admin languages, Vietnamese first. */
export const both = (vi: string, en: string): Record<'vi' | 'en', string> => ({ vi, en })

/** The admin's groups, in the order of the navigation. */
export const GROUPS = {
  content: both('Tin bài', 'Content'),
  columns: both('Chuyên mục', 'Columns'),
  obligations: both('Sổ nghĩa vụ', 'Obligations'),
  plans: both('Kế hoạch', 'Plans'),
  library: both('Thư viện ảnh, tệp', 'Library'),
  registers: both('Danh mục', 'Registers'),
  system: both('Hệ thống', 'System'),
} as const satisfies Record<string, StaticLabel>

/** One choice of a select field. */
export const option = <Value extends string>(value: Value, vi: string, en: string) => ({
  value,
  label: both(vi, en),
})
