'use client'

import { useId, useState } from 'react'

import { readRuleWords } from '@/domain/schedule/readRuleWords'

/** A recurrence typed as one says it. What is understood counts at once; what is not is said when the typing ends. */
export function RuleWords({ onRead }: { onRead: (rrule: string) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const type = (typed: string) => {
    setText(typed)
    setProblem(null)
    const read = readRuleWords(typed)
    if (read.ok) onRead(read.rrule)
  }
  const finish = () => {
    if (text.trim() === '') return setProblem(null)
    const read = readRuleWords(text)
    setProblem(read.ok ? null : read.message)
  }

  return (
    <div className="ts-recur__words">
      <label htmlFor={`${id}-words`} className="ts-label">
        Viết bằng lời
      </label>
      <input
        id={`${id}-words`}
        type="text"
        className="ts-input"
        autoComplete="off"
        maxLength={300}
        placeholder="thứ Sáu tuần 2 và 4 hằng tháng"
        value={text}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={({ target }) => type(target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          finish()
        }}
      />
      <p id={`${id}-hint`} className="ts-hint">
        Có dấu hay không dấu đều được: ngày 10 và 25; T2 đến T6; 2 tuần một lần vào thứ Ba.
      </p>
      <p id={`${id}-problem`} className="ts-error" role="alert">
        {problem}
      </p>
    </div>
  )
}
