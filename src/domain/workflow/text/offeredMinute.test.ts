import { describe, expect, it } from 'vitest'

import { offeredMinute, sharedWish } from './offeredMinute'

const NOW = Date.parse('2026-12-01T08:00:00+07:00')
const [BEFORE, SOON, LATER] = [NOW - 60_000, NOW + 60_000, NOW + 120_000]

describe('the minute that is offered first', () => {
  it.each([
    ['nothing is set or wished for', null, null, null],
    ['the wish is ahead', null, SOON, SOON],
    ['the wish is now', null, NOW, null],
    ['the wish has passed', null, BEFORE, null],
    ['it is set already', LATER, SOON, LATER],
    ['it is set, and late', BEFORE, SOON, BEFORE],
  ])('when %s', (_, nextAt, wishedAt, offered) => {
    expect(offeredMinute({ nextAt, wishedAt, now: NOW })).toBe(offered)
  })

  it.each([
    [[], null],
    [[SOON], SOON],
    [[SOON, SOON], SOON],
    [[SOON, LATER], null],
    [[SOON, null], null],
    [[null, SOON], null],
  ])('of several that wish for %j', (wishes, shared) => {
    expect(sharedWish(wishes)).toBe(shared)
  })
})
