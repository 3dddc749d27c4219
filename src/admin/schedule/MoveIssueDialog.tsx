'use client'

import { useId } from 'react'

import type { CivilDate } from '@/domain/calendar/civil'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'

import { ChangeFates } from '../columns/ChangeFates'
import { DateField } from '../ui/DateField'
import { Dialog, DialogActions } from '../ui/Dialog'
import type { MovePreview } from './useIssueMove'
import { type MoveScope, type MoveWanted, useMoveDialog } from './useMoveDialog'

type Props = {
  id: string
  label: string
  plannedAt: number | null
  isApproved: boolean
  /** The day it was dragged to: what that does is looked up at once. */
  toDate?: CivilDate
  onClose: () => void
}

const SCOPES: Record<MoveScope, string> = {
  one: 'Chỉ số này',
  following: 'Số này và các số sau',
  all: 'Tất cả các số đã lên lịch',
}

/** Asks for the new time of an issue and why, and says what the move does before it is made. */
export function MoveIssueDialog({ id, label, plannedAt, isApproved, toDate, onClose }: Props) {
  const own = useId()
  const move = useMoveDialog({ id, label, plannedAt, toDate, onDone: onClose })
  return (
    <Dialog title={`Dời lịch: ${label}`} onOpen={() => toDate && move.look()} onClose={onClose}>
      <p>
        {plannedAt === null ? 'Số này chưa xếp giờ.' : `Đang xếp lúc ${formatDateTime(plannedAt)}.`}
        {isApproved && ' Lịch đã duyệt: lần dời này sẽ hiện ra để lãnh đạo kênh duyệt.'}
      </p>
      <When wanted={move.wanted} onChange={move.change} />
      <label htmlFor={own} className="ts-label">
        Lý do dời lịch
      </label>
      <textarea
        id={own}
        className="ts-input"
        rows={3}
        maxLength={500}
        value={move.reason}
        aria-required="true"
        onChange={({ target }) => move.setReason(target.value)}
      />
      <p className="ts-error" role="alert">
        {move.error}
      </p>
      <div aria-live="polite">
        {move.preview && <Effects preview={move.preview} />}
        {move.series && <ChangeFates change={move.series} onChoose={move.choose} />}
      </div>
      <DialogActions
        label={move.isSeen ? 'Dời lịch' : 'Xem ảnh hưởng'}
        busy={move.busy}
        onPress={move.press}
        onClose={onClose}
      />
    </Dialog>
  )
}

type WhenProps = { wanted: MoveWanted; onChange: (change: Partial<MoveWanted>) => void }

function When({ wanted: { date, time, scope }, onChange }: WhenProps) {
  const id = useId()
  return (
    <>
      <div className="ts-move__when">
        <DateField
          label="Ngày mới"
          value={date}
          onChange={(day) => onChange({ date: day })}
          required
        />
        <div>
          <label htmlFor={`${id}-time`} className="ts-label">
            Giờ mới
          </label>
          <input
            id={`${id}-time`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder="19:45"
            className="ts-input ts-move__time"
            value={time}
            aria-required="true"
            onChange={({ target }) => onChange({ time: target.value })}
          />
        </div>
      </div>
      <fieldset className="ts-move__scope">
        <legend className="ts-label">Dời</legend>
        {(Object.keys(SCOPES) as MoveScope[]).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name={`${id}-scope`}
              checked={scope === name}
              onChange={() => onChange({ scope: name })}
            />
            {SCOPES[name]}
          </label>
        ))}
      </fieldset>
    </>
  )
}

function Effects({ preview: { effects, warnings } }: { preview: MovePreview }) {
  return (
    <div
      className="ts-move__effects"
      data-tone={warnings.length > 0 ? 'warning' : effects.length > 0 ? 'waiting' : 'good'}
    >
      {effects.length === 0 ? (
        <p>Không kỳ nào của nghĩa vụ thay đổi vì lần dời này.</p>
      ) : (
        <>
          <p>Nếu dời lịch:</p>
          <ul>
            {effects.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <ul>
          {warnings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
