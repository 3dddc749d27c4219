import { describe, expect, it } from 'vitest'

import { SHOWN_TEXT_FIELDS } from '@/domain/imports/fields'

import { cellKey, cellsOf, shownFields } from './fixedCells'

describe('cells that were corrected', () => {
  it('are sent with their line and column', () => {
    expect(cellsOf({ [cellKey(12, 0)]: '14/3', [cellKey(2, 11)]: '' })).toEqual([
      { line: 12, at: 0, text: '14/3' },
      { line: 2, at: 11, text: '' },
    ])
  })
})

describe('the fields a table of lines shows', () => {
  it('stand in the order of the file', () => {
    const mapping = { time: 4, date: 0, column: 2 }
    expect(shownFields({ kind: 'issues', mapping })).toEqual([
      ['date', 0],
      ['column', 2],
      ['time', 4],
    ])
  })

  it('are of texts only those that fit a line', () => {
    const [shown] = SHOWN_TEXT_FIELDS
    const mapping = { body: 0, [shown as string]: 1 } as never
    expect(shownFields({ kind: 'texts', mapping })).toEqual([[shown, 1]])
  })
})
