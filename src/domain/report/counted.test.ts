import { expect, it } from 'vitest'

import { obligation } from '../../../tests/unit/ledger/facts'
import { activity, airing, column, figuresOf, issue, item } from '../../../tests/unit/report/facts'
import { countedFacts } from './counted'

const none = countedFacts(figuresOf({ topics: [{ code: '1.1', parent: null }] }))

it('counts nothing of an outlet of which nothing is known, though its columns and topics are listed', () => {
  expect(Object.values(none).flat()).toEqual([])
})

it('names each fact once, whichever figures it is in', () => {
  const found = countedFacts(
    figuresOf({
      ranges: [
        { name: 'window', from: '2025-12-15', to: '2026-03-14' },
        { name: 'part', from: '2026-02-01', to: '2026-03-14' },
      ],
      columns: [column('c1'), column('idle')],
      topics: [
        { code: '1.1', parent: null },
        { code: '1.2', parent: null },
      ],
      obligations: [obligation({ id: 'o1', validFrom: '2025-12-01' })],
      issues: [
        issue('aired', '2026-02-06', { topics: ['1.1'] }),
        issue('missed', '2026-02-20'),
        issue('before', '2025-11-07'),
      ],
      airings: [
        airing('aired', '2026-02-06', { id: 'first' }),
        airing('aired', '2026-02-08', { id: 'again', kind: 'repeat' }),
      ],
      items: [
        item('up', '2026-01-05'),
        item('down', '2026-01-06', { takenDownAt: '2026-01-07T08:00:00+07:00' }),
        item('later', '2026-03-15'),
      ],
      activities: [activity('leaflets', '2026-02-02'), activity('planned', null)],
    }),
  )
  expect(found).toEqual({
    obligations: ['o1'],
    columns: ['c1'],
    issues: ['aired', 'missed'],
    // The first airing of an issue is counted as that issue.
    airings: ['again'],
    items: ['up', 'down'],
    activities: ['leaflets'],
    activityKinds: ['leaflet'],
    topics: ['1.1'],
  })
})
