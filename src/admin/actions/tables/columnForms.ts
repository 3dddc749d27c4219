import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { aDay, type FormTable, reason, written } from '../form/table'

export type SuspendSubject = {
  columns: readonly { id: string; name: string }[]
  outlet: string
}

type Suspension = { column: string; from: string; to: string; document: string; reason: string }

const nameOf = ({ columns }: SuspendSubject, column: string) =>
  columns.find(({ id }) => id === column)?.name ?? ''

/** Suspends a column for a range of days by a document that says so. */
export const SUSPEND: FormTable<SuspendSubject, Suspension> = {
  title: ({ subject, values }) => `Tạm dừng: ${nameOf(subject, values.column)}`,
  consequence:
    'Trong những ngày này chuyên mục không phải thực hiện; số rơi vào đó không tính là bỏ lỡ. Có thể kết thúc sớm.',
  path: ({ values }) => `/columns/${values.column}/suspension`,
  start: ({ columns }) => ({
    column: columns[0]?.id ?? '',
    from: '',
    to: '',
    document: '',
    reason: '',
  }),
  fields: [
    {
      kind: 'choice',
      name: 'column',
      label: 'Chuyên mục',
      when: ({ subject }) => subject.columns.length > 1,
      options: ({ columns }) => columns.map(({ id, name }) => [id, name]),
    },
    [
      { kind: 'day', name: 'from', label: 'Từ ngày', required: true, check: aDay },
      { kind: 'day', name: 'to', label: 'Đến hết ngày', required: true, check: aDay },
    ],
    {
      kind: 'text',
      name: 'document',
      label: 'Văn bản cho phép (số, ký hiệu)',
      required: true,
      maxLength: 200,
      hint: 'Ví dụ 12/TB-PTTH ngày 1/11/2026',
      check: written('Chưa nhập văn bản. Tạm dừng một chuyên mục phải có văn bản cho phép.'),
    },
    { kind: 'file', name: 'scan', label: 'Bản quét văn bản', hint: 'Không bắt buộc.' },
    reason,
  ],
  upload: {
    title: ({ values }) => `Văn bản tạm dừng ${values.document}`.trim(),
    outlet: ({ outlet }) => outlet,
    errorAt: 'scan',
  },
  body: ({ values: { from, to, document, reason: why } }, scan) => ({
    from,
    to,
    document,
    reason: why,
    ...(scan && { scan }),
  }),
  previews: true,
  submitLabel: 'Tạm dừng chuyên mục',
  done: ({ subject, values: { column, from, to } }) =>
    `Đã tạm dừng ${nameOf(subject, column)} từ ${formatDatePadded(from)} đến hết ${formatDatePadded(to)}.`,
}

export type SuspensionSubject = { id: string; from: string; to: string; document: string }

/** Ends a suspension before its last day, or takes it back. */
export const END_SUSPENSION: FormTable<SuspensionSubject, { resumeOn: string; reason: string }> = {
  title: ({ subject }) => `Kết thúc sớm đợt tạm dừng theo ${subject.document}`,
  consequence: ({ subject: { from, to } }) =>
    `Đang tạm dừng từ ${formatDatePadded(from)} đến hết ${formatDatePadded(to)}. Từ ngày phát lại trở đi chuyên mục lại phải thực hiện. Chọn đúng ngày đầu thì cả đợt được thu hồi.`,
  path: ({ subject }) => `/suspensions/${subject.id}/end`,
  start: () => ({ resumeOn: '', reason: '' }),
  fields: [
    { kind: 'day', name: 'resumeOn', label: 'Phát lại từ ngày', required: true, check: aDay },
    reason,
  ],
  body: ({ values }) => values,
  previews: true,
  submitLabel: 'Kết thúc sớm',
  done: ({ subject, values: { resumeOn } }) =>
    resumeOn === subject.from
      ? 'Đã thu hồi đợt tạm dừng.'
      : `Chuyên mục phát lại từ ${formatDatePadded(resumeOn)}.`,
}

/** Takes a column's last change of schedule back. */
export const UNDO_RESCHEDULE: FormTable<{ id: string; name: string }, { reason: string }> = {
  title: ({ subject }) => subject.name,
  consequence:
    'Lịch trở lại như trước lần đổi: số đã dời về giờ cũ, số đã bỏ lên lịch lại, số mới còn trống bị xóa. Số nào đã có người sửa thì giữ nguyên.',
  path: ({ subject }) => `/columns/${subject.id}/schedule/undo`,
  start: () => ({ reason: '' }),
  fields: [{ ...reason, maxLength: 400 }],
  body: ({ values }) => values,
  previews: false,
  submitLabel: DESK_ACTION_WORDS['column.undoReschedule'],
  done: ({ subject }) => `Đã hoàn tác đổi lịch ${subject.name}.`,
}
