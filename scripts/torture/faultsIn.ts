import path from 'node:path'

import type { Figures } from './figures'
import { foundLines, foundRows, type Reading } from './found'
import { type Fault, judge } from './judge'
import type { Notes, Subject } from './notes'
import type { Place } from './place'

/**
 * What can be looked for: a rundown whose making was not answered has no number to read it by. To be asked before the
 * reading, which takes its time: a story may learn the number meanwhile.
 */
export function readable(notes: Notes): Subject[] {
  return notes.subjects.filter(({ kind, id }) => kind !== 'rundowns' || id !== null)
}

/** What is wrong in a reading of these. */
export function faultsIn(
  subjects: readonly Subject[],
  reading: Reading,
  { folder }: Pick<Place, 'folder'>,
): Fault[] {
  const rows = foundRows(reading, path.join(folder, 'media'))
  return judge(subjects, { rows, lines: foundLines(reading) })
}

/** A fault is told once. */
export function add(figures: Figures, faults: readonly Fault[]): void {
  const known = new Set(figures.faults.map(({ subject, words }) => `${subject} ${words}`))
  figures.faults.push(...faults.filter(({ subject, words }) => !known.has(`${subject} ${words}`)))
}
