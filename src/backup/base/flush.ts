import { open } from 'node:fs/promises'

/** Until what was written to a file or a folder is on the disk. */
export async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r')
  await handle.sync().finally(() => handle.close())
}
