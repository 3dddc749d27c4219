import type { ArrayField } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'
import { type Role, ROLES } from '@/access/roles'
import { ROLE_WORDS } from '@/newsroom/words/roles'

import { relation } from '../fields/relation'
import { both } from '../fields/words'

/** A role at one outlet, or over all outlets of an organisation; an administrator's stands alone. */
export const membershipsField: ArrayField = {
  name: 'memberships',
  type: 'array',
  label: both('Vai trò', 'Memberships'),
  labels: { singular: both('Vai trò', 'Membership'), plural: both('Vai trò', 'Memberships') },
  maxRows: 30,
  access: fieldAccessOf('accountRoles'),
  fields: [
    {
      name: 'role',
      type: 'select',
      required: true,
      label: both('Vai trò', 'Role'),
      options: ROLES.map((value) => ({ value, label: ROLE_WORDS[value] })),
    },
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Tại kênh', 'At outlet'),
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
        const { role, organisation } = siblingData as { role?: Role; organisation?: unknown }
        if (role === 'administrator' || value || organisation) return true
        return 'Hãy chọn kênh, hoặc cơ quan, mà vai trò này áp dụng.'
      },
    } as Parameters<typeof relation>[0]),
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Hoặc tại cơ quan', 'Or organisation'),
    }),
  ],
}
