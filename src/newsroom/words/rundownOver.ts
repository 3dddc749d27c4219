import { formatOver } from '@/domain/rundown/texts'

/** Over or under in words with its sign (rundown-timing.md, Sign): `Dôi +0:30`, `Thiếu −0:10`, `Đúng giờ`. */
export function overText(seconds: number): string {
  if (seconds === 0) return 'Đúng giờ'
  return `${seconds > 0 ? 'Dôi' : 'Thiếu'} ${formatOver(seconds)}`
}

type Tolerances = { overSeconds: number; underSeconds: number }

/** Whether that is tolerated: over is bad, under a warning (rundown-timing.md, Conflicts to flag). */
export function overTone(
  seconds: number,
  { overSeconds, underSeconds }: Tolerances,
): 'good' | 'warning' | 'bad' {
  if (seconds > overSeconds) return 'bad'
  return -seconds > underSeconds ? 'warning' : 'good'
}
