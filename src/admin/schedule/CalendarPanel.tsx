'use client'

import { useCallback, useEffect, useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { CalendarLine } from '@/newsroom/calendars/views/listCalendars'
import { CALENDAR_REACH_WORDS, CALENDAR_REACHES, calendarTitle } from '@/newsroom/words/calendars'

import { Panel } from '../desk/Panel'
import { send } from '../ledger/actions/send'
import { slotsFileHref } from './links'

type Made = { id: string; address: string }
type Props = { outlet: { id: string; name: string } }

const PATH = '/schedules/calendar-links'

const whole = (address: string) => new URL(address, window.location.origin).href
const when = (at: string) => formatDateTime(Date.parse(at))

/** Makes and revokes the addresses at which one's own calendar program follows the schedule. */
export function CalendarPanel({ outlet }: Props) {
  const [lines, setLines] = useState<CalendarLine[]>([])
  const [reach, setReach] = useState<(typeof CALENDAR_REACHES)[number]>('outlet')
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)

  const load = useCallback(async () => {
    const { done, refusal } = await send<{ calendars: CalendarLine[] }>('GET', PATH)
    if (done) setLines(done.calendars)
    else setSaid(refusal.problems[0]?.message ?? null)
  }, [])
  useEffect(() => {
    void load()
  }, [load])

  const make = async () => {
    setBusy(true)
    const body = reach === 'outlet' ? { outlet: outlet.id } : {}
    const { done, refusal } = await send<Made>('POST', PATH, body)
    if (done) setMade(done)
    setSaid(refusal?.problems[0]?.message ?? null)
    await load()
    setBusy(false)
  }
  const revoke = async ({ id }: CalendarLine) => {
    const { refusal } = await send('DELETE', `${PATH}/${id}`)
    setSaid(
      refusal?.problems[0]?.message ??
        'Đã thu hồi. Phần mềm lịch dùng địa chỉ đó không đọc được lịch nữa.',
    )
    if (!refusal && made?.id === id) setMade(null)
    await load()
  }
  const copy = async ({ address }: Made) => {
    // Browsers give no clipboard to a page that came without https.
    const isCopied = await (
      navigator.clipboard?.writeText(whole(address)) ?? Promise.reject()
    ).then(
      () => true,
      () => false,
    )
    setSaid(
      isCopied ? 'Đã chép địa chỉ.' : 'Trình duyệt không chép được. Hãy bôi đen địa chỉ rồi chép.',
    )
  }

  return (
    <Panel id="calendars" title="Theo dõi lịch bằng phần mềm lịch">
      <p className="ts-hint">
        Dán địa chỉ vào Google, Outlook hoặc Apple Calendar. Lịch hiện các số bạn được xem lúc đó,
        từ một tháng trước đến một năm tới, kể cả tháng chưa duyệt và số đã hủy. Ai có địa chỉ thì
        xem được mà không cần đăng nhập: hãy giữ riêng, và thu hồi khi không dùng.
      </p>
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
          onClick={() => void make()}
        >
          {busy ? 'Đang tạo…' : 'Tạo địa chỉ'}
        </button>
        <a className="ts-button ts-button--quiet" href={slotsFileHref(outlet.id)}>
          Tải tệp .ics
        </a>
      </div>
      {made && (
        <p className="ts-links__made">
          <code>{whole(made.address)}</code>{' '}
          <button
            type="button"
            id="calendar-copy"
            className="ts-button ts-button--quiet ts-button--small"
            onClick={() => void copy(made)}
          >
            Chép
          </button>
          <span className="ts-hint ts-links__once">
            Địa chỉ chỉ hiện một lần. Hãy chép lại ngay; mất thì thu hồi và tạo địa chỉ khác. Google
            có thể vài giờ mới đọc lại lịch một lần.
          </span>
        </p>
      )}
      <p role="status" className="ts-hint">
        {said}
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

/** Kept to the hour: that an address is used is noted no more often. */
function usedWords({ madeAt, lastUsedAt, isClosed }: CalendarLine): string {
  const made = `Tạo ${when(madeAt)}`
  if (isClosed) return `${made} · không còn hiện gì`
  return lastUsedAt ? `${made} · dùng gần nhất ${when(lastUsedAt)}` : `${made} · chưa dùng`
}
