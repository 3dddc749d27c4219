import type { EnteredValue, IndicatorRow } from '@/domain/report/indicator/types'

/** The fields of a part as somebody types them. */
export type Typed = { period: string; soFar: string; source: string }

const MOST = 1_000_000_000

const shown = (value: number | null) => (value === null ? '' : value.toLocaleString('vi-VN'))

/** What the form begins with, by indicator and part. */
export const typedOf = (rows: readonly IndicatorRow[]): Record<string, Typed> =>
  Object.fromEntries(
    rows.flatMap(({ id, parts }) =>
      parts.map(({ code, period, soFar, source }) => [
        `${id}:${code}`,
        { period: shown(period), soFar: shown(soFar), source },
      ]),
    ),
  )

/** A whole number as people write it, `1.234`; null for nothing, undefined for what is none. */
export function wholeOf(text: string): number | null | undefined {
  const bare = text.trim()
  if (bare === '') return null
  if (!/^\d+$|^\d{1,3}([. ]\d{3})+$/.test(bare)) return undefined
  const value = Number(bare.replace(/[. ]/g, ''))
  return value <= MOST ? value : undefined
}

/** What was changed, or the first thing in it that can't be kept, in words. */
export function changedValues(
  rows: readonly IndicatorRow[],
  typed: Readonly<Record<string, Typed>>,
): { values: EnteredValue[]; problem: string | null } {
  const values: EnteredValue[] = []
  for (const { id, name, parts } of rows) {
    for (const part of parts) {
      const own = typed[`${id}:${part.code}`]
      if (!own) continue
      const [period, soFar] = [wholeOf(own.period), wholeOf(own.soFar)]
      const what = part.label === '' ? name : `${name}, ${part.label}`
      if (period === undefined || soFar === undefined) {
        const odd = period === undefined ? own.period : own.soFar
        return {
          values: [],
          problem: `“${what}”: “${odd.trim().slice(0, 30)}” không phải số nguyên từ 0 đến 1 tỉ. Hãy nhập như 1.234, hoặc để trống nếu chưa rõ.`,
        }
      }
      const source = own.source.trim()
      if (source === '' && (period !== null || soFar !== null)) {
        return { values: [], problem: `“${what}” chưa ghi nguồn số liệu. Hãy ghi số lấy từ đâu.` }
      }
      if (period !== part.period || soFar !== part.soFar || source !== part.source) {
        values.push({ indicator: id, part: part.code, period, soFar, source })
      }
    }
  }
  return { values, problem: null }
}
