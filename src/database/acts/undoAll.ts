import { createClient } from '@libsql/client'

import { tablesOf, undoStatements } from './steps'

/** Takes back every act that is under way in a copy of a database, which nobody else has open. */
export async function undoAll(file: string): Promise<void> {
  const client = createClient({ url: `file:${file}` })
  try {
    const { rows: there } = await client.execute(
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'undo_steps'",
    )
    if (there.length === 0) return
    const tables = await tablesOf(client)
    const { rows } = await client.execute(
      'SELECT act FROM undo_steps GROUP BY act ORDER BY MAX(id) DESC',
    )
    for (const { act } of rows) {
      await client.batch(await undoStatements(client, String(act), tables), 'write')
    }
  } finally {
    client.close()
  }
}
