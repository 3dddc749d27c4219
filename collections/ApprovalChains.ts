import type { CollectionConfig, Field } from 'payload'

import { accessOf } from '@/access/accessOf'
import { CHAIN_ROLES } from '@/access/roles'
import { EDITOR_ROLES } from '@/domain/roles'
import { TAKERS } from '@/domain/workflow/text/chains'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkChain } from '@/newsroom/chains/hooks/checkChain'
import { checkOwnColumns } from '@/newsroom/columns/hooks/checkOwnColumns'
import { ROLE_WORDS } from '@/newsroom/words/roles'

import { requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { TEXT_PLACE, textPlace } from './fields/textPlace'
import { both, GROUPS } from './fields/words'

const roles = (field: {
  name: string
  vi: string
  en: string
  defaultValue?: readonly string[]
}): Field => ({
  name: field.name,
  type: 'select',
  hasMany: true,
  required: true,
  label: both(field.vi, field.en),
  options: CHAIN_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] })),
  ...(field.defaultValue && { defaultValue: [...field.defaultValue] }),
})

const LOGGED = ['name', ...TEXT_PLACE, 'steps', 'publishers', 'takers', 'distinct']

/** Whose hands a text goes through before it is public (domain.md §2): by organisation, outlet, column and genre. */
export const ApprovalChains: CollectionConfig = {
  slug: 'approval-chains',
  disableDuplicate: true,
  labels: {
    singular: both('Quy trình duyệt', 'Approval chain'),
    plural: both('Quy trình duyệt', 'Approval chains'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/chains/ChainHeader#ChainHeader' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'outlet', 'organisation', 'columns', 'genres'],
  },
  defaultSort: 'name',
  access: accessOf('approval-chains'),
  hooks: {
    beforeValidate: [checkOwnColumns],
    beforeChange: [checkChain],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên quy trình', 'Name'), maxLength: 120 }),
    ...textPlace({
      roles: ['outletHead'],
      allGenres: both('Để trống là mọi thể loại. Ví dụ: tin ngắn một bước.', 'Empty: all.'),
    }),
    {
      name: 'steps',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 8,
      label: both('Các bước, theo thứ tự', 'Steps, in order'),
      labels: { singular: both('bước', 'step'), plural: both('bước', 'steps') },
      admin: {
        components: {
          RowLabel: {
            path: '/admin/fields/RowName#RowName',
            clientProps: { fields: ['name'], isNew: 'Bước mới' },
          },
        },
      },
      fields: [
        requiredText({
          name: 'name',
          label: both('Tên bước', 'Name'),
          maxLength: 60,
          admin: { description: both('Như cơ quan gọi, ví dụ Trưởng phòng.', 'As you call it.') },
        }),
        roles({ name: 'roles', vi: 'Ai duyệt bước này', en: 'Who signs' }),
      ],
    },
    {
      name: 'distinct',
      type: 'checkbox',
      defaultValue: true,
      label: both('Mỗi bước một người khác nhau', 'A different person for each step'),
    },
    roles({
      name: 'publishers',
      vi: 'Ai đăng và hẹn giờ',
      en: 'Who publishes',
      defaultValue: EDITOR_ROLES,
    }),
    roles({
      name: 'takers',
      vi: 'Ai gỡ bài',
      en: 'Who takes down',
      defaultValue: TAKERS,
    }),
    sampleField,
  ],
}
