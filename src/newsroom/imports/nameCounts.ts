import type { TableRow } from '@/documents/tables/sourceTable'
import { columnNamed } from '@/domain/imports/rowReader'
import { TEXT_MAPPING } from '@/domain/imports/fields'
import { linesOf, nameKey } from '@/domain/imports/textDraft'
import type { Column } from '@/payload-types'

import type { FoundName, FoundNames } from './importRow'
import { namedColumns } from './loadKnown'

/** A site has some dozens of categories and some hundreds of authors; tags that somebody took for them end here. */
const MOST_NAMES = 500

type Counted = Map<string, { name: string; count: number }>

/** The names that the texts of a file have, counted while its rows go by. */
export class NameCounts {
  private readonly sections: Counted = new Map()
  private readonly people: Counted = new Map()

  /** The most frequent first; a category that is called like a column is that one. */
  found(columns: readonly Column[]): FoundNames {
    const named = namedColumns(columns)
    return {
      sections: listed(this.sections, (name) => columnNamed(name, named)?.id ?? null),
      people: listed(this.people, () => null),
    }
  }

  /** The same rows, counted as they are asked for. */
  *counting(rows: Iterable<TableRow>): Generator<TableRow> {
    for (const row of rows) {
      if (!row.cells[TEXT_MAPPING.status ?? -1]) {
        count(this.sections, linesOf(row.cells[TEXT_MAPPING.section ?? -1]))
        count(this.people, linesOf(row.cells[TEXT_MAPPING.authors ?? -1]))
      }
      yield row
    }
  }
}

function count(counted: Counted, names: readonly string[]): void {
  for (const name of names) {
    const key = nameKey(name)
    const known = counted.get(key)
    if (known) known.count += 1
    else if (counted.size < MOST_NAMES) counted.set(key, { name, count: 1 })
  }
}

const listed = (counted: Counted, here: (name: string) => string | null): FoundName[] =>
  [...counted.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ name, count: times }) => ({ name, count: times, here: here(name) }))
