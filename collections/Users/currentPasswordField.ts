import type { TextField } from 'payload'

import { both } from '../fields/words'

/** Asked for where people change their own password; never stored (`askCurrentPassword`). */
export const currentPasswordField: TextField = {
  name: 'currentPassword',
  type: 'text',
  virtual: true,
  label: both('Mật khẩu hiện tại', 'Current password'),
  admin: {
    disableListColumn: true,
    disableListFilter: true,
    disableBulkEdit: true,
    components: { Field: '/admin/account/CurrentPassword#CurrentPassword' },
  },
}
