'use client'

import { FieldLabel, fieldBaseClass, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useEffect, useRef, useState } from 'react'

import { idOf } from '@/access/membership'
import { type Quantities, readAmount } from '@/domain/activity/quantities'
import { unitsOf } from '@/newsroom/activities/unitsOf'
import type { ActivityKind } from '@/payload-types'

import { useAsked } from '../send/useAsked'

/** One figure for each unit of the chosen kind; an empty one is not known. */
export const QuantitiesField: JSONFieldClientComponent = ({ field, path: ownPath, readOnly }) => {
  const { value, setValue, disabled, path } = useField<Quantities | null>({
    potentiallyStalePath: ownPath,
  })
  const kind = useFormFields(([fields]) => idOf(fields.kind?.value as string | null | undefined))
  const id = `field-${path.replace(/\./g, '__')}`
  return (
    <fieldset id={id} className={`${fieldBaseClass} ts-quantities`} aria-describedby={`${id}-hint`}>
      <legend>
        <FieldLabel as="span" label={field.label} localized={false} path={path} />
      </legend>
      {kind ? (
        <Units
          key={kind}
          id={id}
          kind={kind}
          value={value ?? {}}
          onChange={setValue}
          disabled={Boolean(readOnly || disabled)}
        />
      ) : (
        <p className="ts-hint">Hãy chọn loại hoạt động trước: mỗi loại có đơn vị tính riêng.</p>
      )}
      <p id={`${id}-hint`} className="ts-hint">
        Chưa đếm được thì để trống: hệ thống ghi là chưa rõ, khác với số 0.
      </p>
    </fieldset>
  )
}

type Props = {
  id: string
  kind: string
  value: Quantities
  onChange: (value: Quantities) => void
  disabled: boolean
}

function Units({ id, kind, value, onChange, disabled }: Props) {
  const { answer, refusal } = useAsked<Pick<ActivityKind, 'units'>>(
    `/activity-kinds/${kind}?depth=0`,
  )
  const units = answer ? unitsOf(answer) : null
  const left = useRef(onChange)
  useEffect(() => {
    left.current = onChange
  })
  const strange = units !== null && Object.keys(value).some((unit) => !units.includes(unit))
  useEffect(() => {
    // Amounts of the kind that was chosen before.
    if (strange) left.current({})
  }, [strange])
  if (refusal) return <p className="ts-error">{refusal.message}</p>
  if (!units) return <p className="ts-hint">Đang tải đơn vị tính…</p>
  const set = (unit: string, amount: number | null) =>
    onChange(
      Object.fromEntries(
        units.map((one) => [one, one === unit ? amount : (value[one] ?? null)] as const),
      ),
    )
  return (
    <div className="ts-quantities__units">
      {units.map((unit, index) => (
        <Amount
          key={unit}
          id={`${id}-${index}`}
          unit={unit}
          amount={value[unit] ?? null}
          onChange={(amount) => set(unit, amount)}
          disabled={disabled}
        />
      ))}
    </div>
  )
}

type AmountProps = {
  id: string
  unit: string
  amount: number | null
  onChange: (amount: number | null) => void
  disabled: boolean
}

/** What is no whole number stays as typed, is said, and is not taken. */
function Amount({ id, unit, amount, onChange, disabled }: AmountProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const isOdd = draft !== null && readAmount(draft) === undefined
  return (
    <div className="ts-quantities__unit">
      <label htmlFor={id} className="ts-label">
        {`Số ${unit}`}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="chưa rõ"
        className="ts-input"
        value={draft ?? (amount === null ? '' : amount.toLocaleString('vi-VN'))}
        disabled={disabled}
        aria-invalid={isOdd || undefined}
        aria-describedby={`${id}-error`}
        onChange={(event) => {
          const written = event.target.value
          setDraft(written)
          const read = readAmount(written)
          if (read !== undefined) onChange(read)
        }}
        onBlur={() => {
          if (!isOdd) setDraft(null)
        }}
      />
      <p id={`${id}-error`} className="ts-error" role="alert">
        {isOdd && 'Hãy nhập số nguyên, ví dụ 1.500; chưa rõ thì để trống.'}
      </p>
    </div>
  )
}
