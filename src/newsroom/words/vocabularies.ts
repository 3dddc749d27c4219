import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { taskWords } from './tasks'

/** Kinds of code that are kept for programs and shown in words. */
export type Vocabulary = 'period' | 'task'

/** A kept code in words; null while there is none. */
export function wordsFor(vocabulary: Vocabulary, value: unknown, language: string): string | null {
  if (typeof value !== 'string' || value === '') return null
  if (vocabulary === 'task') return taskWords(value)[language === 'en' ? 'en' : 'vi']
  return language === 'en' ? value : formatPeriod(value)
}
