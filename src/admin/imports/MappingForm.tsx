'use client'

import { useId, useState } from 'react'

import { columnLetters, shownCell } from '@/domain/imports/cell'
import {
  IMPORT_FIELDS,
  type ImportField,
  type Mapping,
  NEEDED_FIELDS,
} from '@/domain/imports/fields'
import type { ImportPage } from '@/newsroom/imports/views/loadImportPage'
import { IMPORT_FIELD_WORDS } from '@/newsroom/words/imports'

import { DialogActions } from '../ui/Dialog'
import { NameChoice } from '../ui/NameChoice'
import { Panel } from '../ui/Panel'

type Chosen = {
  mapping: Record<string, number | null>
  column: string | null
  year: number | null
}
type Props = {
  found: ImportPage
  isFirst: boolean
  onChosen: (chosen: Chosen) => Promise<boolean>
}

/** Which column of the file is what: suggested, and chosen by the person. */
export function MappingForm({ found, isFirst, onChosen }: Props) {
  const { row, examples, columns } = found
  const id = useId()
  const fields: readonly ImportField[] = IMPORT_FIELDS[row.kind]
  const [mapping, setMapping] = useState<Mapping>(row.mapping)
  const [column, setColumn] = useState(row.column ?? '')
  const [year, setYear] = useState(row.year === null ? '' : String(row.year))
  const [busy, setBusy] = useState(false)

  const choose = async () => {
    setBusy(true)
    const all = fields.map((field) => [field, mapping[field] ?? null] as const)
    await onChosen({
      mapping: Object.fromEntries(all),
      column: column || null,
      year: /^\d{4}$/.test(year) ? Number(year) : null,
    })
    setBusy(false)
  }

  return (
    <Panel id="mapping" title="Cột nào là gì" note="Nhớ cho tệp sau có cùng tên cột">
      <form
        className="ts-imports__mapping"
        onSubmit={(event) => {
          event.preventDefault()
          void choose()
        }}
      >
        {fields.map((field) => (
          <FieldColumn
            key={field}
            field={field}
            isNeeded={NEEDED_FIELDS[row.kind].includes(field)}
            at={mapping[field]}
            headings={row.headings}
            examples={examples}
            onChange={(at) => setMapping({ ...mapping, [field]: at })}
          />
        ))}
        <div>
          <label className="ts-label" htmlFor={`${id}-default`}>
            Chuyên mục chung
          </label>
          <NameChoice
            id={`${id}-default`}
            none="Mỗi dòng tự ghi"
            options={columns}
            value={column}
            onChange={setColumn}
          />
          <p className="ts-hint">Cho dòng không ghi chuyên mục.</p>
        </div>
        <div>
          <label className="ts-label" htmlFor={`${id}-year`}>
            Năm của ngày không ghi năm
          </label>
          <input
            id={`${id}-year`}
            className="ts-input"
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={({ target }) => setYear(target.value)}
          />
          <p className="ts-hint">Cho ngày viết “14/3”.</p>
        </div>
        <div className="ts-imports__wide">
          <DialogActions
            label={isFirst ? 'Kiểm tra' : 'Kiểm tra lại theo các cột này'}
            busy={busy}
            busyLabel="Đang bắt đầu…"
          />
        </div>
      </form>
    </Panel>
  )
}

type FieldProps = Pick<ImportPage, 'examples'> &
  Pick<ImportPage['row'], 'headings'> & {
    field: ImportField
    isNeeded: boolean
    /** The column of the file, from 0; undefined where it has none. */
    at: number | undefined
    onChange: (at: number | undefined) => void
  }

/** Which column of the file holds one field, with what stands in the first lines of it. */
function FieldColumn({ field, isNeeded, at, headings, examples, onChange }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label className="ts-label" htmlFor={id}>
        {IMPORT_FIELD_WORDS[field]}
        {isNeeded && ' (cần có)'}
      </label>
      <select
        id={id}
        className="ts-input"
        value={at ?? ''}
        aria-describedby={`${id}-like`}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">Không có trong tệp</option>
        {examples.map((_, place) => (
          <option key={place} value={place}>
            {columnLetters(place)} {shownCell(headings[place] ?? null)}
          </option>
        ))}
      </select>
      <p id={`${id}-like`} className="ts-hint">
        {at === undefined ? '' : (examples[at] ?? []).join(' · ')}
      </p>
    </div>
  )
}
