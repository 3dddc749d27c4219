import { civilDateOf, timeOfDay } from '@/domain/calendar/civil'
import { formatDatePadded, formatMasthead } from '@/domain/calendar/vietnameseDates'

const ms = (instant: string) => new Date(instant).getTime()

/** `Thứ Hai, 23/11/2026` */
export const longDate = (instant: string) => formatMasthead(civilDateOf(ms(instant)))

/** `09/10/2026` */
export const shortDate = (instant: string) => formatDatePadded(civilDateOf(ms(instant)))

/** `19:45` */
export const clock = (instant: string) => timeOfDay(ms(instant))
