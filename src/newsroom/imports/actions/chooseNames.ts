import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { inTransaction } from '@/database/transaction'
import { nameKey } from '@/domain/imports/textDraft'

import { recordEvent } from '../../audit/recordEvent'
import { rowId } from '../../desk/inputs'
import { allowImport, alone, demandState } from '../allowImport'
import { type FoundName, loadImport, saveImport } from '../importRow'
import { columnsOf } from '../loadKnown'
import { loadPeople } from '../../notices/loadPeople'
import { peopleAt } from '../../texts/peopleAt'
import { failure } from '../../words/failure'

const Names = z.record(z.string(), z.string().max(100).nullable(), 'Chưa chọn gì. Hãy chọn lại.')

export const NamesInput = z.object({
  /** By the category: the column it is here; null for none. */
  sections: Names,
  /** By the author: the account; null for a name alone. */
  people: Names,
  /** Of texts whose categories are no column. */
  column: rowId('Chuyên mục').nullish(),
})
type Given = z.output<typeof NamesInput>

/** Says what the names of the old place are here, and has the texts checked by that. */
export async function chooseNames(
  req: PayloadRequest,
  id: string,
  { sections, people, column = null }: Given,
): Promise<{ id: string }> {
  const asked = await loadImport(req, id)
  await allowImport(req, asked, 'import.map')
  return alone(req, id, async () => {
    const row = await loadImport(req, id)
    if (row.kind !== 'texts') throw failure('archiveNotTexts')
    demandState(row, 'mapping', 'checking', 'ready', 'undone')
    const names = {
      sections: chosen(row.names.sections, sections),
      people: chosen(row.names.people, people),
    }
    const columns = new Set((await columnsOf(req, row.outlet)).map((one) => one.id))
    const named = [column, ...names.sections.map(({ here }) => here)]
    if (named.some((one) => one !== null && !columns.has(one))) throw failure('importColumn')
    const there = peopleAt(await loadPeople(req), row.outlet)
    const gone = names.people.find(({ here }) => here !== null && !Object.hasOwn(there, here))
    if (gone) throw failure('archivePerson', { name: gone.name })
    await inTransaction({ payload: req.payload, req }, async (own) => {
      const begun = { chosen: true, state: 'checking', next: 0, twice: {} } as const
      await saveImport(own, id, { names, column, ...begun })
      await recordEvent({
        ...{ req: own, action: 'import.map', collection: 'imports', id },
        ...{ title: row.title, outlet: row.outlet, after: { names, column } },
      })
    })
    return { id }
  })
}

function chosen(found: readonly FoundName[], given: Given['sections']): FoundName[] {
  const byKey = new Map(Object.entries(given).map(([name, here]) => [nameKey(name), here]))
  return found.map((one) => {
    const here = byKey.get(nameKey(one.name))
    return here === undefined ? one : { ...one, here: here || null }
  })
}
