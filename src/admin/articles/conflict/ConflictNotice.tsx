'use client'

import { useState } from 'react'

import type { Saver } from '../saving/Saver'
import type { Conflict, SavingState } from '../fields/types'
import { ConflictDialog } from './ConflictDialog'

/** Opens the side-by-side view when a save met somebody else's words; put off, it is opened again from here. */
export function ConflictNotice({ saver, state }: { saver: Saver; state: SavingState }) {
  const { phase, conflict } = state
  const [putOff, setPutOff] = useState<Conflict | null>(null)
  if (phase !== 'conflict' || !conflict) return null
  return (
    <>
      <button
        type="button"
        className="ts-button"
        onClick={() => {
          setPutOff(null)
          void saver.flush()
        }}
      >
        Xem và chọn
      </button>
      {putOff !== conflict && (
        <ConflictDialog
          key={conflict.revision}
          conflict={conflict}
          onDecide={(fields) => saver.decided(conflict, fields)}
          onClose={() => setPutOff(conflict)}
        />
      )}
    </>
  )
}
