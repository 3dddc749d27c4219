import type { ReportFacts } from '../../../src/domain/report/types'
import { obligation } from '../ledger/facts'
import { activity, airing, column, issue, item } from './facts'

/**
 * Point 2.6: television, 2 issues a month, from the day of the plan; a month that is not whole owes nothing. Planned on the
 * 10th and the 24th. 24/5 was made up for on 2/6, 24/7 waived, 10/9 never aired, 24/11 aired a week later; 10/7 was an hour
 * late. One issue, on 21/3, was more than was owed. Point 2.5: what the paper published on its page.
 */
const planned = [4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) =>
  ['10', '24'].map((day) => `2022-${String(month).padStart(2, '0')}-${day}`),
)
const notAired = ['2022-05-24', '2022-07-24', '2022-07-10', '2022-09-10', '2022-11-24']

export const YEAR_2022: Partial<ReportFacts> = {
  outlets: [{ id: 'u1' }, { id: 'u2' }],
  columns: [column('c1')],
  obligations: [
    obligation({ validFrom: '2022-03-14', validTo: '2022-12-31', proration: 'nextFull' }),
  ],
  issues: [
    issue('2022-03-21', '2022-03-21'),
    ...planned.map((day) => issue(day, day, { waived: day === '2022-07-24' })),
    issue('make-up', '2022-06-02', { makesUp: '2022-05-24' }),
  ],
  airings: [
    ...['2022-03-21', ...planned]
      .filter((day) => !notAired.includes(day))
      .map((day) => airing(day, day)),
    airing('make-up', '2022-06-02'),
    airing('2022-07-10', '2022-07-10T20:45:00+07:00'),
    airing('2022-11-24', '2022-12-01'),
  ],
  items: [
    ...['2022-01-10', '2022-04-01', '2022-07-01'].map((day) => item(day, day, { outlet: 'u2' })),
    item('r', '2022-10-01', { outlet: 'u2', genre: 'reportage' }),
    item('down', '2022-10-05', { outlet: 'u2', takenDownAt: '2022-10-06T08:00:00+07:00' }),
  ],
  activities: [
    activity('leaflets', '2022-04-20', { quantities: { bản: 1000 } }),
    activity('class', '2022-09-06', { kind: 'class', quantities: { người: null } }),
  ],
}
