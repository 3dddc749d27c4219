import type { CollectionConfig } from 'payload'

import { administratorsOnly } from '@/access/administratorsOnly'
import { anyStaff } from '@/access/anyStaff'

import { foldSearch } from './fields/foldSearch'
import { validity } from './fields/civilDate'
import { relation } from './fields/relation'
import { longText, plainText, requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { slugField } from './fields/slug'
import { both, GROUPS, option } from './fields/words'

/** A title, station, site or loudspeaker network that publishes; owned by an organisation (domain.md §1). */
export const Outlets: CollectionConfig = {
  slug: 'outlets',
  disableDuplicate: true,
  labels: { singular: both('Kênh', 'Outlet'), plural: both('Kênh', 'Outlets') },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'organisation', 'validFrom', 'validTo'],
    listSearchableFields: ['name', 'searchText'],
  },
  defaultSort: 'sortKey',
  access: {
    read: anyStaff,
    create: administratorsOnly,
    update: administratorsOnly,
    delete: administratorsOnly,
  },
  hooks: { beforeOperation: [foldSearch], beforeChange: [keepSearchText('name', 'shortName')] },
  fields: [
    requiredText({ name: 'name', label: both('Tên kênh', 'Name'), index: true }),
    plainText({ name: 'shortName', label: both('Tên gọn', 'Short name'), maxLength: 60 }),
    slugField({ from: 'name', unique: true }),
    {
      name: 'kind',
      type: 'select',
      label: both('Loại hình', 'Kind'),
      required: true,
      options: [
        option('print', 'Báo in', 'Print'),
        option('online', 'Báo điện tử', 'Online'),
        option('radio', 'Phát thanh', 'Radio'),
        option('tv', 'Truyền hình', 'Television'),
        option('loudspeaker', 'Truyền thanh cơ sở', 'Loudspeaker'),
        option('portal', 'Cổng, trang thông tin', 'Portal'),
        option('social', 'Mạng xã hội', 'Social'),
      ],
    },
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Cơ quan báo chí', 'Owner'),
      required: true,
      index: true,
    }),
    {
      name: 'supervisors',
      type: 'relationship',
      relationTo: 'organisations',
      hasMany: true,
      maxDepth: 1,
      label: both('Cơ quan theo dõi', 'Supervised by'),
      admin: {
        description: both(
          'Người của các cơ quan này xem được nghĩa vụ, lịch và lượt phát, không sửa.',
          'Their people read obligations, schedule and airings.',
        ),
      },
    },
    ...validity({ required: false }),
    {
      name: 'predecessors',
      type: 'relationship',
      relationTo: 'outlets',
      hasMany: true,
      maxDepth: 1,
      label: both('Tiền thân', 'Predecessors'),
    },
    {
      name: 'legal',
      type: 'group',
      label: both('Thông tin pháp lý (chân trang)', 'Legal notice'),
      fields: [
        plainText({ name: 'governingBody', label: both('Cơ quan chủ quản', 'Governing body') }),
        plainText({ name: 'licence', label: both('Giấy phép', 'Licence') }),
        plainText({
          name: 'responsible',
          label: both('Người chịu trách nhiệm nội dung', 'Responsible'),
        }),
        longText({ name: 'address', label: both('Địa chỉ, liên hệ', 'Address'), maxLength: 500 }),
      ],
    },
    ...searchFields,
  ],
}
