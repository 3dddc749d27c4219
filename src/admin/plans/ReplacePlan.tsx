'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { type CivilDate, isCivilDate } from '@/domain/calendar/civil'
import type { PlanName } from '@/newsroom/plans/views/loadPlanPage'

import { ActionForm, type Outcome } from '../ledger/actions/ActionForm'
import type { Done } from '../ledger/actions/send'
import { TextField } from '../ledger/actions/TextField'
import { DateField } from '../ui/DateField'
import { Drawer } from '../ui/Drawer'

type Owed = {
  id: string
  title: string
  outletName: string
  clause: string
  validFrom: CivilDate
  lastDay: CivilDate | null
}

type Props = {
  plan: PlanName & { replacedBy: PlanName | null; validTo: CivilDate | null }
  plans: readonly PlanName[]
  obligations: readonly Owed[]
}

type Choice = { fate: 'carry' | 'end'; clause: string }
type Errors = { by?: string; from?: string; reason?: string }

/** The administrator's way to put another plan in the place of this one. */
export function ReplacePlan(props: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<{ words: string; tone: 'good' | 'bad' } | null>(null)
  const finish = (outcome: Outcome) => {
    setOpen(false)
    setTold(
      'said' in outcome
        ? { words: outcome.said, tone: 'good' }
        : { words: outcome.gone, tone: 'bad' },
    )
    router.refresh()
  }
  return (
    <div className="ts-plan__replace">
      <button type="button" className="ts-button ts-button--quiet" onClick={() => setOpen(true)}>
        Thay bằng văn bản khác
      </button>
      <p className="ts-behind__told" role="status" data-tone={told?.tone}>
        {told?.words}
      </p>
      <Drawer open={open} title={`Thay thế ${props.plan.number}`} onClose={() => setOpen(false)}>
        <ReplaceForm {...props} onOutcome={finish} onClose={() => setOpen(false)} />
      </Drawer>
    </div>
  )
}

type FormProps = Props & { onOutcome: (outcome: Outcome) => void; onClose: () => void }

function ReplaceForm({ plan, plans, obligations, onOutcome, onClose }: FormProps) {
  const others = plans.filter(({ id }) => id !== plan.id)
  const [by, setBy] = useState(plan.replacedBy?.id ?? '')
  const [from, setFrom] = useState('')
  const [reason, setReason] = useState('')
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [errors, setErrors] = useState<Errors>({})
  const choiceOf = ({ id, clause }: Owed): Choice => choices[id] ?? { fate: 'carry', clause }
  const choose = (owed: Owed, change: Partial<Choice>) =>
    setChoices({ ...choices, [owed.id]: { ...choiceOf(owed), ...change } })
  const affected = isCivilDate(from)
    ? obligations.filter(
        ({ validFrom, lastDay }) => validFrom < from && (lastDay === null || lastDay >= from),
      )
    : []
  const items = affected.map((owed) => ({ obligation: owed.id, ...choiceOf(owed) }))

  const body = () => {
    const found: Errors = {
      ...(by === '' && { by: 'Chưa chọn văn bản mới. Hãy chọn; nếu chưa có, hãy nhập văn bản.' }),
      ...(!isCivilDate(from) && { from: 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.' }),
      ...(reason.trim() === '' && { reason: 'Chưa ghi lý do. Hãy viết một câu.' }),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return null
    return {
      by,
      from,
      reason,
      items: items.map(({ clause, ...item }) =>
        item.fate === 'carry' ? { ...item, clause } : item,
      ),
    }
  }

  return (
    <ActionForm
      title="Thay thế từ một ngày"
      consequence="Nghĩa vụ của văn bản cũ kết thúc vào hôm trước ngày thay thế; nghĩa vụ được chuyển tiếp bắt đầu theo văn bản mới. Số liệu trước ngày đó giữ nguyên."
      path={`/plans/${plan.id}/replacement`}
      {...{ body, onOutcome, onClose }}
      typed={[by, from, reason, items]}
      previews
      submitLabel="Thay thế văn bản"
      done={(result) => doneWords(result as Done & { ended?: number; started?: number })}
    >
      <div>
        <label className="ts-label" htmlFor="replace-by">
          Văn bản mới{' '}
          <span className="required" aria-hidden="true">
            *
          </span>
        </label>
        <select
          id="replace-by"
          className="ts-input"
          value={by}
          aria-required
          aria-invalid={errors.by ? true : undefined}
          aria-describedby="replace-by-error"
          onChange={({ target }) => {
            setBy(target.value)
            setErrors({})
          }}
        >
          <option value="">Chọn văn bản…</option>
          {others.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} – {title}
            </option>
          ))}
        </select>
        <p id="replace-by-error" className="ts-error" role="alert">
          {errors.by}
        </p>
      </div>
      <DateField
        label="Thay thế từ ngày"
        required
        value={from}
        error={errors.from}
        onChange={(value) => {
          setFrom(value)
          setErrors({})
        }}
      />
      {isCivilDate(from) && (
        <fieldset className="ts-plan__fates">
          <legend className="ts-label">
            {affected.length > 0
              ? `${affected.length} nghĩa vụ còn hiệu lực vào ngày đó`
              : 'Không nghĩa vụ nào của văn bản cũ còn hiệu lực vào ngày đó.'}
          </legend>
          {affected.map((owed) => (
            <div key={owed.id} className="ts-plan__fate">
              <p>
                {owed.title} <span className="ts-second">{owed.outletName}</span>
              </p>
              <label>
                <span className="sr-only">Việc với {owed.title}</span>
                <select
                  className="ts-input"
                  value={choiceOf(owed).fate}
                  onChange={({ target }) => choose(owed, { fate: target.value as Choice['fate'] })}
                >
                  <option value="carry">Chuyển tiếp</option>
                  <option value="end">Chấm dứt</option>
                </select>
              </label>
              {choiceOf(owed).fate === 'carry' && (
                <label>
                  <span className="sr-only">Điểm, khoản mới của {owed.title}</span>
                  <input
                    className="ts-input"
                    value={choiceOf(owed).clause}
                    maxLength={120}
                    autoComplete="off"
                    onChange={({ target }) => choose(owed, { clause: target.value })}
                  />
                </label>
              )}
            </div>
          ))}
        </fieldset>
      )}
      <TextField
        label="Lý do"
        required
        rows={2}
        maxLength={500}
        value={reason}
        error={errors.reason}
        onChange={(value) => {
          setReason(value)
          setErrors({})
        }}
      />
    </ActionForm>
  )
}

const doneWords = ({ ended = 0, started = 0 }: { ended?: number; started?: number }) =>
  `Đã thay thế văn bản: ${ended} nghĩa vụ kết thúc, ${started} nghĩa vụ chuyển tiếp.`
