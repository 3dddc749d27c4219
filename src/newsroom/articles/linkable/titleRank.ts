import { fold } from '@/domain/text/fold'
import { searchWords } from '@/domain/text/search'

/** How well a title meets what is looked for, accents aside: 0 begins with it, 1 has it, 2 has all its words; null misses one. */
export function titleRank(title: string, query: string): number | null {
  const folded = fold(title)
  const words = searchWords(query)
  if (!words.every((word) => folded.includes(word))) return null
  const place = folded.indexOf(words.join(' '))
  return place === 0 ? 0 : place > 0 ? 1 : 2
}
