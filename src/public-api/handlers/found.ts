import { PublicProblem } from '../problem'
import { isFileTakenDown } from '../queries/takenDown'
import type { PublicReader } from '../reader'
import { MESSAGES } from '../words'

/** A row that must be there; a missing one is a 404 with what to do. */
export function found<Row>(row: Row | null, what: keyof typeof MESSAGES.noSuch): Row {
  if (row === null) throw new PublicProblem('not-found', MESSAGES.noSuch[what])
  return row
}

/** A picture or file that must be there: one that went with its text is 410, any other 404. */
export async function foundOrGone<Row>(
  { reader, name }: { reader: PublicReader; name: string },
  row: Row | null,
  what: 'picture' | 'file',
): Promise<Row> {
  if (row === null && (await isFileTakenDown(reader, name))) {
    throw new PublicProblem('gone', MESSAGES.fileTakenDown)
  }
  return found(row, what)
}

/** The row that a filter names; a filter that names nothing is a 404 as well, not an empty list that hides a typo. */
export async function named<Row>(
  address: string | undefined,
  what: 'column' | 'outlet' | 'issue',
  find: (address: string) => Promise<Row | null>,
): Promise<Row | undefined> {
  if (address === undefined) return undefined
  const row = await find(address)
  if (row !== null) return row
  const detail = MESSAGES.noSuch[what]
  throw new PublicProblem('not-found', detail, { errors: [{ parameter: what, detail }] })
}
