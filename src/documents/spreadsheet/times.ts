import { Temporal } from 'temporal-polyfill'

import { ZONE } from '@/domain/calendar/civil'

/** Excel's day 0. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const two = (value: number) => String(value).padStart(2, '0')

/** A length with hours always, `0:01:30`: spreadsheets take `1:30` for an hour and a half. */
export function fullLength(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours}:${two(minutes)}:${two(seconds % 60)}`
}

/** A moment (epoch milliseconds) as ISO 8601 with Hanoi's offset, which no spreadsheet rounds or shifts. */
export const isoInHanoi = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ZONE)
    .toString({ timeZoneName: 'never' })

/** Hanoi's wall clock at a moment as if it were UTC: what Excel, which knows no zones, shows. */
export function wallClockAsUtc(at: number): Date {
  const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
  return new Date(clock.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds)
}

/** The moment (epoch milliseconds) whose wall clock in Hanoi a date of Excel shows. */
export function momentOfExcelDate(date: Date): number {
  const clock = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('UTC')
  return clock.toPlainDateTime().toZonedDateTime(ZONE).epochMilliseconds
}

/** A length (seconds) as the date Excel keeps for it. */
export const lengthAsExcelDate = (seconds: number): Date => new Date(EXCEL_EPOCH + seconds * 1000)

/** Days of Excel as the date and time they show, as if it were UTC; whole seconds. */
export const excelDateOfDays = (days: number): Date =>
  new Date(EXCEL_EPOCH + Math.round(days * 86_400) * 1000)
