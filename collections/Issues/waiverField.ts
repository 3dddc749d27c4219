import type { GroupField } from 'payload'

import { fieldAccessOf } from '@/access/accessOf'
import { offerOfOutlet } from '@/access/offerOfOutlet'

import { civilDate } from '../fields/civilDate'
import { relation } from '../fields/relation'
import { longText, plainText } from '../fields/requiredText'
import { both } from '../fields/words'

/** A miss that does not count, by a document that says so (domain.md §3.4). */
export const waiverField: GroupField = {
  name: 'waiver',
  type: 'group',
  label: both('Miễn', 'Waiver'),
  // An issue is waived on its page, by a document and with the effect shown; here stands what was said.
  admin: { condition: (data) => data?.waiver?.waived === true },
  access: fieldAccessOf('waiver'),
  fields: [
    { name: 'waived', type: 'checkbox', label: both('Được miễn', 'Waived'), defaultValue: false },
    longText({ name: 'reason', label: both('Lý do miễn', 'Reason'), maxLength: 1000 }),
    plainText({
      name: 'document',
      label: both('Văn bản cho phép (số, ký hiệu)', 'Document'),
      maxLength: 120,
    }),
    civilDate({ name: 'documentDate', label: both('Ngày văn bản', 'Document date') }),
    relation({
      name: 'file',
      to: 'files',
      label: both('Bản quét văn bản', 'Scan'),
      filterOptions: offerOfOutlet({ orShared: true }),
    }),
  ],
}
