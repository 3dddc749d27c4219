export type RunDate = { name: string; at: number }
export function comingDates(now: number): RunDate[]
export function drawnDate(commit: string, now: number): RunDate
