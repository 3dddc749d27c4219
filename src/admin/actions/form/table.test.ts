import { describe, expect, it } from 'vitest'

import { aDay, aDayIfAny, checkForm, type FormTable, shownRows, written } from './table'

type Values = { day: string; end: string; why: string }

const table: Pick<FormTable<{ isLong: boolean }, Values>, 'fields'> = {
  fields: [
    [
      { kind: 'day', name: 'day', label: 'Ngày', check: aDay },
      {
        kind: 'day',
        name: 'end',
        label: 'Đến',
        check: aDayIfAny,
        when: ({ subject }) => subject.isLong,
      },
    ],
    { kind: 'file', name: 'scan', label: 'Tệp', when: ({ subject }) => subject.isLong },
    {
      kind: 'text',
      name: 'why',
      label: 'Lý do',
      check: (why, { hasFile }) => (hasFile ? null : written('Chưa ghi.')(why)),
    },
  ],
}
const asked = (values: Partial<Values>, { isLong = true, hasFile = false } = {}) => ({
  subject: { isLong },
  values: { day: '2026-11-23', end: '', why: 'x', ...values },
  hasFile,
})
const NO_DAY = 'Ngày chưa đúng. Hãy nhập ngày, tháng, năm.'

describe('the form of an action', () => {
  it.each([
    [true, [['day', 'end'], ['scan'], ['why']]],
    [false, [['day'], ['why']]],
  ])('shows the fields that its subject has (long: %s)', (isLong, names) => {
    const rows = shownRows(table, asked({}, { isLong }))
    expect(rows.map((row) => row.map(({ name }) => name))).toEqual(names)
  })

  it.each([
    ['all in order', asked({}), {}],
    ['a day that is none', asked({ day: '30/2' }), { day: NO_DAY }],
    ['a day that may be left out', asked({ end: '1' }), { end: NO_DAY }],
    ['nothing but blanks', asked({ why: ' \n' }), { why: 'Chưa ghi.' }],
    ['two at once', asked({ day: '', why: '' }), { day: NO_DAY, why: 'Chưa ghi.' }],
    ['another field that stands for it', asked({ why: '' }, { hasFile: true }), {}],
    ['a field that is not shown', asked({ end: '1' }, { isLong: false }), {}],
  ])('is told what is wrong: %s', (_, given, errors) => {
    expect(checkForm(table, given)).toEqual(errors)
  })
})
