import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { ShownAiring } from '@/newsroom/obligations/views/shownIssue'

import { aDay, type Asked, type Field, type FormTable, reason, written } from '../form/table'
import { instantOf, secondsOf } from './timeText'

/** What stands in the form when it opens. */
type AiringStart = {
  startedAt: string | null
  seconds?: number | null
  kind: ShownAiring['kind']
  channel?: string | null
  evidenceUrl?: string | null
  evidenceFile: { id: string; title: string } | null
  note: string | null
}

/** The issue that went out; with the record to correct, where a new one takes its place. */
export type AiringSubject = {
  issue: { id: string; label: string }
  outlet: string
  start: AiringStart
  correcting?: string
}

type Values = {
  date: string
  time: string
  length: string
  kind: ShownAiring['kind']
  channel: string
  link: string
  note: string
  reason: string
}

const KINDS: readonly [ShownAiring['kind'], string][] = [
  ['first', 'Phát mới (được tính)'],
  ['repeat', 'Phát lại (không tính)'],
  ['relay', 'Tiếp âm, tiếp sóng (không tính)'],
]

const WHEN: Field<AiringSubject, Values>[] = [
  { kind: 'day', name: 'date', label: 'Ngày phát thực tế', required: true, check: aDay },
  {
    kind: 'text',
    name: 'time',
    label: 'Giờ phát',
    required: true,
    narrow: true,
    inputMode: 'numeric',
    hint: 'Ví dụ 19:45:10',
    check: (time, { values }) =>
      instantOf(values.date, time)
        ? null
        : 'Giờ chưa đúng. Hãy nhập giờ và phút, ví dụ 19:45 hoặc 19:45:10.',
  },
  {
    kind: 'text',
    name: 'length',
    label: 'Thời lượng',
    narrow: true,
    inputMode: 'numeric',
    hint: 'Phút:giây, ví dụ 15:02',
    check: (length) =>
      length.trim() === '' || secondsOf(length) !== null
        ? null
        : 'Thời lượng chưa đúng. Hãy nhập phút:giây, ví dụ 15:02.',
  },
]

const WHERE: Field<AiringSubject, Values>[] = [
  { kind: 'choice', name: 'kind', label: 'Loại lượt phát', grow: true, options: () => KINDS },
  { kind: 'text', name: 'channel', label: 'Kênh sóng', maxLength: 60, grow: true },
]

const PROOF: Field<AiringSubject, Values>[] = [
  {
    kind: 'text',
    name: 'link',
    label: 'Đường dẫn chứng cứ',
    inputMode: 'url',
    maxLength: 1000,
    hint: 'Cần đường dẫn hoặc tệp ghi.',
    check: (link, { subject, hasFile }) =>
      link.trim() !== '' || hasFile || subject.start.evidenceFile
        ? null
        : 'Cần chứng cứ: hãy dán đường dẫn hoặc chọn tệp ghi.',
  },
  {
    kind: 'file',
    name: 'recording',
    label: 'Tệp ghi',
    hint: ({ subject: { start } }) =>
      start.evidenceFile ? `Đang có: ${start.evidenceFile.title}.` : '',
  },
]

/** When an issue went out, how long, where, with what proof: both to confirm it and to correct that. */
const AIRING: Omit<
  FormTable<AiringSubject, Values>,
  'title' | 'consequence' | 'path' | 'submitLabel' | 'done'
> = {
  start: ({ start, correcting }) => ({
    date: start.startedAt ? civilDateOf(Date.parse(start.startedAt)) : '',
    time: start.startedAt ? clockOf(start.startedAt) : '',
    length: start.seconds ? formatDuration(start.seconds) : '',
    kind: start.kind,
    channel: start.channel ?? '',
    link: start.evidenceUrl ?? '',
    note: correcting ? '' : (start.note ?? ''),
    reason: '',
  }),
  fields: [
    WHEN,
    WHERE,
    ...PROOF,
    { kind: 'text', name: 'note', label: 'Ghi chú', maxLength: 500 },
    {
      ...reason,
      label: 'Lý do sửa',
      check: written('Chưa ghi lý do sửa. Hãy viết một câu.'),
      when: ({ subject }) => subject.correcting !== undefined,
    },
  ],
  upload: {
    title: ({ subject }) => `Chứng cứ ${subject.issue.label}`,
    outlet: ({ outlet }) => outlet,
    errorAt: 'link',
  },
  body: airingBody,
  previews: false,
  problemAt: { futureAiring: 'time', evidenceMissing: 'link', evidenceForeign: 'link' },
}

export const CONFIRM_AIRING: FormTable<AiringSubject, Values> = {
  ...AIRING,
  title: ({ subject }) => `Xác nhận đã phát: ${subject.issue.label}`,
  consequence:
    'Ghi giờ phát thực tế và chứng cứ. Sau khi xác nhận chỉ sửa được bằng một bản ghi mới.',
  path: ({ subject }) => `/issues/${subject.issue.id}/airings`,
  submitLabel: 'Xác nhận đã phát',
  done: ({ subject }) => `Đã xác nhận ${subject.issue.label}.`,
}

export const CORRECT_AIRING: FormTable<AiringSubject, Values> = {
  ...AIRING,
  title: ({ subject }) => `Sửa xác nhận: ${subject.issue.label}`,
  consequence: 'Bản ghi mới thay cho bản cũ; bản cũ vẫn lưu và không được tính nữa.',
  path: ({ subject }) => `/airings/${subject.correcting}/correction`,
  submitLabel: 'Ghi bản sửa',
  done: ({ subject }) => `Đã sửa xác nhận của ${subject.issue.label}.`,
}

function airingBody(
  { subject: { start, correcting }, values }: Asked<AiringSubject, Values>,
  uploaded: string | null,
) {
  // A correction keeps the file of the record it replaces; a confirmation names the one it was shown.
  const evidenceFile = uploaded ?? (correcting ? null : start.evidenceFile?.id)
  return {
    startedAt: instantOf(values.date, values.time),
    seconds: secondsOf(values.length),
    kind: values.kind,
    channel: values.channel || null,
    evidenceUrl: values.link || null,
    note: values.note || null,
    ...(evidenceFile && { evidenceFile }),
    ...(correcting && { reason: values.reason }),
  }
}

/** `19:45`, with seconds where there are any. */
function clockOf(instant: string): string {
  const at = Date.parse(instant)
  const seconds = new Date(at).getUTCSeconds()
  return seconds === 0 ? timeOfDay(at) : `${timeOfDay(at)}:${String(seconds).padStart(2, '0')}`
}
