'use client'

import { useState } from 'react'

import { PlaceFields, type PlaceOf, type Places } from '../articles/PlaceFields'
import { FileDrop } from './FileDrop'
import { useWordFiles } from './useWordFiles'
import { WordFileCard } from './WordFileCard'
import { isToMake, twinOf } from './wordFiles'
import { DialogActions } from '../ui/Dialog'

/** Word files chosen, looked at and made drafts. */
export function WordImport(places: Places) {
  const { files, message, isMaking, add, remove, change, readAs, make } = useWordFiles()
  const [place, setPlace] = useState<PlaceOf>({ outlet: places.outlets[0]?.id ?? '', column: '' })
  const [credit, setCredit] = useState('')
  const count = files.filter(isToMake).length
  const made = files.filter(({ state }) => state === 'made').length
  const isReading = files.some(({ state }) => state === 'waiting' || state === 'reading')
  const hasPictures = files.some((file) => isToMake(file) && file.pictures.some((one) => one.isTaken)) // prettier-ignore
  return (
    <div className="ts-word">
      <FileDrop onAdd={add} disabled={isMaking} />
      <p role="status" className="ts-hint">
        {isReading ? 'Đang đọc tệp…' : (message ?? (made > 0 ? `Đã tạo ${made} bản nháp.` : ''))}
      </p>
      {files.map((file) => (
        <WordFileCard
          key={file.key}
          file={file}
          twin={twinOf(file, files)}
          isLocked={isMaking}
          onChange={(part) => change(file.key, part)}
          onReadAs={(converts) => readAs(file, converts)}
          onRemove={() => remove(file.key)}
        />
      ))}
      {files.some(({ state }) => state !== 'refused' && state !== 'made') && (
        <form
          className="ts-form"
          onSubmit={(event) => {
            event.preventDefault()
            void make({ ...place, credit })
          }}
        >
          <PlaceFields {...places} place={place} onChange={setPlace} />
          {hasPictures && (
            <label className="ts-label">
              Nguồn ảnh chung{' '}
              <span className="ts-hint">cho các ảnh chưa ghi nguồn riêng, ví dụ: Minh Anh</span>
              <input
                name="credit"
                className="ts-input"
                maxLength={300}
                value={credit}
                onChange={({ target }) => setCredit(target.value)}
              />
            </label>
          )}
          <DialogActions
            label={`Tạo ${count} bản nháp`}
            busyLabel="Đang tạo…"
            busy={isMaking}
            disabled={isReading || count === 0}
          />
        </form>
      )}
    </div>
  )
}
