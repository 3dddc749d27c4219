import type { Right, Standing } from '@/domain/workflow/text/conditions'
import { TEXT_MOVES } from '@/domain/workflow/text/moves'

import { table } from './table'

const STANDING_WORDS: Record<Standing, string> = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'approved',
  any: 'any',
  scheduled: 'a revision waits for its minute',
  out: 'published or waiting for its minute, not taken down',
  takenDown: 'taken down',
  hiding: 'would hide what readers have',
}

const RIGHT_WORDS: Record<Right, string> = {
  author: 'its author',
  editors: 'editors of the chain',
  publishers: 'publishers of the chain',
  takers: 'takers of the chain',
  askedStep: 'the step that is asked',
  anyStep: 'any step of the chain',
  lastStep: 'the last step of the chain',
  anyone: 'the clock',
}

/** Every legal move of a text, as the law has it: of several lines of a move the first that fits counts. */
export function textMoves(): string {
  const rows = Object.entries(TEXT_MOVES).flatMap(([move, lines]) =>
    lines.map(({ from, by, demands }, index) => [
      index === 0 ? `\`${move}\`` : '',
      from.map((standing) => STANDING_WORDS[standing]).join(', '),
      by.map((right) => RIGHT_WORDS[right]).join(', '),
      demands.map((demand) => `\`${demand}\``).join(', ') || '–',
    ]),
  )
  return table(['move', 'from', 'by', 'refused, in this order, with'], rows)
}
