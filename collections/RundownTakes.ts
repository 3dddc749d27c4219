import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { TAKE_SOURCES } from '@/domain/rundown/run/run'
import { refuseChange, refuseDelete } from '@/newsroom/audit/hooks/appendOnly'
import { TAKE_SOURCE_WORDS } from '@/newsroom/words/rundowns'

import { ofOutlet, ofRundown } from './fields/ownedBy'
import { relation } from './fields/relation'
import { plainText } from './fields/requiredText'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

/**
 * What really went out, entry by entry, with a copy of what was planned (rundown-timing.md, As-run). Only ever added to:
 * a correction is a row of its own that names the one it replaces.
 */
export const RundownTakes: CollectionConfig = {
  slug: 'rundown-takes',
  disableDuplicate: true,
  labels: { singular: both('Lượt chạy', 'Take'), plural: both('Các lượt chạy', 'Takes') },
  admin: { group: GROUPS.columns, useAsTitle: 'title', hidden: true },
  defaultSort: 'startedAt',
  lockDocuments: false,
  access: accessOf('rundown-takes'),
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDelete] },
  indexes: [{ fields: ['rundown', 'startedAt'] }],
  fields: [
    ofRundown(),
    ofOutlet(),
    // One press, one line of a log, one correction of a take: each makes one row.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'entry', type: 'text', label: both('Mã mục', 'Entry id') },
    { name: 'title', type: 'text', required: true, label: both('Mục', 'Title') },
    { name: 'kind', type: 'text' },
    { name: 'plannedStart', type: 'date', label: both('Bắt đầu theo khung', 'Planned start') },
    wholeNumber({
      name: 'plannedSeconds',
      label: both('Thời lượng theo khung', 'Planned seconds'),
      min: 0,
      max: 360_000,
    }),
    wholeNumber({ name: 'order', label: both('Thứ tự', 'Order'), min: 0, max: 1_000_000 }),
    { name: 'startedAt', type: 'date', required: true, label: both('Bắt đầu thực', 'Started at') },
    { name: 'endedAt', type: 'date', required: true, label: both('Kết thúc thực', 'Ended at') },
    relation({ name: 'operator', to: 'users', label: both('Người ghi', 'Operator') }),
    {
      name: 'source',
      type: 'select',
      required: true,
      label: both('Nguồn', 'Source'),
      options: TAKE_SOURCES.map((value) => ({ value, label: TAKE_SOURCE_WORDS[value] })),
    },
    relation({
      name: 'replaces',
      to: 'rundown-takes',
      label: both('Thay cho lượt', 'Replaces'),
      index: true,
    }),
    // The corrected take did not take place at all.
    { name: 'voided', type: 'checkbox', defaultValue: false, label: both('Bỏ lượt', 'Voided') },
    plainText({ name: 'reason', label: both('Lý do sửa', 'Reason'), maxLength: 500 }),
  ],
}
