import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'

import { validity } from './fields/civilDate'
import { foldSearch } from './fields/foldSearch'
import { relation } from './fields/relation'
import { longText, plainText, requiredText } from './fields/requiredText'
import { keepSearchText, searchFields } from './fields/searchText'
import { both, GROUPS } from './fields/words'

const LOGGED = [
  ...['organisation', 'parentBody', 'issuingBody', 'abbreviation', 'place'],
  ...['signerAuthority', 'signerTitle', 'signerName', 'recipients', 'validFrom', 'validTo'],
]

/** What stands at the head and the foot of a body's papers, by date: an old report prints the names of its day. */
export const Letterheads: CollectionConfig = {
  slug: 'letterheads',
  disableDuplicate: true,
  labels: {
    singular: both('Thể thức văn bản', 'Letterhead'),
    plural: both('Thể thức văn bản', 'Letterheads'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/lists/ListDescription#ListDescription' },
    useAsTitle: 'issuingBody',
    defaultColumns: ['issuingBody', 'organisation', 'signerTitle', 'validFrom', 'validTo'],
    listSearchableFields: ['issuingBody', 'searchText'],
  },
  defaultSort: 'issuingBody',
  access: accessOf('letterheads'),
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [keepSearchText('issuingBody', 'abbreviation')],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Cơ quan', 'Organisation'),
      required: true,
      index: true,
    }),
    plainText({
      name: 'parentBody',
      label: both('Cơ quan chủ quản (dòng trên)', 'Parent body'),
      admin: {
        description: both('Ví dụ: UBND tỉnh Lào Cai. Được in hoa.', 'Printed in capitals.'),
      },
    }),
    requiredText({
      name: 'issuingBody',
      label: both('Cơ quan ban hành', 'Issuing body'),
      index: true,
      admin: {
        description: both('Ví dụ: Sở Nội vụ. Được in hoa, đậm.', 'Printed in bold capitals.'),
      },
    }),
    plainText({
      name: 'abbreviation',
      label: both('Chữ viết tắt trong số', 'Abbreviation in the number'),
      maxLength: 30,
      admin: {
        description: both('Ví dụ: SNV, để có số 05/BC-SNV.', 'SNV makes 05/BC-SNV.'),
      },
    }),
    plainText({
      name: 'place',
      label: both('Địa danh', 'Place'),
      maxLength: 60,
      admin: { description: both('Ví dụ: Lào Cai.', 'Before the date.') },
    }),
    plainText({
      name: 'signerAuthority',
      label: both('Ký thay mặt, ký thay', 'Signs in the place of'),
      maxLength: 120,
      admin: {
        description: both(
          'Ví dụ: KT. Giám đốc; TM. Ủy ban nhân dân. Để trống khi người đứng đầu tự ký.',
          'Empty where the head signs.',
        ),
      },
    }),
    plainText({
      name: 'signerTitle',
      label: both('Chức vụ người ký', 'Title of the signer'),
      maxLength: 120,
    }),
    plainText({
      name: 'signerName',
      label: both('Họ và tên người ký', 'Name of the signer'),
      maxLength: 120,
    }),
    longText({
      name: 'recipients',
      label: both('Nơi nhận', 'Recipients'),
      maxLength: 2000,
      admin: {
        description: both(
          'Mỗi dòng một nơi. Dòng “Lưu: VT” tự có khi chưa ghi.',
          'One a line; the archive is added.',
        ),
      },
    }),
    ...validity({ required: false }),
    ...searchFields,
  ],
}
