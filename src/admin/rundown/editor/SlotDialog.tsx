'use client'

import { useState } from 'react'

import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import { parseDuration } from '@/domain/rundown/duration'
import { parseClock } from '@/domain/rundown/edit/clock'
import type { SettingField, Settings } from '@/domain/rundown/edit/content'
import { DURATION_REFUSAL_WORDS } from '@/newsroom/words/rundownConflicts'

import { Dialog } from './Dialog'
import { DialogActions } from '../../ui/Dialog'

type Props = {
  settings: Settings
  clock: (at: number) => string
  onSave: (fields: Partial<Settings>) => void
  onClose: () => void
}

type Field = { name: SettingField; label: string; hint: string }
const FIELDS: readonly Field[] = [
  { name: 'onAir', label: 'Giờ lên sóng', hint: 'ví dụ 19:45' },
  { name: 'offAir', label: 'Giờ hết sóng', hint: 'ví dụ 20:00' },
  { name: 'overSeconds', label: 'Được dôi', hint: 'quá mức này là lỗi' },
  { name: 'underSeconds', label: 'Được thiếu', hint: 'quá mức này là cần xem' },
  { name: 'gapSeconds', label: 'Được trống', hint: 'quá mức này là cần xem' },
]
const isClock = (name: SettingField) => name === 'onAir' || name === 'offAir'

/** The slot of the programme and what is tolerated in it. */
export function SlotDialog({ settings, clock, onSave, onClose }: Props) {
  const [texts, setTexts] = useState<Record<SettingField, string>>(() => ({
    onAir: clock(settings.onAir),
    offAir: clock(settings.offAir).replace(/ .*$/, ''),
    overSeconds: formatDuration(settings.overSeconds),
    underSeconds: formatDuration(settings.underSeconds),
    gapSeconds: formatDuration(settings.gapSeconds),
  }))
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    const read = readSettings(texts, settings)
    if ('message' in read) return setError(read.message)
    if (Object.keys(read.fields).length > 0) onSave(read.fields)
    onClose()
  }
  return (
    <Dialog title="Khung phát" onClose={onClose}>
      {FIELDS.map(({ name, label, hint }) => (
        <label key={name} className="ts-rd-setting">
          <span className="ts-label">
            {label} <small>({hint})</small>
          </span>
          <input
            className="ts-input"
            value={texts[name]}
            autoComplete="off"
            onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
          />
        </label>
      ))}
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions label="Lưu khung phát" onPress={save} onClose={onClose} />
    </Dialog>
  )
}

type Read = { fields: Partial<Settings> } | { message: string }

function readSettings(texts: Record<SettingField, string>, settings: Settings): Read {
  const values: Partial<Settings> = {}
  for (const { name, label } of FIELDS) {
    if (isClock(name)) {
      const read = parseClock(texts[name], settings.onAir)
      if (read.kind !== 'at') return { message: `${label} không đọc được. Hãy nhập như 19:45.` }
      values[name] = read.at
    } else {
      const read = parseDuration(texts[name])
      if (!read.ok) return { message: `${label}: ${DURATION_REFUSAL_WORDS[read.why]}` }
      values[name] = read.seconds
    }
  }
  const { onAir = 0, offAir = 0 } = values
  if (offAir <= onAir) return { message: 'Giờ hết sóng phải sau giờ lên sóng. Hãy sửa giờ.' }
  const names = Object.keys(values) as SettingField[]
  return {
    fields: Object.fromEntries(
      names.filter((name) => values[name] !== settings[name]).map((name) => [name, values[name]]),
    ),
  }
}
