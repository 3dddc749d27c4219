import { type FormTable, reason } from '../form/table'

/** Takes a day out of the table of holidays. */
export const REMOVE_HOLIDAY: FormTable<{ id: string; title: string }, { reason: string }> = {
  title: ({ subject }) => subject.title,
  consequence: 'Ngày này trở lại là ngày thường. Số đã chuyển vì ngày nghỉ này không tự chuyển về.',
  path: ({ subject }) => `/holidays/${subject.id}/removal`,
  start: () => ({ reason: '' }),
  fields: [reason],
  body: ({ values }) => values,
  previews: true,
  submitLabel: 'Bỏ ngày này',
  done: ({ subject }) => `Đã bỏ ${subject.title}.`,
}
