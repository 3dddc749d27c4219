'use client'

import { useState } from 'react'

import { cellReference, columnLetters, shownCell } from '@/domain/imports/cell'
import { type ImportField, SHOWN_TEXT_FIELDS } from '@/domain/imports/fields'
import type { ImportPage, ShownLine } from '@/newsroom/imports/views/loadImportPage'
import { IMPORT_FIELD_WORDS } from '@/newsroom/words/imports'

import { airingHref, articleHref, importHref, issueHref, obligationHref } from '../links/pages'
import { EmptyState } from '../ui/EmptyState'
import { StatePill } from '../ui/StatePill'
import { OUTCOMES } from './importWords'

type Cell = { line: number; at: number; text: string }
type Props = {
  found: ImportPage
  wrongOnly: boolean
  onCorrected: (cells: Cell[]) => Promise<boolean>
}

/** The lines of a page, what each does, and their cells to be corrected. */
export function LineTable({ found, wrongOnly, onCorrected }: Props) {
  const { row, lines, page, pages, counts } = found
  const [fixed, setFixed] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const isOpen = row.state === 'ready' || row.state === 'written' || row.state === 'undone'
  const all = Object.entries(row.mapping).sort(([, a], [, b]) => a - b) as [ImportField, number][]
  const shown =
    row.kind === 'texts' ? all.filter(([field]) => SHOWN_TEXT_FIELDS.includes(field)) : all

  const correct = async () => {
    setBusy(true)
    const cells = Object.entries(fixed).map(([key, text]): Cell => {
      const [line, at] = key.split(':').map(Number)
      return { line: line ?? 0, at: at ?? 0, text }
    })
    if (await onCorrected(cells)) setFixed({})
    setBusy(false)
  }
  const ways = { of: row.id, wrongOnly, page, pages }

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
        <div className="ts-table" role="region" aria-label="Các dòng của tệp" tabIndex={0}>
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
                  <td>
                    <Outcome line={line} found={found} />
                  </td>
                  {shown.map(([field, at]) => {
                    const key = `${line.line}:${at}`
                    const isWrong = line.problems?.some((one) => one.at === at)
                    const text = fixed[key] ?? line.cells[at] ?? ''
                    return (
                      <td key={field} data-fixed={line.fixed.includes(at) || undefined}>
                        {isOpen && line.as === 'wrong' ? (
                          <input
                            className="ts-input"
                            aria-label={`${IMPORT_FIELD_WORDS[field]}, ô ${cellReference(row.sheet, line.line, at)}`}
                            aria-invalid={isWrong || undefined}
                            value={text}
                            onChange={({ target }) => setFixed({ ...fixed, [key]: target.value })}
                          />
                        ) : (
                          text
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {Object.keys(fixed).length > 0 && (
        <div className="ts-imports__actions">
          <button
            type="button"
            className="ts-button ts-button--primary"
            disabled={busy}
            onClick={() => void correct()}
          >
            {busy ? 'Đang lưu…' : `Lưu ${Object.keys(fixed).length} ô và kiểm tra lại`}
          </button>
        </div>
      )}
      {pages > 1 && <Pages {...ways} />}
    </>
  )
}

const HREFS = {
  issues: issueHref,
  airings: airingHref,
  obligations: obligationHref,
  texts: articleHref,
}

function Outcome({ line, found: { row } }: { line: ShownLine; found: ImportPage }) {
  const { words, tone } = OUTCOMES[line.as]
  return (
    <>
      <StatePill tone={tone}>{words}</StatePill>
      {line.label && (
        <span className="ts-second">
          {line.id && line.as !== 'undone' ? (
            <a href={HREFS[row.kind](line.id)}>{line.label}</a>
          ) : (
            line.label
          )}
        </span>
      )}
      {line.problems?.map(({ at, message }) => (
        <p key={message} className="ts-error">
          {cellReference(row.sheet, line.line, at)}: {message}
        </p>
      ))}
      {line.notes?.map((note) => (
        <p key={note} className="ts-hint">
          {note}
        </p>
      ))}
    </>
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
