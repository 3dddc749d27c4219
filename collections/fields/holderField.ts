import type { TextField } from 'payload'

/** Which process works on the row (src/database/holder.ts), so that one that has died holds nothing. */
export const holderField: TextField = {
  name: 'holder',
  type: 'text',
  access: { read: () => false },
  admin: { hidden: true },
}
