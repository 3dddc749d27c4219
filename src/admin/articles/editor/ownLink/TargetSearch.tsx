'use client'

import { type KeyboardEvent, useEffect, useId, useState } from 'react'

import { findTargets, type LinkTarget, targetWords } from './targets'

const PAUSE_MS = 250

type Props = { except: string | null; onPick: (target: LinkTarget) => void }
type Found = { query: string; targets: LinkTarget[]; problem: string | null }

/** Texts of ours found by words of their titles, accents aside; up and down choose, Enter takes. */
export function TargetSearch({ except, onPick }: Props) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [at, setAt] = useState(0)
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(() => {
      void findTargets(query, except, asking.signal).then((answer) => {
        if (answer === null) return
        const isFound = Array.isArray(answer)
        setFound({
          query,
          targets: isFound ? answer : [],
          problem: isFound ? null : answer.problem,
        })
        setAt(0)
      })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [query, except])
  const targets = found?.targets ?? []
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && targets.length > 0) {
      event.preventDefault()
      setAt((at + step + targets.length) % targets.length)
    }
    if (event.key !== 'Enter') return
    // The form around it is not meant; and what is listed may be an answer to earlier words.
    event.preventDefault()
    const target = targets[at]
    if (target && found?.query === query) onPick(target)
  }
  return (
    <div className="ts-target-search">
      <label htmlFor={id}>Tìm bài theo tiêu đề</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={targets.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={targets[at] && `${id}-${at}`}
        aria-describedby={`${id}-status`}
        autoComplete="off"
        placeholder="Gõ tiêu đề, không cần dấu; hoặc dán địa chỉ bài"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={press}
      />
      <p id={`${id}-status`} className="ts-target-search__status" role="status">
        {statusWords(found, query)}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label="Bài tìm thấy">
        {targets.map((target, place) => (
          <li
            key={target.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            className={target.publicSince === null ? 'is-hidden-text' : undefined}
            onPointerMove={() => setAt(place)}
            onClick={() => onPick(target)}
          >
            <strong>{target.title}</strong>
            <span>{targetWords(target)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function statusWords(found: Found | null, query: string): string {
  if (found === null || found.query !== query) return 'Đang tìm…'
  if (found.problem) return found.problem
  if (found.targets.length === 0) return 'Không có bài nào có các chữ này trong tiêu đề.'
  return query.trim() === '' ? 'Bài mới sửa gần đây:' : `${found.targets.length} bài:`
}
