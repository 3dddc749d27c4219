import { nfc } from '../text/fold'

import { creditsIn } from './creditFault'

type Signed = { penName?: string | null; people?: unknown }

/** How a name is compared: as it is written, in whatever letters. */
export const signerKey = (name: string): string =>
  nfc(name).trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')

/** The names under a text, each once: of the people who are named, else its one pen name. */
export function signersOf({ penName, people }: Signed): string[] {
  const named = creditsIn(people).map(({ name }) => name)
  const names = named.length > 0 ? named : [penName ?? '']
  return [...new Set(names.map(signerKey))].filter((key) => key !== '')
}
