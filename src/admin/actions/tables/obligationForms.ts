import { isCivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'

import { aDay, type Asked, type FormTable, reason, written } from '../form/table'

export type QuotaSubject = {
  id: string
  title: string
  validFrom: string
  measureKind: 'count' | 'freshness' | 'unset'
  value: number | null
}

type Values = { kind: string; number: string; from: string; reason: string; note: string }

const KINDS: readonly [string, string][] = [
  ['count', 'Số lượng số mỗi kỳ'],
  ['freshness', 'Bài mới nhất không cũ quá số ngày'],
]

/** From its first day on it is no other version, only what was not known. */
const isFirst = ({ subject, values }: Asked<QuotaSubject, Values>) =>
  subject.measureKind === 'unset' && values.from === subject.validFrom

const QUOTA: Pick<FormTable<QuotaSubject, Values>, 'path' | 'fields' | 'body' | 'previews'> = {
  path: (asked) => `/obligations/${asked.subject.id}/${isFirst(asked) ? 'quota' : 'versions'}`,
  fields: [
    [
      { kind: 'choice', name: 'kind', label: 'Cách tính', grow: true, options: () => KINDS },
      {
        kind: 'text',
        name: 'number',
        label: ({ values }) => (values.kind === 'count' ? 'Số lượng mỗi kỳ' : 'Số ngày tối đa'),
        required: true,
        narrow: true,
        inputMode: 'numeric',
        check: (number) =>
          /^\d{1,4}$/.test(number.trim())
            ? null
            : 'Định mức phải là số nguyên. Hãy nhập một số, ví dụ 2.',
      },
      { kind: 'day', name: 'from', label: 'Áp dụng từ ngày', required: true, check: aDay },
    ],
    {
      ...reason,
      label: 'Lý do, căn cứ',
      hint: 'Ví dụ: theo mục 2 Kế hoạch 434/KH-UBND',
      check: written('Chưa ghi lý do. Hãy viết một câu, nêu căn cứ.'),
    },
    {
      kind: 'text',
      name: 'note',
      label: 'Ghi chú cho bản mới',
      maxLength: 2000,
      when: (asked) => !isFirst(asked),
    },
  ],
  body: (asked) => {
    const { kind, number, from, note, reason: why } = asked.values
    return {
      ...(kind === 'count' ? { count: Number(number) } : { days: Number(number) }),
      reason: why,
      ...(!isFirst(asked) && { from, ...(note.trim() !== '' && { note }) }),
    }
  },
  previews: true,
}

const dayOf = ({ from }: Values) => (isCivilDate(from) ? formatDatePadded(from) : '')

/** Enters the quota of an obligation that has none. */
export const ENTER_QUOTA: FormTable<QuotaSubject, Values> = {
  ...QUOTA,
  title: ({ subject }) => `Nhập định mức: ${subject.title}`,
  consequence: ({ subject }) =>
    `Nghĩa vụ có hiệu lực từ ${formatDatePadded(subject.validFrom)} và chưa biết định mức. Từ ngày áp dụng, các kỳ được tính theo định mức này.`,
  start: ({ validFrom }) => ({ kind: 'count', number: '', from: validFrom, reason: '', note: '' }),
  submitLabel: 'Nhập định mức',
  done: ({ subject, values }) => `Đã nhập định mức của “${subject.title}” từ ${dayOf(values)}.`,
}

/** Gives an obligation another quota from a day on. */
export const CHANGE_QUOTA: FormTable<QuotaSubject, Values> = {
  ...QUOTA,
  title: ({ subject }) => `Đổi định mức từ một ngày: ${subject.title}`,
  consequence:
    'Đến hết ngày trước đó vẫn tính theo định mức cũ; từ ngày đã chọn tính theo định mức mới. Bản cũ được giữ.',
  start: ({ measureKind, value }) => ({
    kind: measureKind,
    number: value === null ? '' : String(value),
    from: '',
    reason: '',
    note: '',
  }),
  submitLabel: 'Đổi định mức',
  done: ({ subject, values }) => `Đã đổi định mức của “${subject.title}” từ ${dayOf(values)}.`,
}

/** Which of the two it is. */
export const quotaCode = ({
  measureKind,
}: Pick<QuotaSubject, 'measureKind'>): 'obligation.enterQuota' | 'obligation.change' =>
  measureKind === 'unset' ? 'obligation.enterQuota' : 'obligation.change'
