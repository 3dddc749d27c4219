import { isCivilDate } from '@/domain/calendar/civil'

import type { Done } from '../../send/send'
import { aDay, type FormTable, reason, written } from '../form/table'
import { fatesOn, type PlanSubject, type ReplaceValues } from './fatesOn'
import { PlanFates } from './PlanFates'

/** Puts another plan in the place of one, from a day on. */
export const REPLACE_PLAN: FormTable<PlanSubject, ReplaceValues> = {
  title: () => 'Thay thế từ một ngày',
  consequence:
    'Nghĩa vụ của văn bản cũ kết thúc vào hôm trước ngày thay thế; nghĩa vụ được chuyển tiếp bắt đầu theo văn bản mới. Số liệu trước ngày đó giữ nguyên.',
  path: ({ subject }) => `/plans/${subject.plan.id}/replacement`,
  start: ({ plan }) => ({ by: plan.replacedBy?.id ?? '', from: '', fates: {}, reason: '' }),
  fields: [
    {
      kind: 'choice',
      name: 'by',
      label: 'Văn bản mới',
      required: true,
      options: ({ plan, plans }) => [
        ['', 'Chọn văn bản…'],
        ...plans
          .filter(({ id }) => id !== plan.id)
          .map(({ id, number, title }) => [id, `${number} – ${title}`] as const),
      ],
      check: written('Chưa chọn văn bản mới. Hãy chọn; nếu chưa có, hãy nhập văn bản.'),
    },
    { kind: 'day', name: 'from', label: 'Thay thế từ ngày', required: true, check: aDay },
    {
      kind: 'own',
      name: 'fates',
      Part: PlanFates,
      when: ({ values }) => isCivilDate(values.from),
    },
    reason,
  ],
  body: ({ subject, values }) => ({
    by: values.by,
    from: values.from,
    reason: values.reason,
    items: fatesOn(subject, values).map(({ owed, fate: { fate, clause } }) => ({
      obligation: owed.id,
      fate,
      ...(fate === 'carry' && { clause }),
    })),
  }),
  previews: true,
  submitLabel: 'Thay thế văn bản',
  done: (_, result) => {
    const { ended = 0, started = 0 } = result as Done & { ended?: number; started?: number }
    return `Đã thay thế văn bản: ${ended} nghĩa vụ kết thúc, ${started} nghĩa vụ chuyển tiếp.`
  },
}
