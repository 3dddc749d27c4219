import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'

import { civilDate } from './fields/civilDate'
import { relation } from './fields/relation'
import { both, GROUPS } from './fields/words'

/**
 * The paper that a version of a report became once it was signed: number, date, signer and the scan. Beside the version
 * and no part of its hash. Written by src/newsroom/reports/papers alone.
 */
export const SignedPapers: CollectionConfig = {
  slug: 'signed-papers',
  disableDuplicate: true,
  labels: {
    singular: both('Bản ký của báo cáo', 'Signed report'),
    plural: both('Bản ký của các báo cáo', 'Signed reports'),
  },
  admin: { group: GROUPS.obligations, useAsTitle: 'number', hidden: true },
  defaultSort: '-signedOn',
  lockDocuments: false,
  access: accessOf('signed-papers'),
  fields: [
    // The id of the version, of an outlet's report or of a consolidated one.
    { name: 'version', type: 'text', required: true, unique: true },
    relation({ name: 'outlet', to: 'outlets', label: both('Kênh', 'Outlet'), index: true }),
    relation({
      name: 'organisation',
      to: 'organisations',
      label: both('Cơ quan tổng hợp', 'Organisation'),
      index: true,
    }),
    { name: 'number', type: 'text', required: true, label: both('Số, ký hiệu', 'Number') },
    civilDate({ name: 'signedOn', label: both('Ngày ký', 'Signed on'), required: true }),
    { name: 'signer', type: 'text', required: true, label: both('Người ký', 'Signer') },
    relation({ name: 'scan', to: 'files', label: both('Bản chụp đã ký', 'Scan') }),
  ],
}
