import path from 'node:path'

import type { Figures } from './figures'
import { foundLines, foundRows, type Reading } from './found'
import { type Fault, judge } from './judge'
import type { Notes } from './notes'
import type { Place } from './place'

/** What is wrong in a reading. A rundown whose making was not answered has no number to read it by. */
export function faultsIn(
  notes: Notes,
  reading: Reading,
  { folder }: Pick<Place, 'folder'>,
): Fault[] {
  const subjects = notes.subjects.filter(({ kind, id }) => kind !== 'rundowns' || id !== null)
  const rows = foundRows(reading, path.join(folder, 'media'))
  return judge(subjects, { rows, lines: foundLines(reading) })
}

/** A fault is told once. */
export function add(figures: Figures, faults: readonly Fault[]): void {
  const known = new Set(figures.faults.map(({ subject, words }) => `${subject} ${words}`))
  figures.faults.push(...faults.filter(({ subject, words }) => !known.has(`${subject} ${words}`)))
}
