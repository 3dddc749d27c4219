import { settings } from '@/settings/settings'
import type { CollectionConfig } from 'payload'

import { accessOf, fieldAccessOf } from '@/access/accessOf'
import { isStaff } from '@/access/isStaff'
import type { Member } from '@/access/membership'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { askCurrentPassword } from '@/newsroom/users/hooks/askCurrentPassword'
import { checkPassword } from '@/newsroom/users/hooks/checkPassword'
import { closedEndpoints } from '@/staff-api/endpoints/closedEndpoints'
import { endSessions } from '@/newsroom/users/hooks/endSessions'
import { forgotPassword, RESET_MINUTES } from '@/staff-api/endpoints/forgotPassword'
import { guardLogin, welcome } from '@/newsroom/users/hooks/guardLogin'
import {
  keepAdministratorAccount,
  keepAdministratorRole,
} from '@/newsroom/users/hooks/keepAdministrator'
import {
  logFailedLogin,
  logLogin,
  logLogout,
  logPassword,
  notePassword,
  notePasswordReset,
} from '@/newsroom/users/hooks/logAccount'
import { refuseInactive } from '@/newsroom/users/hooks/refuseInactive'

import { foldSearch } from '../fields/foldSearch'
import { longText, plainText, requiredText } from '../fields/requiredText'
import { keepSearchText, searchFields } from '../fields/searchText'
import { both, GROUPS } from '../fields/words'
import { currentPasswordField } from './currentPasswordField'
import { mailField } from './mailField'
import { membershipsField } from './membershipsField'

const FOUR_HOURS = 4 * 60 * 60

/** People with an account. What they may do comes from their memberships alone. */
export const Users: CollectionConfig = {
  slug: 'users',
  disableDuplicate: true,
  labels: { singular: both('Người dùng', 'User'), plural: both('Người dùng', 'Users') },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/users/UserHeader#UserHeader' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'active', 'memberships'],
    listSearchableFields: ['name', 'searchText'],
  },
  defaultSort: 'sortKey',
  auth: {
    tokenExpiration: FOUR_HOURS,
    // Payload's lock is one that any stranger can close; guardLogin bounds the tries instead.
    maxLoginAttempts: 0,
    forgotPassword: { expiration: RESET_MINUTES * 60 * 1000 },
    cookies: { sameSite: 'Lax', secure: settings().isHttps },
  },
  access: {
    ...accessOf('users'),
    admin: ({ req }) => isStaff(req.user as Member | null),
  },
  endpoints: [...closedEndpoints, forgotPassword],
  hooks: {
    beforeOperation: [foldSearch, notePasswordReset, guardLogin, askCurrentPassword, checkPassword],
    beforeLogin: [refuseInactive],
    beforeChange: [
      keepAdministratorRole,
      endSessions,
      keepSearchText('name', 'penName', 'otherPenNames'),
      notePassword,
    ],
    afterChange: [
      logChanges('name', 'email', 'penName', 'otherPenNames', 'memberships', 'active'),
      logPassword,
    ],
    beforeDelete: [keepAdministratorAccount],
    afterDelete: [logDeletion('email', 'memberships', 'active')],
    afterLogin: [welcome, logLogin],
    afterLogout: [logLogout],
    afterError: [logFailedLogin],
  },
  fields: [
    currentPasswordField,
    requiredText({ name: 'name', label: both('Họ và tên', 'Name'), maxLength: 120 }),
    {
      name: 'email',
      type: 'email',
      label: both('Thư điện tử', 'Email'),
      required: true,
      unique: true,
      access: fieldAccessOf('accountEmail'),
    },
    plainText({ name: 'penName', label: both('Bút danh', 'Pen name'), maxLength: 120 }),
    longText({
      name: 'otherPenNames',
      label: both('Bút danh khác', 'Other pen names'),
      maxLength: 1000,
      admin: {
        description: both(
          'Mỗi dòng một bút danh; được gợi ý khi ký tên dưới bài.',
          'One a line; offered where a text is signed.',
        ),
      },
    }),
    {
      name: 'active',
      type: 'checkbox',
      label: both('Đang hoạt động', 'Active'),
      defaultValue: true,
      access: fieldAccessOf('accountActive'),
      admin: {
        position: 'sidebar',
        description: both(
          'Bỏ chọn để khóa tài khoản; bài và nhật ký vẫn giữ.',
          'Untick to lock the account.',
        ),
      },
    },
    mailField,
    membershipsField,
    ...searchFields,
  ],
}
