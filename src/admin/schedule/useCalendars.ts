'use client'

import { useCallback, useEffect, useState } from 'react'

import type { CalendarLine } from '@/newsroom/calendars/views/listCalendars'

import { send } from '../send/send'

/** An address that was just made: it is shown once. */
export type MadeCalendar = { id: string; address: string }

const PATH = '/schedules/calendar-links'

export const wholeAddress = (address: string) => new URL(address, window.location.origin).href

/** The person's calendar addresses, how to make and revoke one, and what came of the last press. */
export function useCalendars() {
  const [lines, setLines] = useState<CalendarLine[]>([])
  const [made, setMade] = useState<MadeCalendar | null>(null)
  const [busy, setBusy] = useState(false)
  const [status, setStatus] = useState<string | null>(null)

  const load = useCallback(async () => {
    const { done, refusal } = await send<{ calendars: CalendarLine[] }>('GET', PATH)
    if (done) setLines(done.calendars)
    else setStatus(refusal.message)
  }, [])
  useEffect(() => {
    void load()
  }, [load])

  const make = async (body: { outlet?: string }) => {
    setBusy(true)
    const { done, refusal } = await send<MadeCalendar>('POST', PATH, body)
    if (done) setMade(done)
    setStatus(refusal?.message ?? null)
    await load()
    setBusy(false)
  }
  const revoke = async ({ id }: CalendarLine) => {
    const { refusal } = await send('DELETE', `${PATH}/${id}`)
    setStatus(
      refusal?.message ?? 'Đã thu hồi. Phần mềm lịch dùng địa chỉ đó không đọc được lịch nữa.',
    )
    if (!refusal && made?.id === id) setMade(null)
    await load()
  }
  const copy = async ({ address }: MadeCalendar) => {
    // Browsers give no clipboard to a page that came without https.
    const isCopied = await (
      navigator.clipboard?.writeText(wholeAddress(address)) ?? Promise.reject()
    ).then(
      () => true,
      () => false,
    )
    setStatus(
      isCopied ? 'Đã chép địa chỉ.' : 'Trình duyệt không chép được. Hãy bôi đen địa chỉ rồi chép.',
    )
  }

  return { lines, made, busy, status, make, revoke, copy }
}
