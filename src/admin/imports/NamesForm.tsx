'use client'

import { useId, useState } from 'react'

import type { FoundName } from '@/newsroom/imports/importRow'
import type { ImportPage } from '@/newsroom/imports/views/loadImportPage'

import { DialogActions } from '../ui/Dialog'
import { NameChoice } from '../ui/NameChoice'
import { Panel } from '../ui/Panel'

type Here = Record<string, string | null>
type Chosen = { sections: Here; people: Here; column: string | null }
type Props = {
  found: ImportPage
  isFirst: boolean
  onChosen: (chosen: Chosen) => Promise<boolean>
}

const hereOf = (names: readonly FoundName[]): Here =>
  Object.fromEntries(names.map(({ name, here }) => [name, here]))

/** What the names of the old place are here: its categories columns, its authors people. */
export function NamesForm({ found, isFirst, onChosen }: Props) {
  const { row, columns, people: accounts } = found
  const id = useId()
  const [sections, setSections] = useState(hereOf(row.names.sections))
  const [people, setPeople] = useState(hereOf(row.names.people))
  const [column, setColumn] = useState(row.column ?? '')
  const [busy, setBusy] = useState(false)

  const choose = async () => {
    setBusy(true)
    await onChosen({ sections, people, column: column || null })
    setBusy(false)
  }

  return (
    <Panel id="names" title="Chuyên mục và tác giả ở nơi cũ">
      <form
        className="ts-imports__mapping"
        onSubmit={(event) => {
          event.preventDefault()
          void choose()
        }}
      >
        <div>
          <label className="ts-label" htmlFor={`${id}-default`}>
            Chuyên mục chung
          </label>
          <NameChoice
            id={`${id}-default`}
            none="Không vào chuyên mục nào"
            options={columns}
            value={column}
            onChange={setColumn}
          />
          <p className="ts-hint">Cho bài mà chuyên mục cũ không được chọn ở dưới.</p>
        </div>
        {row.names.sections.map(({ name, count }, at) => (
          <div key={name}>
            <label className="ts-label" htmlFor={`${id}-section-${at}`}>
              Chuyên mục “{name}”
            </label>
            <NameChoice
              id={`${id}-section-${at}`}
              none="Theo chuyên mục chung"
              options={columns}
              value={sections[name] ?? ''}
              onChange={(value) => setSections({ ...sections, [name]: value || null })}
            />
            <p className="ts-hint">{count} bài</p>
          </div>
        ))}
        {row.names.people.map(({ name, count }, at) => (
          <div key={name}>
            <label className="ts-label" htmlFor={`${id}-person-${at}`}>
              Tác giả “{name}”
            </label>
            <NameChoice
              id={`${id}-person-${at}`}
              none="Chỉ ghi tên"
              options={accounts}
              value={people[name] ?? ''}
              onChange={(value) => setPeople({ ...people, [name]: value || null })}
            />
            <p className="ts-hint">{count} bài</p>
          </div>
        ))}
        <div className="ts-imports__wide">
          <DialogActions
            label={isFirst ? 'Kiểm tra' : 'Kiểm tra lại theo lựa chọn này'}
            busy={busy}
            busyLabel="Đang bắt đầu…"
          />
        </div>
      </form>
    </Panel>
  )
}
