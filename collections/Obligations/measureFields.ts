import type { Field } from 'payload'

import { wholeNumber } from '../fields/wholeNumber'
import { both, option } from '../fields/words'

const isKind = (kind: string) => (_: unknown, siblings: { measureKind?: string }) =>
  siblings?.measureKind === kind

/** How much is owed per period. "Not entered" is a state of its own: unknown is not zero. */
export const measureFields: Field[] = [
  {
    name: 'measureKind',
    type: 'select',
    label: both('Cách tính', 'Measure'),
    required: true,
    defaultValue: 'count',
    options: [
      option('count', 'Số lượng số mỗi kỳ', 'Issues per period'),
      option('freshness', 'Bài mới nhất không quá N ngày', 'Freshness'),
      option('unset', 'Chưa nhập định mức', 'No quota entered'),
    ],
  },
  {
    type: 'row',
    fields: [
      wholeNumber({
        name: 'count',
        label: both('Số lượng mỗi kỳ', 'Count'),
        min: 0,
        max: 1000,
        required: true,
        admin: { condition: isKind('count') },
      }),
      wholeNumber({
        name: 'days',
        label: both('Số ngày tối đa giữa hai bài', 'Days'),
        min: 1,
        max: 366,
        required: true,
        admin: { condition: isKind('freshness') },
      }),
      {
        name: 'period',
        type: 'select',
        label: both('Kỳ', 'Period'),
        required: true,
        defaultValue: 'month',
        options: [
          option('week', 'Tuần', 'Week'),
          option('month', 'Tháng', 'Month'),
          option('quarter', 'Quý', 'Quarter'),
          option('halfYear', 'Nửa năm', 'Half year'),
          option('year', 'Năm', 'Year'),
        ],
      },
      {
        name: 'proration',
        type: 'select',
        label: both('Kỳ không trọn', 'Partial periods'),
        required: true,
        defaultValue: 'nextFull',
        options: [
          option('full', 'Tính đủ', 'In full'),
          option('proRata', 'Theo tỉ lệ ngày, làm tròn', 'Pro rata, half up'),
          option('nextFull', 'Từ kỳ trọn đầu tiên', 'From the next full period'),
        ],
        admin: { condition: isKind('count') },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      wholeNumber({
        name: 'minimumSeconds',
        label: both('Thời lượng tối thiểu (giây)', 'Minimum seconds'),
        min: 0,
        max: 86_400,
        admin: { description: both('Để trống khi không quy định.', 'Empty for none.') },
      }),
      wholeNumber({
        name: 'lateAfterMinutes',
        label: both('Muộn khi quá (phút)', 'Late after (minutes)'),
        min: 0,
        max: 100_000,
        required: true,
        defaultValue: 30,
      }),
      wholeNumber({
        name: 'graceHours',
        label: both('Chờ xác nhận (giờ)', 'Grace (hours)'),
        min: 0,
        max: 10_000,
        required: true,
        defaultValue: 24,
      }),
    ],
  },
]
