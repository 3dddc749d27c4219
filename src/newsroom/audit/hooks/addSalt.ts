import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook } from 'payload'

/** Gives a line of the log a value that only it has: what is personal in it is hashed with that. */
export const addSalt: CollectionBeforeChangeHook = ({ data }) => ({ ...data, salt: randomUUID() })
