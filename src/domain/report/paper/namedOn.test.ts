import { describe, expect, it } from 'vitest'

import { namedOn } from './namedOn'

const BODY = {
  name: 'Sở mới',
  formerNames: [
    { name: 'Sở đầu', from: '2016-01-01', to: '2020-12-31' },
    { name: 'Sở giữa', from: '2021-01-01', to: null },
  ],
}

describe('what a body was called', () => {
  it.each([
    ['2015-12-31', 'Sở mới'],
    ['2016-01-01', 'Sở đầu'],
    ['2020-12-31', 'Sở đầu'],
    ['2021-01-01', 'Sở giữa'],
    ['2026-01-01', 'Sở giữa'],
  ])('on %s', (day, name) => {
    expect(namedOn(BODY, day)).toBe(name)
  })
})
