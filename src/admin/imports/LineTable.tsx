'use client'

import { useState } from 'react'

import { cellReference, columnLetters, shownCell } from '@/domain/imports/cell'
import type { ImportPage, ShownLine } from '@/newsroom/imports/views/loadImportPage'
import { IMPORT_FIELD_WORDS } from '@/newsroom/words/imports'

import { importHref } from '../links/pages'
import { EmptyState } from '../ui/EmptyState'
import { type Cell, cellKey, cellsOf, type Fixed, shownFields } from './fixedCells'
import { Outcome } from './Outcome'

type Props = {
  found: ImportPage
  wrongOnly: boolean
  onCorrected: (cells: Cell[]) => Promise<boolean>
}

/** The lines of a page, what each does, and their cells to be corrected. */
export function LineTable({ found, wrongOnly, onCorrected }: Props) {
  const { row, lines, page, pages, counts } = found
  const [fixed, setFixed] = useState<Fixed>({})
  const [busy, setBusy] = useState(false)
  const count = Object.keys(fixed).length

  const correct = async () => {
    setBusy(true)
    if (await onCorrected(cellsOf(fixed))) setFixed({})
    setBusy(false)
  }

  return (
    <>
      <nav className="ts-imports__ways" aria-label="Chọn dòng">
        {wrongOnly ? (
          <a href={importHref(row.id)}>Xem mọi dòng</a>
        ) : (
          counts.wrong > 0 && (
            <a href={importHref(row.id, { wrongOnly: true })}>
              Chỉ xem {counts.wrong} dòng chưa nhập được
            </a>
          )
        )}
      </nav>
      {lines.length === 0 ? (
        <EmptyState>Không còn dòng nào cần sửa. Hãy bấm “Xem mọi dòng”.</EmptyState>
      ) : (
        <Lines
          {...{ row, lines, fixed }}
          onFix={(key, text) => setFixed({ ...fixed, [key]: text })}
        />
      )}
      {count > 0 && (
        <div className="ts-imports__actions">
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={busy}
            onClick={() => void correct()}
          >
            {busy ? 'Đang lưu…' : `Lưu ${count} ô và kiểm tra lại`}
          </button>
        </div>
      )}
      {pages > 1 && <Pages {...{ of: row.id, wrongOnly, page, pages }} />}
    </>
  )
}

type Row = ImportPage['row']
type Fixing = { fixed: Fixed; onFix: (key: string, text: string) => void }

function Lines({ row, lines, ...fixing }: { row: Row; lines: readonly ShownLine[] } & Fixing) {
  const shown = shownFields(row)
  return (
    <div
      className="ts-table ts-table--stacks"
      role="region"
      aria-label="Các dòng của tệp"
      tabIndex={0}
    >
      <table>
        <caption className="sr-only">Các dòng của tệp</caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Kết quả</th>
            {shown.map(([field, at]) => (
              <th key={field} scope="col">
                {IMPORT_FIELD_WORDS[field]}
                <span className="ts-second">
                  {columnLetters(at)} {shownCell(row.headings[at] ?? null)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line} data-outcome={line.as}>
              <th scope="row">{line.line}</th>
              <td data-heading="Kết quả">
                <Outcome line={line} row={row} />
              </td>
              {shown.map(([field, at]) => (
                <td
                  key={field}
                  data-heading={IMPORT_FIELD_WORDS[field]}
                  data-fixed={line.fixed.includes(at) || undefined}
                >
                  <LineCell {...{ row, line, at }} label={IMPORT_FIELD_WORDS[field]} {...fixing} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = { row: Row; line: ShownLine; at: number; label: string } & Fixing

/** What stands in a cell; to be corrected while its line is wrong and nothing is under way. */
function LineCell({ row, line, at, label, fixed, onFix }: CellProps) {
  const key = cellKey(line.line, at)
  const text = fixed[key] ?? line.cells[at] ?? ''
  const isOpen = row.state === 'ready' || row.state === 'written' || row.state === 'undone'
  if (!isOpen || line.as !== 'wrong') return text
  return (
    <input
      className="ts-input"
      aria-label={`${label}, ô ${cellReference(row.sheet, line.line, at)}`}
      aria-invalid={line.problems?.some((one) => one.at === at) || undefined}
      value={text}
      onChange={({ target }) => onFix(key, target.value)}
    />
  )
}

type Ways = { of: string; wrongOnly: boolean; page: number; pages: number }

function Pages({ of, wrongOnly, page, pages }: Ways) {
  const to = (other: number) => importHref(of, { wrongOnly, page: other })
  return (
    <nav className="ts-imports__ways" aria-label="Trang">
      {page > 0 && <a href={to(page - 1)}>Trang trước</a>}
      <span>
        Trang {page + 1}/{pages}
      </span>
      {page < pages - 1 && <a href={to(page + 1)}>Trang sau</a>}
    </nav>
  )
}
