import type { Content, Entry, EntryFields } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import { copyRows } from '@/domain/rundown/edit/template'

import { moveByOne, moveTo } from './moves'
import { newId, newIds } from '../newId'
import { readCopied } from './copiedRows'

/** A new row is most often what its neighbour is. */
const INHERITED: readonly (keyof EntryFields)[] = ['presenter']

type Options = { content: () => Content; perform: (operations: readonly Operation[]) => void }

export type RundownActions = ReturnType<typeof createActions>

/** What can be done with the rows of a rundown, as operations. */
export function createActions({ content, perform }: Options) {
  const order = () => content().entries.map(({ id }) => id)
  const find = (id: string | null) => content().entries.find((entry) => entry.id === id)
  const nextOf = (id: string | null): string | null => {
    const ids = order()
    return ids[id === null ? 0 : ids.indexOf(id) + 1] ?? null
  }
  const insertRows = (operations: Extract<Operation, { op: 'insert' }>[], before: string | null) =>
    perform(operations.map((operation) => ({ ...operation, before })))

  return {
    /** An empty row behind another (null = at the top); gives its id. */
    add(after: string | null): string {
      const id = newId()
      const neighbour = find(after)
      const fields = Object.fromEntries(INHERITED.map((name) => [name, neighbour?.[name] ?? '']))
      insertRows([{ op: 'insert', id, after, fields }], nextOf(after))
      return id
    },
    update: (id: string, fields: Partial<EntryFields>) => perform([{ op: 'update', id, fields }]),
    updateAll: (ids: readonly string[], fields: Partial<EntryFields>) =>
      perform(ids.map((id) => ({ op: 'update', id, fields }))),
    remove: (ids: readonly string[]) => perform([{ op: 'remove', ids }]),
    /** Whether the rows could move. */
    moveStep(ids: readonly string[], by: 'up' | 'down'): boolean {
      const move = moveByOne(order(), ids, by)
      if (move) perform([move])
      return move !== null
    },
    moveTo(ids: readonly string[], at: number): boolean {
      const move = moveTo(order(), ids, at)
      if (move) perform([move])
      return move !== null
    },
    /** Copies of rows behind the last of them. */
    duplicate(rows: readonly Entry[]): string[] {
      const after = rows.at(-1)?.id ?? null
      const { onAir } = content().settings
      const ids = newIds(rows.length)
      insertRows(copyRows(rows, { onAir }, { onAir, after, ids }), nextOf(after))
      return ids
    },
    /** Rows that were copied in a rundown, with all they hold, behind a row; null when the text holds none. */
    pasteOwn(own: string, after: string | null): string[] | null {
      const copied = readCopied(own)
      if (!copied) return null
      const { onAir } = content().settings
      const ids = newIds(copied.entries.length)
      insertRows(copyRows(copied.entries, copied, { onAir, after, ids }), nextOf(after))
      return ids
    },
    /** New rows behind a row (null = at the top); gives their ids. */
    insert(rows: readonly Partial<EntryFields>[], after: string | null): string[] {
      const ids = newIds(rows.length)
      const inserts = rows.map((fields, at) => ({
        op: 'insert' as const,
        id: ids[at] ?? '',
        after: at === 0 ? after : (ids[at - 1] ?? null),
        fields,
      }))
      insertRows(inserts, nextOf(after))
      return ids
    },
  }
}
