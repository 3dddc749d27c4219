import { expect, it } from 'vitest'

import { killsOf, linesOf, publishesOf } from '../../scripts/torture/publishes/figures'
import { torturePublishes } from '../../scripts/torture/publishes/torture'
import { describeOnEachDatabase } from '../helpers/databases'

const MINUTES = 60_000

/** A few of what `npm run torture -- publishes` does 500 times; on MongoDB two servers and a worker, on SQLite one of all. */
describeOnEachDatabase('publishing while servers are killed', (_, { name }) => {
  it(
    'leaves no gap in the log, nothing kept that is over, no webhook untold',
    async () => {
      const database = name === 'MongoDB' ? 'mongodb' : 'sqlite'
      const { figures, errors, remove } = await torturePublishes({
        ...{ seed: 3, publishes: 12, kills: 3, database, root: process.cwd() },
        say: () => {},
      })
      expect(figures.wrong, linesOf(figures).join('\n')).toEqual([])
      expect(errors).toEqual([])
      expect(publishesOf(figures)).toBeGreaterThanOrEqual(12)
      expect(killsOf(figures)).toBeGreaterThan(0)
      expect(figures.messages.told).toBe(figures.messages.expected)
      expect(figures.messages.told).toBeGreaterThanOrEqual(12)
      await remove()
    },
    10 * MINUTES,
  )
})
