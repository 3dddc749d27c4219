'use client'

import { useState } from 'react'

import type { Checked } from '@/domain/checklist/types'
import { checkedWords } from '@/newsroom/words/checklists'

import { leadToField } from './leadToField'

type Props = {
  checked: Checked
  hasCover: boolean
  /** Null where the person may not. */
  tick: ((words: string, isTicked: boolean) => Promise<void>) | null
  /** What is typed is not kept yet: a tick would hold for what was before. */
  isSaving: boolean
}

const MARKS = {
  ok: { sign: '✓', word: 'Đạt' },
  warning: { sign: '!', word: 'Cảnh báo' },
  blocking: { sign: '✗', word: 'Chưa đạt' },
} as const

/** An item with what was found; pressed, it leads to where it is mended. */
export function CheckRow({ checked, hasCover, tick, isSaving }: Props) {
  const look = checked.ok ? 'ok' : checked.severity
  const { sign, word } = MARKS[look]
  return (
    <li className="ts-checks__item" data-look={look}>
      <span className="ts-checks__mark">
        <span aria-hidden="true">{sign}</span> {word}
      </span>
      {checked.item.condition === 'byHand' ? (
        <ByHand checked={checked} tick={tick} isSaving={isSaving} />
      ) : (
        <button
          type="button"
          className="ts-checks__go"
          onClick={() => leadToField(checked, hasCover)}
        >
          {checkedWords(checked)}
        </button>
      )}
    </li>
  )
}

function ByHand({ checked, tick, isSaving }: Omit<Props, 'hasCover'>) {
  const [busy, setBusy] = useState(false)
  const words = checked.item.words ?? ''
  const press = async (isTicked: boolean) => {
    if (!tick) return
    setBusy(true)
    await tick(words, isTicked)
    setBusy(false)
  }
  return (
    <label className="ts-checks__hand">
      <input
        type="checkbox"
        checked={checked.ok}
        disabled={tick === null || busy || isSaving}
        onChange={(event) => void press(event.target.checked)}
      />
      <span>
        {words}
        {tick !== null && (
          <span className="ts-checks__note">
            {isSaving
              ? ' (đợi lưu xong rồi đánh dấu)'
              : checked.ok
                ? ' (sửa bài thì phải đánh dấu lại)'
                : ''}
          </span>
        )}
      </span>
    </label>
  )
}
