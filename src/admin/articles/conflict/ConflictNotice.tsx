'use client'

import { useState } from 'react'

import { useLull } from '../../ui/useLull'
import type { Saver } from '../saving/Saver'
import type { Conflict, SavingState } from '../fields/types'
import { ConflictDialog } from './ConflictDialog'

/** Opens the side-by-side view when a save met somebody else's words; put off, it is opened again from here. */
export function ConflictNotice({ saver, state }: { saver: Saver; state: SavingState }) {
  const { phase, conflict } = state
  const [putOff, setPutOff] = useState<Conflict | null>(null)
  const [isAsked, setAsked] = useState(false)
  const mayOpen = useLull(phase === 'conflict') || isAsked
  if (phase !== 'conflict' || !conflict) return null
  return (
    <>
      <button
        type="button"
        className="ts-button"
        onClick={() => {
          setPutOff(null)
          setAsked(true)
          void saver.flush()
        }}
      >
        Xem và chọn
      </button>
      {mayOpen && putOff !== conflict && (
        <ConflictDialog
          key={conflict.revision}
          conflict={conflict}
          onDecide={(fields) => {
            setAsked(false)
            return saver.decided(conflict, fields)
          }}
          onClose={() => {
            setPutOff(conflict)
            setAsked(false)
          }}
        />
      )}
    </>
  )
}
