import type { PayloadRequest } from 'payload'

import { allowImport, alone, demandState } from '../allowImport'
import { loadImport, saveImport } from '../importRow'

/** Begins to write what the dry run found; `advance` does it. */
export async function startImport(req: PayloadRequest, id: string): Promise<{ id: string }> {
  const asked = await loadImport(req, id)
  await allowImport(req, asked, 'import.write')
  return alone(req, id, async () => {
    demandState(await loadImport(req, id), 'ready')
    await saveImport(req, id, { state: 'writing', next: 0 })
    return { id }
  })
}

/** Stops writing; what is written stays, and what is not can be written or all of it taken back. */
export async function stopImport(req: PayloadRequest, id: string): Promise<{ id: string }> {
  const asked = await loadImport(req, id)
  await allowImport(req, asked, 'import.stop')
  return alone(req, id, async () => {
    demandState(await loadImport(req, id), 'writing')
    await saveImport(req, id, { state: 'ready', next: 0 })
    return { id }
  })
}

/** Begins to take an import back as a whole, also one that was cut short; `advance` does it. */
export async function startUndo(req: PayloadRequest, id: string): Promise<{ id: string }> {
  const asked = await loadImport(req, id)
  await allowImport(req, asked, 'import.undo')
  return alone(req, id, async () => {
    const row = await loadImport(req, id)
    // A dry run after a first writing has made rows behind it as well.
    demandState(row, 'written', 'writing', 'ready')
    await saveImport(req, id, { state: 'undoing', next: 0 })
    return { id }
  })
}
