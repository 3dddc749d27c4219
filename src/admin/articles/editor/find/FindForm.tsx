'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'

import { SmallButton } from '../../../ui/SmallButton'
import { useFind } from './useFind'

type Props = { editor: LexicalEditor; first: string; onClose: () => void }

/** Not a form of its own: it stands within the form of the text, whose Enter would save. */
export function FindForm({ editor, first, onClose }: Props) {
  const [words, setWords] = useState(first)
  const [ignoreMarks, setIgnoreMarks] = useState(false)
  const [done, setDone] = useState('')
  const isEditable = useLexicalEditable()
  const input = useRef<HTMLInputElement>(null)
  const find = useFind(editor, { words, ignoreMarks })
  const { all, current, goTo, choose } = find

  useEffect(() => input.current?.select(), [])

  const close = () => {
    choose()
    onClose()
  }
  const step = (back: boolean) => goTo(current + (back ? -1 : 1))
  const onKey = keys({ onEnter: step, onEscape: close })

  return (
    <div className="ts-find" role="search" aria-label="Tìm và thay trong nội dung bài">
      <Words
        ref={input}
        label="Tìm"
        value={words}
        onChange={(value) => {
          setWords(value)
          setDone('')
        }}
        onKeyDown={onKey}
      />
      <span className="ts-find__count" role="status" aria-live="polite">
        {done || countWords(words, current, all.length)}
      </span>
      <SmallButton disabled={all.length === 0} onPress={() => step(true)}>
        Trước
      </SmallButton>
      <SmallButton disabled={all.length === 0} onPress={() => step(false)}>
        Sau
      </SmallButton>
      <label className="ts-find__option">
        <input
          type="checkbox"
          checked={ignoreMarks}
          onChange={({ target }) => setIgnoreMarks(target.checked)}
          onKeyDown={onKey}
        />
        Không phân biệt dấu
      </label>
      {isEditable && <Replacement {...{ find, onEscape: close, onDone: setDone }} />}
      <SmallButton onPress={close}>Đóng</SmallButton>
    </div>
  )
}

type ReplacementProps = {
  find: ReturnType<typeof useFind>
  onEscape: () => void
  onDone: (done: string) => void
}

/** What is written instead: of the place that is shown, or of every one. */
function Replacement({ find, onEscape, onDone }: ReplacementProps) {
  const [by, setBy] = useState('')
  const isIdle = find.all.length === 0
  const replaceNow = () => {
    find.replaceOne(by)
    onDone('')
  }
  return (
    <>
      <Words
        label="Thay bằng"
        value={by}
        onChange={setBy}
        onKeyDown={keys({ onEnter: replaceNow, onEscape })}
      />
      <SmallButton disabled={isIdle} onPress={replaceNow}>
        Thay
      </SmallButton>
      <SmallButton disabled={isIdle} onPress={() => onDone(`Đã thay ${find.replaceEvery(by)} chỗ`)}>
        Thay tất cả
      </SmallButton>
    </>
  )
}

type WordsProps = {
  ref?: Ref<HTMLInputElement>
  label: string
  value: string
  onChange: (value: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function Words({ label, onChange, ...props }: WordsProps) {
  return (
    <input
      {...props}
      className="ts-find__words"
      type="text"
      lang="vi"
      aria-label={label}
      placeholder={label}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

type Keys = { onEnter: (shift: boolean) => void; onEscape: () => void }

/** Enter and Escape within the bar; they don't reach the form around it. */
const keys =
  ({ onEnter, onEscape }: Keys) =>
  (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onEscape()
    else if (event.key === 'Enter') onEnter(event.shiftKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

function countWords(words: string, current: number, count: number): string {
  if (words === '') return ''
  return count === 0 ? 'Không thấy' : `${current + 1}/${count}`
}
