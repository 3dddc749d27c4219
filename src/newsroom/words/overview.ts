import type { CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { Light } from '@/domain/report/light'
import type { PeriodSums } from '@/domain/report/obligations'

/** How an outlet or an obligation of it stands, in words: the colour is never alone. */
export const LIGHT_WORDS: Record<Light, string> = {
  short: 'Đang thiếu',
  unknown: 'Chưa có số liệu',
  attention: 'Cần để ý',
  fine: 'Không thiếu',
  nothing: 'Chưa có kỳ phải tính',
}

/** What is said under the list, so that nobody has to guess what a light means. */
export const LIGHT_NOTES = [
  'Đang thiếu: có kỳ đã hết mà còn thiếu, chưa phát bù và chưa được miễn.',
  'Chưa có số liệu: cả năm chưa ghi lịch hay lượt phát nào; chưa biết, không phải bằng 0.',
  'Cần để ý: kỳ này có nguy cơ thiếu hoặc còn số chờ xác nhận; hoặc chưa nhập định mức.',
  'Không thiếu: mọi kỳ đã hết đều đủ, được miễn hoặc tạm dừng.',
] as const

/** What of the periods that ended, as `9 kỳ đã hết, 1 thiếu`. */
export function endedWords({ periods, short, waiting }: PeriodSums): string {
  if (periods.length === 0 && waiting.length === 0) return 'chưa có kỳ nào hết'
  const rest = waiting.length > 0 ? `, ${waiting.length} kỳ chờ xác nhận` : ''
  return `${periods.length} kỳ đã hết, ${short.length === 0 ? 'không thiếu' : `${short.length} thiếu`}${rest}`
}

type Closed = { closedOn: CivilDate | null; successors: readonly string[] }

/** What became of an outlet that is no more; null while it is. */
export function endWords({ closedOn, successors }: Closed): string | null {
  if (!closedOn) return null
  const into = successors.length > 0 ? `, nay là ${successors.join(', ')}` : ''
  return `Hoạt động đến hết ${formatDatePadded(closedOn)}${into}`
}
