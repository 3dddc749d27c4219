import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import type { ShownIssue } from '@/newsroom/obligations/views/shownIssue'
import { DESK_ACTION_WORDS } from '@/newsroom/words/deskActions'

import { aDay, aDayIfAny, type FormTable, reason, written } from '../form/table'
import { instantOf } from './timeText'

/** The issue an action is about. */
export type IssueSubject = {
  issue: Pick<ShownIssue, 'id' | 'label' | 'plannedAt' | 'airings'>
  outlet: string
}

export const MOVE: FormTable<IssueSubject, { date: string; time: string; reason: string }> = {
  title: ({ subject }) => `Dời lịch: ${subject.issue.label}`,
  consequence:
    'Số được phát vào giờ mới. Dời sang tháng khác thì tính cho tháng đó, không bù cho tháng cũ.',
  path: ({ subject }) => `/issues/${subject.issue.id}/move`,
  start: ({ issue: { plannedAt } }) => ({
    date: plannedAt ? civilDateOf(Date.parse(plannedAt)) : '',
    time: plannedAt ? timeOfDay(Date.parse(plannedAt)) : '',
    reason: '',
  }),
  fields: [
    [
      { kind: 'day', name: 'date', label: 'Ngày mới', required: true, check: aDay },
      {
        kind: 'text',
        name: 'time',
        label: 'Giờ mới',
        required: true,
        narrow: true,
        inputMode: 'numeric',
        hint: 'Ví dụ 19:45',
        check: (time, { values }) =>
          instantOf(values.date, time) ? null : 'Giờ chưa đúng. Hãy nhập giờ và phút, ví dụ 19:45.',
      },
    ],
    reason,
  ],
  body: ({ values }) => ({
    plannedAt: instantOf(values.date, values.time),
    reason: values.reason,
  }),
  previews: true,
  submitLabel: 'Dời lịch',
  done: ({ subject }) => `Đã dời lịch ${subject.issue.label}.`,
}

type Waiver = { document: string; documentDate: string; reason: string }

export const WAIVE: FormTable<IssueSubject, Waiver> = {
  title: ({ subject }) => `Miễn: ${subject.issue.label}`,
  consequence: 'Số này không tính là thiếu nữa; sổ ghi “Được miễn” kèm văn bản. Có thể bỏ miễn.',
  path: ({ subject }) => `/issues/${subject.issue.id}/waiver`,
  start: () => ({ document: '', documentDate: '', reason: '' }),
  fields: [
    {
      kind: 'text',
      name: 'document',
      label: 'Văn bản cho phép (số, ký hiệu)',
      required: true,
      maxLength: 120,
      hint: 'Ví dụ 12/SNV-CCHC',
      check: written('Chưa nhập văn bản. Miễn một số phải có văn bản cho phép.'),
    },
    { kind: 'day', name: 'documentDate', label: 'Ngày văn bản', check: aDayIfAny },
    { kind: 'file', name: 'scan', label: 'Bản quét văn bản', hint: 'Không bắt buộc.' },
    reason,
  ],
  upload: {
    title: ({ values }) => `Văn bản miễn ${values.document}`.trim(),
    outlet: ({ outlet }) => outlet,
    errorAt: 'scan',
  },
  body: ({ values: { document, documentDate, reason: why } }, file) => ({
    document,
    reason: why,
    ...(documentDate !== '' && { documentDate }),
    ...(file && { file }),
  }),
  previews: true,
  submitLabel: 'Miễn số này',
  done: ({ subject }) => `Đã miễn ${subject.issue.label}.`,
}

type ReasonAction = 'issue.cancel' | 'issue.restore' | 'issue.unwaive' | 'airing.reject'
/** What is cancelled, restored, rejected …: the issue, or its airing. */
type Named = { id: string; label: string }

/** An action that needs a reason and nothing else. */
function reasonForm(
  action: ReasonAction,
  way: Pick<FormTable<Named, { reason: string }>, 'method' | 'path'> & {
    consequence: string
    done: string
  },
): FormTable<Named, { reason: string }> {
  return {
    ...way,
    title: ({ subject }) => `${DESK_ACTION_WORDS[action]}: ${subject.label}`,
    start: () => ({ reason: '' }),
    fields: [
      {
        ...reason,
        rows: 3,
        check: written('Chưa ghi lý do. Hãy viết một câu để người đọc nhật ký hiểu vì sao.'),
      },
    ],
    body: ({ values }) => values,
    previews: action !== 'airing.reject',
    submitLabel: DESK_ACTION_WORDS[action],
    done: ({ subject }) => `${way.done} ${subject.label}.`,
  }
}

export const CANCEL = reasonForm('issue.cancel', {
  path: ({ subject }) => `/issues/${subject.id}/cancellation`,
  consequence:
    'Số bị hủy không còn trong lịch và không được tính; vẫn lưu trong hồ sơ. Có thể bỏ hủy.',
  done: 'Đã hủy',
})

export const RESTORE = reasonForm('issue.restore', {
  method: 'DELETE',
  path: ({ subject }) => `/issues/${subject.id}/cancellation`,
  consequence: 'Số trở lại lịch với giờ cũ; nếu giờ đó đã qua, số được tính là bỏ lỡ.',
  done: 'Đã bỏ hủy',
})

export const UNWAIVE = reasonForm('issue.unwaive', {
  method: 'DELETE',
  path: ({ subject }) => `/issues/${subject.id}/waiver`,
  consequence: 'Số này được tính lại là bỏ lỡ; văn bản miễn vẫn còn trong nhật ký.',
  done: 'Đã bỏ miễn',
})

export const REJECT_AIRING = reasonForm('airing.reject', {
  path: ({ subject }) => `/airings/${subject.id}/rejection`,
  consequence:
    'Lượt phát bị bác không được tính nữa; bản ghi cũ vẫn lưu. Sau đó có thể xác nhận lại cho đúng.',
  done: 'Đã bác lượt phát của',
})
