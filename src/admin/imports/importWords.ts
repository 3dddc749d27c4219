import type { LineOutcome } from '@/newsroom/imports/importRow'

import type { Tone } from '../ui/tone'

/** What becomes of a line of the file, in a word. */
export const OUTCOMES: Record<LineOutcome, { words: string; tone: Tone }> = {
  unread: { words: 'Chưa kiểm tra', tone: 'waiting' },
  skip: { words: 'Bỏ qua', tone: 'muted' },
  new: { words: 'Sẽ tạo', tone: 'good' },
  change: { words: 'Sẽ bổ sung', tone: 'good' },
  same: { words: 'Đã có', tone: 'muted' },
  wrong: { words: 'Chưa nhập được', tone: 'bad' },
  made: { words: 'Đã tạo', tone: 'good' },
  changed: { words: 'Đã bổ sung', tone: 'good' },
  undone: { words: 'Đã hoàn tác', tone: 'muted' },
  kept: { words: 'Giữ lại', tone: 'warning' },
}

type Counts = { wrong: number; toMake: number; made: number; skipped: number; same: number }

/** How the lines of a file come out, in a sentence. */
export function countWords({ toMake, made, same, skipped, wrong }: Counts): string {
  const parts = [
    made > 0 && `${made} dòng đã nhập`,
    toMake > 0 && `${toMake} dòng sẽ nhập`,
    same > 0 && `${same} dòng đã có`,
    skipped > 0 && `${skipped} dòng bỏ qua`,
    wrong > 0 && `${wrong} dòng chưa nhập được`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Chưa có dòng nào được kiểm tra.' : `${parts.join(' · ')}.`
}
