'use client'

import { type KeyboardEvent, useId, useState } from 'react'

import type { FoundWork } from '@/newsroom/finder/views/findWork'

import { Dialog } from '../ui/Dialog'
import { besideWords, hrefOf, KIND_WORDS, statusWords } from './finderWords'
import { useFound } from './useFound'

/** Here, or beside this page with Ctrl or ⌘, as a link is. */
function open(row: FoundWork, { ctrlKey, metaKey }: { ctrlKey: boolean; metaKey: boolean }): void {
  if (ctrlKey || metaKey) window.open(hrefOf(row), '_blank', 'noopener')
  else window.location.assign(hrefOf(row))
}

/** Whatever the person may read, found by its words; up and down choose, Enter opens. */
export function FinderDialog({ onClose }: { onClose: () => void }) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { asked, found } = useFound(query, () => setAt(0))
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      const next = (at + step + found.length) % found.length
      setAt(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    const row = found[at]
    // What is listed may be an answer to earlier words.
    if (row && asked?.query === query) open(row, event)
  }
  return (
    <Dialog title="Tìm trong tòa soạn" className="ts-finder" onClose={onClose}>
      <input
        type="search"
        role="combobox"
        aria-label="Tìm bài, số, chuyên mục, người, kế hoạch"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] && `${id}-${at}`}
        aria-describedby={`${id}-status`}
        autoComplete="off"
        autoFocus
        placeholder="Bài, số, chuyên mục, người, kế hoạch"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={press}
      />
      <p id={`${id}-status`} className="ts-finder__status" role="status">
        {statusWords(asked, query)}
      </p>
      <div id={`${id}-list`} className="ts-finder__list" role="listbox" aria-label="Kết quả">
        {found.map((row, place) => (
          <div
            key={`${row.kind} ${row.id}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onPointerMove={() => setAt(place)}
            onClick={(event) => open(row, event)}
          >
            {found[place - 1]?.kind !== row.kind && (
              <span className="ts-finder__kind">{KIND_WORDS[row.kind]}</span>
            )}
            <div className="ts-finder__row">
              {/* Of the title alone, escaped by `marked`. */}
              <strong dangerouslySetInnerHTML={{ __html: row.marked || '(Chưa có tiêu đề)' }} />
              <span>{besideWords(row)}</span>
            </div>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
