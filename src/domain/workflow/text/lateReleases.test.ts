import { describe, expect, it } from 'vitest'

import { type Due, lateReleases } from './lateReleases'

const NOW = Date.parse('2026-11-30T02:10:00Z')
const due = (minute: string, what: Due['what'] = 'out', outlet = 'bao'): Due => ({
  ...{ outlet, what },
  minute: `2026-11-30T${minute}Z`,
})

describe('what is late', () => {
  it.each([
    ['what is of later', '02:11:00', 0],
    ['what the worker has not come to yet', '02:08:00', 0],
    ['what it passed over', '02:07:59', 1],
    ['what is of a day before', '00:00:00', 1],
  ])('%s', (_, minute, count) => {
    expect(lateReleases([due(minute)], NOW)).toHaveLength(count)
  })

  it('is one for each outlet, kind and minute, the oldest first', () => {
    const all = [due('02:00:00'), due('01:00:00'), due('02:00:00'), due('02:00:00', 'down')]
    expect(
      lateReleases([...all, due('01:30:00', 'out', 'dai')], NOW).map(
        ({ outlet, what, minute, texts }) => `${minute.slice(11, 16)} ${outlet} ${what} ${texts}`,
      ),
    ).toEqual(['01:00 bao out 1', '01:30 dai out 1', '02:00 bao out 2', '02:00 bao down 1'])
  })
})
