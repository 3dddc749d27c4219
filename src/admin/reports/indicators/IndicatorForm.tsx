'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { EnteredValue, IndicatorRow } from '@/domain/report/indicator/types'

import { send } from '../../send/send'
import { useDoing } from '../../send/useDoing'
import { changedValues, type Typed, typedOf } from './typedValues'

type Props = { id: string; rows: readonly IndicatorRow[]; hasSoFar: boolean }

/** All indicators that are entered; what is not a number is said, and nothing typed is lost. */
export function IndicatorForm({ id, rows, hasSoFar }: Props) {
  const router = useRouter()
  const [typed, setTyped] = useState<Record<string, Typed>>(() => typedOf(rows))
  const { busy, error, setError, run } = useDoing()

  const save = () => {
    const { values, problem } = changedValues(rows, typed)
    if (problem !== null) return setError(problem)
    void run(async () => {
      const body: { values: EnteredValue[] } = { values }
      const path = `/reports/${id}/indicators`
      const { done, refusal } = await send<{ kept: number }>('POST', path, body)
      if (refusal) return refusal.message
      toast.success(done.kept > 0 ? 'Đã lưu chỉ tiêu.' : 'Không có gì thay đổi.')
      router.refresh()
      return null
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {rows.map((row) => (
        <fieldset key={row.id} className="ts-indicator">
          <legend>
            {row.name} ({row.unit})
          </legend>
          {row.parts.map(({ code, label }) => (
            <Part
              key={code}
              label={label}
              hasSoFar={hasSoFar}
              typed={typed[`${row.id}:${code}`] ?? { period: '', soFar: '', source: '' }}
              onChange={(next) =>
                setTyped((before) => ({ ...before, [`${row.id}:${code}`]: next }))
              }
            />
          ))}
        </fieldset>
      ))}
      <p className="ts-error" role="alert">
        {error}
      </p>
      <button type="submit" className="ts-button ts-button--primary" disabled={busy}>
        {busy ? 'Đang lưu…' : 'Lưu chỉ tiêu'}
      </button>
    </form>
  )
}

type PartProps = {
  label: string
  hasSoFar: boolean
  typed: Typed
  onChange: (typed: Typed) => void
}

function Part({ label, hasSoFar, typed, onChange }: PartProps) {
  const of = label === '' ? '' : `${label}: `
  const number = (name: 'period' | 'soFar', words: string) => (
    <label className="ts-filters__field">
      <span className="ts-label">
        {of}
        {words}
      </span>
      <input
        className="ts-input"
        inputMode="numeric"
        size={10}
        maxLength={20}
        placeholder="chưa rõ"
        value={typed[name]}
        onChange={({ target }) => onChange({ ...typed, [name]: target.value })}
      />
    </label>
  )
  return (
    <div className="ts-filters">
      {number('period', 'trong kỳ')}
      {hasSoFar && number('soFar', 'lũy kế')}
      <label className="ts-filters__field ts-indicator__source">
        <span className="ts-label">{of}nguồn số liệu</span>
        <input
          className="ts-input"
          maxLength={500}
          value={typed.source}
          onChange={({ target }) => onChange({ ...typed, source: target.value })}
        />
      </label>
    </div>
  )
}
