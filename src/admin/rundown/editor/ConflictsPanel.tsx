'use client'

import { type Conflict, isBlocking } from '@/domain/rundown/conflicts'
import {
  CONFLICT_LEVEL_WORDS,
  type ConflictNames,
  conflictWords,
} from '@/newsroom/words/rundownConflicts'

import { StatePill } from '../../ui/StatePill'
import type { Tone } from '../../ui/tone'

const TONES: Record<Conflict['level'], Tone> = { error: 'bad', warning: 'warning', note: 'muted' }
const SHOWN = 8

type Props = {
  conflicts: readonly Conflict[]
  names: ConflictNames
  onJump: (entry: string) => void
}

/** What can't work or should be known, the worst first, each with the way to its row. */
export function ConflictsPanel({ conflicts, names, onJump }: Props) {
  const errors = conflicts.filter(isBlocking).length
  const shown = conflicts.slice(0, SHOWN)
  return (
    <section className="ts-rd-conflicts" aria-label="Điều cần xem">
      <h3>
        {errors > 0
          ? `${errors} lỗi phải sửa trước khi duyệt`
          : conflicts.length > 0
            ? 'Không có lỗi; còn vài điều cần xem'
            : 'Không có lỗi'}
      </h3>
      {conflicts.length > 0 && (
        <ul>
          {shown.map((conflict) => (
            <li key={`${conflict.code} ${conflict.entry} ${conflict.other}`}>
              <StatePill tone={TONES[conflict.level]}>
                {CONFLICT_LEVEL_WORDS[conflict.level]}
              </StatePill>
              <span>{conflictWords(conflict, names)}</span>
              {conflict.entry && (
                <button
                  type="button"
                  className="ts-button ts-button--link"
                  onClick={() => conflict.entry && onJump(conflict.entry)}
                >
                  Đến mục
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {conflicts.length > SHOWN && (
        <p className="ts-hint">Và {conflicts.length - SHOWN} điều nữa; sửa xong sẽ hiện tiếp.</p>
      )}
    </section>
  )
}
