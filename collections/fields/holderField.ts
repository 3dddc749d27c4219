import type { TextField } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'

/** Which process works on the row (src/database/holder.ts), so that one that has died holds nothing. */
export const holderField: TextField = {
  name: 'holder',
  type: 'text',
  access: fieldAccessOf('internal'),
  admin: { hidden: true },
}
