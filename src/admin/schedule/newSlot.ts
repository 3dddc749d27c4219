import { instantAt, isCivilDate, isTimeOfDay } from '@/domain/calendar/civil'

type Typed = { date: string; time: string; plannedAt: number | null }

/** The new time of an issue as typed, or what is wrong with it. */
export function newSlot({
  date,
  time,
  plannedAt,
}: Typed): { ok: true; at: number } | { ok: false; message: string } {
  if (!isCivilDate(date)) {
    return {
      ok: false,
      message: 'Ngày mới không phải là một ngày có thật. Hãy nhập như 14/3/2022.',
    }
  }
  const clock = time.trim().padStart('HH:MM'.length, '0')
  if (!isTimeOfDay(clock)) {
    return { ok: false, message: 'Giờ mới không đọc được. Hãy nhập như 19:45.' }
  }
  const at = instantAt(date, clock)
  return at === plannedAt
    ? { ok: false, message: 'Giờ mới trùng giờ đang xếp. Hãy chọn ngày hoặc giờ khác.' }
    : { ok: true, at }
}
