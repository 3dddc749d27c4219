import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { offerOutlets } from '@/access/offerOutlets'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkDesk } from '@/newsroom/desks/hooks/checkDesk'

import { relation } from './fields/relation'
import { requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { both, GROUPS } from './fields/words'

const LOGGED = ['name', 'outlet', 'members', 'active']

/** The desks of an outlet: whose texts a section editor decides over (workflow.md, Desks). */
export const Desks: CollectionConfig = {
  slug: 'desks',
  disableDuplicate: true,
  labels: { singular: both('Phòng', 'Desk'), plural: both('Phòng', 'Desks') },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/desks/DeskHeader#DeskHeader' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'outlet', 'members', 'active'],
  },
  defaultSort: 'name',
  access: accessOf('desks'),
  hooks: {
    beforeChange: [checkDesk],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên phòng', 'Name'), maxLength: 120 }),
    relation({
      name: 'outlet',
      to: 'outlets',
      label: both('Kênh', 'Outlet'),
      required: true,
      index: true,
      filterOptions: offerOutlets(['outletHead']),
    }),
    {
      name: 'members',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      maxDepth: 1,
      maxRows: 200,
      label: both('Người trong phòng', 'Members'),
      admin: {
        description: both(
          'Phóng viên và biên tập viên của phòng; một người có thể ở nhiều phòng. Biên tập viên chỉ duyệt bài của phòng mình.',
          'A section editor decides over the texts of their own desks.',
        ),
      },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: both('Đang hoạt động', 'Active'),
      admin: {
        description: both(
          'Phòng đã tắt không nhận bài mới; bài của phòng được duyệt như bài không thuộc phòng nào.',
          'Texts of a closed desk are decided as those of none.',
        ),
      },
    },
    sampleField,
  ],
}
