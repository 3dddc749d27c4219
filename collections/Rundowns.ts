import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { RUNDOWN_REVIEWS } from '@/domain/workflow/rundownReview'
import { rundownEndpoints } from '@/staff-api/endpoints/rundowns/rundownEndpoints'
import { RUNDOWN_REVIEW_WORDS } from '@/newsroom/words/rundowns'

import { ofOutlet } from './fields/ownedBy'
import { relation } from './fields/relation'
import { sampleField } from './fields/sample'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

const TOLERANCES = [
  { name: 'overSeconds', label: both('Được dôi (giây)', 'Tolerated over (seconds)') },
  { name: 'underSeconds', label: both('Được hụt (giây)', 'Tolerated under (seconds)') },
  { name: 'gapSeconds', label: both('Được trống (giây)', 'Tolerated hole (seconds)') },
] as const

/**
 * The running order of one issue (khung chương trình): its slot, what is tolerated in it, how far its changes are
 * applied and which revision was approved. Its rows are `rundown-entries`, its history `rundown-changes`. Written by the
 * use cases of src/newsroom/rundowns alone.
 */
export const Rundowns: CollectionConfig = {
  slug: 'rundowns',
  disableDuplicate: true,
  labels: {
    singular: both('Khung chương trình', 'Rundown'),
    plural: both('Khung chương trình', 'Rundowns'),
  },
  admin: { group: GROUPS.columns, useAsTitle: 'label', hidden: true },
  defaultSort: '-onAir',
  lockDocuments: false,
  access: accessOf('rundowns'),
  endpoints: rundownEndpoints,
  fields: [
    // What it is the rundown of: an issue has one.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    relation({ name: 'issue', to: 'issues', label: both('Số', 'Issue'), index: true }),
    relation({
      name: 'column',
      to: 'columns',
      label: both('Chuyên mục', 'Column'),
      required: true,
      index: true,
    }),
    ofOutlet(),
    { name: 'label', type: 'text', required: true, label: both('Khung chương trình', 'Label') },
    {
      name: 'onAir',
      type: 'date',
      required: true,
      index: true,
      label: both('Lên sóng', 'On air'),
    },
    { name: 'offAir', type: 'date', required: true, label: both('Hết sóng', 'Off air') },
    ...TOLERANCES.map((tolerance) =>
      wholeNumber({ ...tolerance, min: 0, max: 3600, required: true }),
    ),
    // The settings it began with: with them and the changes every version can be made again.
    { name: 'firstSettings', type: 'json', required: true },
    wholeNumber({
      name: 'revision',
      label: both('Lần sửa', 'Revision'),
      min: 0,
      max: 1_000_000_000,
      required: true,
    }),
    wholeNumber({
      name: 'approvedRevision',
      label: both('Lần sửa đã duyệt', 'Approved revision'),
      min: 0,
      max: 1_000_000_000,
    }),
    relation({ name: 'approvedBy', to: 'users', label: both('Người duyệt', 'Approved by') }),
    { name: 'approvedAt', type: 'date', label: both('Duyệt lúc', 'Approved at') },
    {
      name: 'review',
      type: 'select',
      index: true,
      label: both('Chờ duyệt, trả lại', 'Review'),
      options: RUNDOWN_REVIEWS.map((value) => ({ value, label: RUNDOWN_REVIEW_WORDS[value] })),
    },
    relation({ name: 'submittedBy', to: 'users', label: both('Người gửi duyệt', 'Submitted by') }),
    { name: 'submittedAt', type: 'date', label: both('Gửi duyệt lúc', 'Submitted at') },
    { name: 'returnReason', type: 'textarea', label: both('Lý do trả lại', 'Why returned') },
    sampleField,
  ],
}
