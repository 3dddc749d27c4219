import { createClient } from '@libsql/client'

import { product } from './product'

/** Lets the time of an issue come and go: its slot is put into the past, where no person may move one. */
export async function slotPasses(issue: string, at: number): Promise<void> {
  const database = createClient({ url: product().databaseUri })
  await database.execute('PRAGMA busy_timeout = 5000')
  await database.execute({
    sql: 'UPDATE issues SET planned_at = ? WHERE id = ?',
    args: [new Date(at).toISOString(), issue],
  })
  database.close()
}
