'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import { type CivilDate, isCivilDate } from '@/domain/calendar/civil'
import type { Choice, MatrixChoices } from '@/newsroom/obligations/views/loadMatrix'
import { type MatrixQuery, matrixSearch } from '@/newsroom/obligations/views/matrixQuery'
import { LEDGER_STATE_WORDS } from '@/newsroom/words/ledgerStates'

import { ledgerHref } from '../links/pages'
import { DateField } from '../ui/DateField'

type Props = { query: MatrixQuery; choices: MatrixChoices; today: CivilDate }

/** What of the ledger one looks at; the address keeps it, so that it can be sent to somebody. */
export function LedgerFilters({ query, choices, today }: Props) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  const [asOf, setAsOf] = useState(query.asOf ?? today)
  const [error, setError] = useState('')
  const show = (change: Partial<MatrixQuery>) =>
    startTransition(() => router.push(ledgerHref(matrixSearch({ ...query, page: 1, ...change }))))

  const look = (value: string) => {
    setAsOf(value)
    if (value === '' || value === today) {
      setError('')
      show({ asOf: null })
    } else if (!isCivilDate(value)) {
      setError('Ngày chưa đúng. Hãy nhập ngày, tháng, năm, ví dụ 14/3/2022.')
    } else if (value > today) {
      setError('Ngày còn ở tương lai. Hãy chọn từ hôm nay trở về trước.')
    } else {
      setError('')
      show({ asOf: value })
    }
  }

  const years = choices.years.includes(query.year)
    ? choices.years
    : [query.year, ...choices.years].sort((one, other) => other - one)
  return (
    <div className="ts-filters" role="search" aria-label="Lọc sổ nghĩa vụ">
      <Select
        label="Năm"
        value={String(query.year)}
        options={years.map((year) => ({ id: String(year), name: String(year) }))}
        onChange={(value) => show({ year: Number(value) })}
      />
      <DateField label="Xem tại ngày" value={asOf} onChange={look} error={error} />
      <Select
        label="Kênh"
        value={query.outlet ?? ''}
        all="Tất cả"
        options={choices.outlets}
        onChange={(outlet) => show({ outlet: outlet || null })}
      />
      <Select
        label="Văn bản"
        value={query.plan ?? ''}
        all="Tất cả"
        options={choices.plans}
        onChange={(plan) => show({ plan: plan || null })}
      />
      <Select
        label="Chủ đề"
        value={query.topic ?? ''}
        all="Tất cả"
        options={choices.topics}
        onChange={(topic) => show({ topic: topic || null })}
      />
      <Select
        label="Trạng thái"
        value={query.state ?? ''}
        all="Tất cả"
        options={Object.entries(LEDGER_STATE_WORDS).map(([id, name]) => ({ id, name }))}
        onChange={(state) => show({ state: (state || null) as MatrixQuery['state'] })}
      />
      <label className="ts-filters__check">
        <input
          type="checkbox"
          checked={query.onlyShort}
          onChange={({ target }) => show({ onlyShort: target.checked })}
        />
        Chỉ hiện thiếu
      </label>
      <span className="ts-filters__wait" role="status">
        {waiting ? 'Đang tải…' : ''}
      </span>
    </div>
  )
}

type SelectProps = {
  label: string
  value: string
  all?: string
  options: readonly Choice[]
  onChange: (value: string) => void
}

function Select({ label, value, all, options, onChange }: SelectProps) {
  const groups = [...new Set(options.map(({ group }) => group))]
  const items = (some: readonly Choice[]) =>
    some.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))
  return (
    <label className="ts-filters__field">
      <span className="ts-label">{label}</span>
      <select className="ts-input" value={value} onChange={({ target }) => onChange(target.value)}>
        {all && <option value="">{all}</option>}
        {groups.map((group) => {
          const own = options.filter((one) => one.group === group)
          return group ? (
            <optgroup key={group} label={group}>
              {items(own)}
            </optgroup>
          ) : (
            items(own)
          )
        })}
      </select>
    </label>
  )
}
