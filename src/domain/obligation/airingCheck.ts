/** An airing somebody wants to confirm, times in epoch milliseconds. */
export type AiringReport = {
  startedAt: number
  seconds: number | null
  kind: 'first' | 'repeat' | 'relay'
  channel: string | null
  hasProof: boolean
}

/** What the issue and its column say it should have been. */
export type AiringExpectation = {
  plannedAt: number | null
  cancelled: boolean
  channel: string | null
  seconds: number | null
  /** How far a length may differ (TT 09/2020/TT-BTTTT: 3 %, and 30 s from 10 minutes up; a setting per column). */
  tolerancePercent: number
  toleranceSeconds: number
}

export type AiringRefusal = 'future' | 'noProof' | 'cancelled'
export type AiringWarning =
  | { code: 'otherChannel'; expected: string; reported: string }
  | { code: 'length'; expectedSeconds: number; reportedSeconds: number; allowedSeconds: number }
  | { code: 'lengthUnknown' }
  | { code: 'beforeSlot'; minutes: number }
  | { code: 'farFromSlot'; plannedAt: number; reportedAt: number }

/** Clocks of people and servers differ by less than this. */
const CLOCK_SKEW_MS = 60_000
const TEN_MINUTES_S = 600
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** A whole day away from its slot it may be another issue, or another date. */
const FAR_DAYS = 1

/**
 * What speaks against confirming an airing: refusals hold whoever confirms, warnings are for the person to weigh and
 * accept in words (domain.md §4). `now` in epoch milliseconds.
 */
export function checkAiringReport({
  report,
  expected,
  now,
}: {
  report: AiringReport
  expected: AiringExpectation
  now: number
}): { refusals: AiringRefusal[]; warnings: AiringWarning[] } {
  const refusals: AiringRefusal[] = []
  if (report.startedAt > now + CLOCK_SKEW_MS) refusals.push('future')
  if (!report.hasProof) refusals.push('noProof')
  if (expected.cancelled) refusals.push('cancelled')
  const warnings = [channelWarning, lengthWarning, slotWarning]
    .map((warningOf) => warningOf(report, expected))
    .filter((warning) => warning !== null)
  return { refusals, warnings }
}

/** By how many seconds a length may differ from the norm: the percentage, and the fixed bound from ten minutes up. */
export function allowedDifference({
  seconds,
  tolerancePercent,
  toleranceSeconds,
}: {
  seconds: number
  tolerancePercent: number
  toleranceSeconds: number
}): number {
  const share = (seconds * tolerancePercent) / 100
  return seconds >= TEN_MINUTES_S ? Math.min(share, toleranceSeconds) : share
}

function channelWarning(report: AiringReport, expected: AiringExpectation): AiringWarning | null {
  if (!report.channel || !expected.channel || report.channel === expected.channel) return null
  return { code: 'otherChannel', expected: expected.channel, reported: report.channel }
}

function lengthWarning(report: AiringReport, expected: AiringExpectation): AiringWarning | null {
  if (expected.seconds === null || expected.seconds === 0) return null
  if (report.seconds === null) return { code: 'lengthUnknown' }
  const allowedSeconds = allowedDifference({ ...expected, seconds: expected.seconds })
  if (Math.abs(report.seconds - expected.seconds) <= allowedSeconds) return null
  return {
    code: 'length',
    expectedSeconds: expected.seconds,
    reportedSeconds: report.seconds,
    allowedSeconds,
  }
}

function slotWarning(report: AiringReport, expected: AiringExpectation): AiringWarning | null {
  if (expected.plannedAt === null || report.kind !== 'first') return null
  const difference = report.startedAt - expected.plannedAt
  if (Math.abs(difference) >= FAR_DAYS * DAY_MS) {
    return { code: 'farFromSlot', plannedAt: expected.plannedAt, reportedAt: report.startedAt }
  }
  const early = -difference / MINUTE_MS
  return early > 1 ? { code: 'beforeSlot', minutes: Math.floor(early) } : null
}
