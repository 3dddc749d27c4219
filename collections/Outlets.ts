import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkHosts } from '@/newsroom/outlets/hooks/checkHosts'

import { foldSearch } from './fields/foldSearch'
import { validity } from './fields/civilDate'
import { relation } from './fields/relation'
import { longText, plainText, requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { siteLook } from './fields/siteLook'
import { slugField } from './fields/slug'
import { wholeNumber } from './fields/wholeNumber'
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
  access: accessOf('outlets'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [keepSearchText('name', 'shortName'), checkHosts],
    afterChange: [
      logChanges(
        'name',
        'shortName',
        'slug',
        'kind',
        'organisation',
        'supervisors',
        'validFrom',
        'validTo',
        'predecessors',
        'presenters',
        'legal',
        'site',
        'publishesCompliance',
        'hosts',
      ),
    ],
    afterDelete: [
      logDeletion(
        'name',
        'shortName',
        'slug',
        'kind',
        'organisation',
        'supervisors',
        'validFrom',
        'validTo',
        'predecessors',
        'presenters',
        'legal',
        'site',
        'publishesCompliance',
        'hosts',
      ),
    ],
  },
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
      name: 'presenters',
      type: 'array',
      label: both('Người dẫn và tốc độ đọc', 'Presenters and their reading rates'),
      labels: { singular: both('người dẫn', 'presenter'), plural: both('người dẫn', 'presenters') },
      maxRows: 100,
      admin: {
        description: both(
          'Dùng để tính thời gian đọc lời dẫn trong khung chương trình. Để trống tốc độ thì tính theo mức chung.',
          'For the reading time of scripts.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            requiredText({ name: 'name', label: both('Tên người dẫn', 'Name'), maxLength: 120 }),
            wholeNumber({
              name: 'wordsPerMinute',
              label: both('Số chữ mỗi phút', 'Words a minute'),
              min: 60,
              max: 400,
            }),
          ],
        },
      ],
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
    siteLook,
    {
      name: 'publishesCompliance',
      type: 'checkbox',
      defaultValue: false,
      label: both('Công bố tình hình thực hiện nghĩa vụ', 'Publish compliance'),
      admin: {
        description: both(
          'Ai cũng đọc được số kỳ phải làm và đã làm của từng tháng qua API công khai. Bỏ chọn là thôi công bố ngay.',
          'Anybody may read the monthly sums through the public API.',
        ),
      },
    },
    // The first is the one its addresses begin with (docs/adr/0036).
    {
      name: 'hosts',
      type: 'text',
      hasMany: true,
      maxRows: 10,
      label: both('Tên miền riêng', 'Host names'),
      admin: {
        placeholder: both('Gõ tên miền rồi bấm Enter', 'Type a host name, then press Enter'),
        description: both(
          'Để trống thì kênh nằm chung ở địa chỉ của hệ thống. Ghi dạng bao.example.vn rồi bấm Enter; tên đầu là địa chỉ chính, các tên sau cũng mở được. Tên miền phải được trỏ về máy chủ này trước.',
          'The first is the one its addresses begin with.',
        ),
      },
    },
    ...searchFields,
  ],
}
