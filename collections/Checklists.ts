import type { CollectionConfig, Condition as FieldCondition } from 'payload'

import { accessOf } from '@/access/accessOf'
import { CHECKLIST_ROLES } from '@/access/roles'
import {
  CHECKED_MOVES,
  type Condition,
  CONDITIONS,
  isLimited,
  SEVERITIES,
} from '@/domain/checklist/types'
import { logChanges } from '@/newsroom/audit/hooks/logChanges'
import { logDeletion } from '@/newsroom/audit/hooks/logDeletion'
import { checkChecklist } from '@/newsroom/checklists/hooks/checkChecklist'
import { checkOwnColumns } from '@/newsroom/columns/hooks/checkOwnColumns'
import { CHECKED_MOVE_WORDS, CONDITION_WORDS, SEVERITY_WORDS } from '@/newsroom/words/checklists'

import { plainText, requiredText } from './fields/requiredText'
import { sampleField } from './fields/sample'
import { TEXT_PLACE, textPlace } from './fields/textPlace'
import { wholeNumber } from './fields/wholeNumber'
import { both, GROUPS } from './fields/words'

const LOGGED = ['name', ...TEXT_PLACE, 'items']

const ofCondition =
  (goes: (condition: Condition) => boolean): FieldCondition =>
  (_data, siblings) =>
    goes(siblings?.condition as Condition)

/** What is looked at before a text goes on (docs/adr/0024): by organisation, outlet, column and genre. */
export const Checklists: CollectionConfig = {
  slug: 'checklists',
  disableDuplicate: true,
  labels: {
    singular: both('Danh mục kiểm tra', 'Checklist'),
    plural: both('Danh mục kiểm tra', 'Checklists'),
  },
  admin: {
    group: GROUPS.registers,
    components: { Description: '/admin/checklists/ChecklistHeader#ChecklistHeader' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'outlet', 'organisation', 'columns', 'genres'],
  },
  defaultSort: 'name',
  access: accessOf('checklists'),
  hooks: {
    beforeValidate: [checkOwnColumns],
    beforeChange: [checkChecklist],
    afterChange: [logChanges(...LOGGED)],
    afterDelete: [logDeletion(...LOGGED)],
  },
  fields: [
    requiredText({ name: 'name', label: both('Tên danh mục', 'Name'), maxLength: 120 }),
    ...textPlace({
      roles: CHECKLIST_ROLES,
      allGenres: both(
        'Để trống là mọi thể loại trừ cải chính, vì cải chính có hạn theo luật.',
        'Empty: all but corrections.',
      ),
    }),
    {
      name: 'items',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: 30,
      label: both('Các mục kiểm tra', 'Items'),
      labels: { singular: both('Mục', 'Item'), plural: both('Mục', 'Items') },
      fields: [
        {
          name: 'condition',
          type: 'select',
          required: true,
          label: both('Điều kiện', 'Condition'),
          options: CONDITIONS.map((value) => ({ value, label: CONDITION_WORDS[value] })),
        },
        wholeNumber({
          name: 'limit',
          min: 1,
          max: 100_000,
          label: both('Con số', 'Figure'),
          admin: {
            condition: ofCondition(isLimited),
            description: both(
              'Ký tự như bạn đọc đếm, kể cả dấu cách; chữ là các tiếng cách nhau bằng dấu cách.',
              'Characters as readers count them; words between spaces.',
            ),
          },
        }),
        plainText({
          name: 'words',
          label: both('Việc phải làm', 'What is to be done'),
          maxLength: 200,
          admin: {
            condition: ofCondition((condition) => condition === 'byHand'),
            description: both(
              'Ví dụ: Đã gọi xác minh với nhân vật. Ai đánh dấu được ghi nhật ký; bài sửa thì phải đánh dấu lại.',
              'Ticked by a person for one revision.',
            ),
          },
        }),
        {
          name: 'severity',
          type: 'select',
          required: true,
          defaultValue: 'blocking',
          label: both('Mức', 'Severity'),
          options: SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] })),
          admin: {
            description: both(
              'Bắt buộc: chưa đạt thì không đi tiếp được. Cảnh báo: nhắc trước, ai vẫn làm thì ghi nhật ký.',
              'Blocking refuses the move; a warning is said and logged.',
            ),
          },
        },
        {
          name: 'moves',
          type: 'select',
          hasMany: true,
          required: true,
          defaultValue: [...CHECKED_MOVES],
          label: both('Kiểm tra trước khi', 'Checked before'),
          options: CHECKED_MOVES.map((value) => ({ value, label: CHECKED_MOVE_WORDS[value] })),
          admin: {
            description: both(
              'Mục kiểm tra trước khi đăng luôn được kiểm tra cả khi hẹn giờ.',
              'What is checked before publishing is also checked when scheduling.',
            ),
          },
        },
      ],
    },
    sampleField,
  ],
}
