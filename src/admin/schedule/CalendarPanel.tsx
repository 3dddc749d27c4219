'use client'

import { useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { CalendarLine } from '@/newsroom/calendars/views/listCalendars'
import { CALENDAR_REACH_WORDS, CALENDAR_REACHES, calendarTitle } from '@/newsroom/words/calendars'

import { Panel } from '../ui/Panel'
import { slotsFileHref } from '../links/schedule'
import { type MadeCalendar, useCalendars, wholeAddress } from './useCalendars'

type Props = { outlet: { id: string; name: string } }

const when = (at: string) => formatDateTime(Date.parse(at))

/** Makes and revokes the addresses at which one's own calendar program follows the schedule. */
export function CalendarPanel({ outlet }: Props) {
  const { lines, made, busy, status, make, revoke, copy } = useCalendars()
  return (
    <Panel id="calendars" title="Theo dõi lịch bằng phần mềm lịch">
      <p className="ts-hint">
        Dán địa chỉ vào Google, Outlook hoặc Apple Calendar. Lịch hiện các số bạn được xem lúc đó,
        từ một tháng trước đến một năm tới, kể cả tháng chưa duyệt và số đã hủy. Ai có địa chỉ thì
        xem được mà không cần đăng nhập: hãy giữ riêng, và thu hồi khi không dùng.
      </p>
      <MakeCalendar {...{ outlet, busy }} onMake={(body) => void make(body)} />
      {made && <Made made={made} onCopy={() => void copy(made)} />}
      <p role="status" className="ts-hint">
        {status}
      </p>
      <ul className="ts-links" aria-label="Địa chỉ lịch của bạn">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {calendarTitle(line.outlet)}
              <span className="ts-second">{usedWords(line)}</span>
            </span>
            <button
              type="button"
              className="ts-button ts-button--quiet ts-button--small"
              aria-label={`Thu hồi địa chỉ lịch: ${calendarTitle(line.outlet)}, tạo ${when(line.madeAt)}`}
              onClick={() => void revoke(line)}
            >
              Thu hồi
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type MakeProps = Props & { busy: boolean; onMake: (body: { outlet?: string }) => void }

function MakeCalendar({ outlet, busy, onMake }: MakeProps) {
  const [reach, setReach] = useState<(typeof CALENDAR_REACHES)[number]>('outlet')
  return (
    <div className="ts-links__make">
      <label className="ts-label" htmlFor="calendar-reach">
        Hiện
      </label>
      <select
        id="calendar-reach"
        className="ts-input"
        value={reach}
        onChange={({ target }) => setReach(target.value as typeof reach)}
      >
        {CALENDAR_REACHES.map((one) => (
          <option key={one} value={one}>
            {one === 'outlet' ? outlet.name : CALENDAR_REACH_WORDS[one].vi}
          </option>
        ))}
      </select>
      <button
        type="button"
        id="calendar-make"
        className="ts-button ts-button--quiet"
        disabled={busy}
        onClick={() => onMake(reach === 'outlet' ? { outlet: outlet.id } : {})}
      >
        {busy ? 'Đang tạo…' : 'Tạo địa chỉ'}
      </button>
      <a className="ts-button ts-button--quiet" href={slotsFileHref(outlet.id)}>
        Tải tệp .ics
      </a>
    </div>
  )
}

function Made({ made, onCopy }: { made: MadeCalendar; onCopy: () => void }) {
  return (
    <p className="ts-links__made">
      <code>{wholeAddress(made.address)}</code>{' '}
      <button
        type="button"
        id="calendar-copy"
        className="ts-button ts-button--quiet ts-button--small"
        onClick={onCopy}
      >
        Chép
      </button>
      <span className="ts-hint ts-links__once">
        Địa chỉ chỉ hiện một lần. Hãy chép lại ngay; mất thì thu hồi và tạo địa chỉ khác. Google có
        thể vài giờ mới đọc lại lịch một lần.
      </span>
    </p>
  )
}

/** Kept to the hour: that an address is used is noted no more often. */
function usedWords({ madeAt, lastUsedAt, isClosed }: CalendarLine): string {
  const made = `Tạo ${when(madeAt)}`
  if (isClosed) return `${made} · không còn hiện gì`
  return lastUsedAt ? `${made} · dùng gần nhất ${when(lastUsedAt)}` : `${made} · chưa dùng`
}
