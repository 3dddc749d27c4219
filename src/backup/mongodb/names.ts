const PREFIX = 'restore-'

/** While a restore runs: where a collection waits for its turn, and where the old one is kept. */
export const stagedName = (id: string, name: string) => `${PREFIX}${id}-new-${name}`
export const oldName = (id: string, name: string) => `${PREFIX}${id}-old-${name}`

/** Whether a collection is part of the product, not of the server nor of a restore. */
export function isOfProduct(name: string): boolean {
  return !name.startsWith('system.') && !name.startsWith(PREFIX)
}
