'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { useFind } from './useFind'

type Props = { editor: LexicalEditor; first: string; onClose: () => void }

/** Not a form of its own: it stands within the form of the text, whose Enter would save. */
export function FindForm({ editor, first, onClose }: Props) {
  const [words, setWords] = useState(first)
  const [by, setBy] = useState('')
  const [ignoreMarks, setIgnoreMarks] = useState(false)
  const [done, setDone] = useState('')
  const isEditable = useLexicalEditable()
  const input = useRef<HTMLInputElement>(null)
  const { all, current, goTo, replaceOne, replaceEvery, choose } = useFind(editor, {
    ...{ words, ignoreMarks },
  })

  useEffect(() => input.current?.select(), [])

  const close = () => {
    choose()
    onClose()
  }
  const onKey = (event: KeyboardEvent, onEnter: (shift: boolean) => void) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') onEnter(event.shiftKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const step = (back: boolean) => goTo(current + (back ? -1 : 1))
  const replaceNow = () => {
    replaceOne(by)
    setDone('')
  }

  return (
    <div className="ts-find" role="search" aria-label="Tìm và thay trong nội dung bài">
      <input
        ref={input}
        className="ts-find__words"
        type="text"
        lang="vi"
        aria-label="Tìm"
        placeholder="Tìm"
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setDone('')
        }}
        onKeyDown={(event) => onKey(event, step)}
      />
      <span className="ts-find__count" role="status" aria-live="polite">
        {done || countWords(words, current, all.length)}
      </span>
      <FindButton label="Trước" onPress={() => step(true)} isIdle={all.length === 0} />
      <FindButton label="Sau" onPress={() => step(false)} isIdle={all.length === 0} />
      <label className="ts-find__option">
        <input
          type="checkbox"
          checked={ignoreMarks}
          onChange={({ target }) => setIgnoreMarks(target.checked)}
          onKeyDown={(event) => onKey(event, step)}
        />
        Không phân biệt dấu
      </label>
      {isEditable && (
        <>
          <input
            className="ts-find__words"
            type="text"
            lang="vi"
            aria-label="Thay bằng"
            placeholder="Thay bằng"
            value={by}
            onChange={({ target }) => setBy(target.value)}
            onKeyDown={(event) => onKey(event, replaceNow)}
          />
          <FindButton label="Thay" onPress={replaceNow} isIdle={all.length === 0} />
          <FindButton
            label="Thay tất cả"
            onPress={() => setDone(`Đã thay ${replaceEvery(by)} chỗ`)}
            isIdle={all.length === 0}
          />
        </>
      )}
      <FindButton label="Đóng" onPress={close} />
    </div>
  )
}

function FindButton({
  label,
  isIdle = false,
  onPress,
}: {
  label: string
  isIdle?: boolean
  onPress: () => void
}) {
  return (
    <button
      type="button"
      className="ts-button ts-button--quiet ts-button--small"
      disabled={isIdle}
      onClick={onPress}
    >
      {label}
    </button>
  )
}

function countWords(words: string, current: number, count: number): string {
  if (words === '') return ''
  return count === 0 ? 'Không thấy' : `${current + 1}/${count}`
}
