import type { CollectionConfig } from 'payload'

import { accessOf } from '@/access/accessOf'
import { RUN_STATES } from '@/domain/rundown/run/run'
import { RUN_STATE_WORDS } from '@/newsroom/words/rundowns'

import { ofOutlet, ofRundown } from './fields/ownedBy'
import { relation } from './fields/relation'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

/**
 * Where a rundown is while it is on air: the current entry and since when, who operates. Changed only in one statement
 * that expects the sequence it saw; what it closes becomes a take.
 */
export const RundownRuns: CollectionConfig = {
  slug: 'rundown-runs',
  disableDuplicate: true,
  labels: {
    singular: both('Phiên trực tiếp', 'Live run'),
    plural: both('Phiên trực tiếp', 'Live runs'),
  },
  admin: { group: GROUPS.columns, useAsTitle: 'key', hidden: true },
  lockDocuments: false,
  access: accessOf('rundown-runs'),
  fields: [
    ofRundown(),
    ofOutlet(),
    // The rundown's id: it has one run.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    wholeNumber({
      name: 'sequence',
      label: both('Lần bấm', 'Sequence'),
      min: 0,
      max: 1_000_000_000,
      required: true,
    }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'idle',
      label: both('Trạng thái', 'State'),
      options: RUN_STATES.map((value) => ({ value, label: RUN_STATE_WORDS[value] })),
    },
    // The entry on air with a copy of what it was when it began: it may be changed or removed meanwhile.
    { name: 'current', type: 'json' },
    // The first moment on air and the last.
    { name: 'startedAt', type: 'date' },
    { name: 'endedAt', type: 'date' },
    relation({ name: 'operator', to: 'users', label: both('Người điều khiển', 'Operator') }),
    { name: 'operatorSince', type: 'date' },
    // The take that the last press closed: it is on record before the row is in `rundown-takes`.
    { name: 'closed', type: 'json' },
  ],
}
