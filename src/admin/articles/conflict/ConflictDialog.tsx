'use client'

import { useId, useState } from 'react'
import { createPortal } from 'react-dom'

import { timeOfDay } from '@/domain/calendar/civil'
import { type DiffPart, diffTexts } from '@/domain/text/diff'

import { Dialog, DialogActions } from '../../ui/Dialog'
import type { Conflict } from '../fields/types'
import type { Fields } from '../fields/textFields'
import { type Choice, decidedFields, type Disputed, disputedIn } from './choices'
import { FIELD_WORDS } from '../fields/fieldWords'

type Props = {
  conflict: Conflict
  onDecide: (fields: Fields) => Promise<unknown>
  onClose: () => void
}

/** What two people wrote in one place, side by side and whole, to be decided one by one; then it is sent again. */
export function ConflictDialog({ conflict, onDecide, onClose }: Props) {
  const id = useId()
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [busy, setBusy] = useState(false)
  const disputed = disputedIn(conflict)
  const other = conflict.by?.name ?? 'người khác'
  const left = disputed.filter(({ key }) => !choices.has(key)).length
  const decide = async () => {
    setBusy(true)
    await onDecide(decidedFields(conflict, choices))
    setBusy(false)
  }
  return createPortal(
    <Dialog
      title="Hai người cùng sửa một chỗ"
      className="ts-conflict"
      describedBy={`${id}-what`}
      onClose={onClose}
    >
      <p id={`${id}-what`}>
        Trong lúc bạn viết, {other} đã lưu bài này lúc {timeOfDay(Date.parse(conflict.at))}. Phần
        sửa ở chỗ khác đã được gộp; còn {disputed.length} chỗ dưới đây cần bạn chọn. Chưa có gì bị
        mất.
      </p>
      <ol className="ts-conflict__list">
        {disputed.map((one) => (
          <Dispute
            key={one.key}
            disputed={one}
            other={other}
            choice={choices.get(one.key) ?? null}
            onChoose={(choice) => setChoices(new Map(choices).set(one.key, choice))}
          />
        ))}
      </ol>
      <DialogActions
        label={left > 0 ? `Còn ${left} chỗ chưa chọn` : 'Lưu như đã chọn'}
        busyLabel="Đang lưu…"
        busy={busy}
        disabled={left > 0}
        onPress={() => void decide()}
        closeLabel="Để sau"
        onClose={onClose}
      />
    </Dialog>,
    document.body,
  )
}

type DisputeProps = {
  disputed: Disputed
  other: string
  choice: Choice | null
  onChoose: (choice: Choice) => void
}

function Dispute({ disputed, other, choice, onChoose }: DisputeProps) {
  const name = useId()
  const { field, mayBoth, words } = disputed
  const { mine, theirs } = words
  const options: [Choice, string][] = [
    ['mine', 'Giữ của tôi'],
    ['theirs', `Lấy của ${other}`],
    ...(mayBoth ? [['both', 'Giữ cả hai'] as [Choice, string]] : []),
  ]
  return (
    <li>
      <fieldset className="ts-conflict__one">
        <legend>{FIELD_WORDS[field]}</legend>
        <div className="ts-conflict__sides">
          <Side title="Của tôi" words={mine} against={theirs} />
          <Side title={`Của ${other}`} words={theirs} against={mine} />
        </div>
        <div className="ts-conflict__choices">
          {options.map(([value, label]) => (
            <label key={value}>
              <input
                type="radio"
                name={name}
                checked={choice === value}
                onChange={() => onChoose(value)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

type SideProps = { title: string; words: string; against: string }

/** All words of one side; those the other has not are marked. */
function Side({ title, words, against }: SideProps) {
  return (
    <div className="ts-conflict__side">
      <strong>{title}</strong>
      <p>{markedWords(against, words)}</p>
    </div>
  )
}

function markedWords(before: string, after: string) {
  const parts = diffTexts(before, after)
  // Of long texts the difference leaves out what is the same: here every word is shown.
  if (parts.some(({ kind }) => kind === 'skipped')) return after
  const shown: DiffPart[] = parts.filter(({ kind }) => kind !== 'removed')
  return shown.map(({ kind, text }, at) =>
    kind === 'added' ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  )
}
