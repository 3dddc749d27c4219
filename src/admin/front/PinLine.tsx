'use client'

import { useId, useState } from 'react'

import { civilDateOf, instantAt, isCivilDate, timeOfDay } from '@/domain/calendar/civil'
import { typedTime } from '@/domain/calendar/typedTime'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { FrontPin } from '@/newsroom/front/views/loadFront'

import { DateField } from '../ui/DateField'
import { SmallButton } from '../ui/SmallButton'
import { StatePill } from '../ui/StatePill'
import type { Front } from './useFront'

type Props = { pin: FrontPin; at: number; count: number; front: Front }

/** One pinned text: whether readers see it, until when it stands there, its place. */
export function PinLine({ pin, at, count, front }: Props) {
  const id = useId()
  const { article, title, until, isPublic, why, pinnedBy } = pin
  const date = civilDateOf(until)
  const time = timeOfDay(until)
  const [typed, setTyped] = useState<string | null>(null)
  const set = (day: string, clock: string | null) => {
    if (isCivilDate(day) && clock) front.setUntil(article, instantAt(day, clock))
  }
  return (
    <li className="ts-front__pin">
      <div>
        <p className="ts-front__title">
          <a href={`/admin/collections/articles/${article}`}>{title}</a>
        </p>
        <p className="ts-second">
          {isPublic ? (
            <StatePill tone="good">Đang hiện với bạn đọc</StatePill>
          ) : (
            <StatePill tone="warning">{`Chưa hiện: ${why ?? 'bạn đọc không có bài này'}`}</StatePill>
          )}{' '}
          Hết ghim lúc {formatDateTime(until)}
          {pinnedBy && ` · ${pinnedBy} ghim`}
        </p>
      </div>
      <div className="ts-front__until">
        <DateField
          label={<span>Ghim đến ngày</span>}
          value={date}
          onChange={(day) => set(day, time)}
        />
        <div>
          <label className="ts-label" htmlFor={`${id}-time`}>
            Giờ
          </label>
          <input
            id={`${id}-time`}
            className="ts-input"
            inputMode="numeric"
            autoComplete="off"
            placeholder="19:45"
            value={typed ?? time}
            onChange={({ target }) => {
              setTyped(target.value)
              set(date, typedTime(target.value))
            }}
            onBlur={() => setTyped(null)}
          />
        </div>
      </div>
      <div className="ts-front__acts" role="group" aria-label={`Thứ tự của “${title}”`}>
        <SmallButton disabled={at === 0} onPress={() => front.shift(at, -1)}>
          Lên
        </SmallButton>
        <SmallButton disabled={at === count - 1} onPress={() => front.shift(at, 1)}>
          Xuống
        </SmallButton>
        <SmallButton onPress={() => front.unpin(article)}>Bỏ ghim</SmallButton>
      </div>
    </li>
  )
}
