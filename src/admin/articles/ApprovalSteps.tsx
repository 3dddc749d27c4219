import { formatDateTime } from '@/domain/calendar/vietnameseDates'

import type { ArticleSide } from './articleSteps'

/** Which steps of its chain a text has passed, by whose hand, and which one is asked; nothing where there is only one. */
export function ApprovalSteps({ side: { text, rules, signed } }: { side: ArticleSide }) {
  const { steps } = rules.config
  const { state, step, approvals } = text.work
  const isOnItsWay = state === 'submitted' || state === 'approved'
  if (steps.length < 2 || !isOnItsWay) return null
  return (
    <ol className="ts-steps" aria-label="Các bước duyệt">
      {steps.map(({ id, name }, index) => {
        const isSigned = approvals.some((one) => one.step === id)
        const isAsked = index === step
        const by = signed.find((one) => one.step === id)
        return (
          <li
            key={id}
            className="ts-steps__step"
            data-step={isSigned ? 'signed' : isAsked ? 'asked' : 'ahead'}
            aria-current={isAsked ? 'step' : undefined}
          >
            <span className="ts-steps__name">{name}</span>
            <span className="ts-steps__what">
              {isSigned
                ? by
                  ? `${by.name}, ${formatDateTime(by.at)}`
                  : 'đã duyệt'
                : isAsked
                  ? 'đang chờ duyệt'
                  : 'chưa tới'}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
