import { expect, it } from 'vitest'

import { deadProcess } from '../../tests/helpers/deadProcess'
import { isAbandoned, newHolder } from './holder'
import { ownMark, processMark } from '@/process/processMark'

const NOW = new Date('2026-02-10T01:00:00.000Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString()
const here = async () => (await ownMark()).place

it.each<[string, () => Promise<object | null>, string, boolean]>([
  [
    'a process that died here',
    async () => ({ ...(await deadProcess()), place: await here() }),
    minutesAgo(0),
    true,
  ],
  [
    'a process that lives',
    async () => ({ ...(await processMark(process.ppid)), place: await here() }),
    minutesAgo(9),
    false,
  ],
  [
    'a process that lives, too long ago',
    async () => ({ ...(await processMark(process.ppid)), place: await here() }),
    minutesAgo(11),
    true,
  ],
  ['this process', async () => JSON.parse(await newHolder()) as object, minutesAgo(9), false],
  [
    'a dead one whose number a living one has',
    async () => ({ pid: process.ppid, began: '1', place: await here() }),
    minutesAgo(0),
    true,
  ],
  [
    'a process of another machine',
    async () => ({ ...(await deadProcess()), place: 'elsewhere' }),
    minutesAgo(9),
    false,
  ],
  [
    'a container of this machine that counts for itself',
    async () => ({ pid: 2_147_483_646, began: '1', place: `${await here()}0` }),
    minutesAgo(9),
    false,
  ],
  ['nobody knows whom', () => Promise.resolve(null), minutesAgo(9), false],
  ['nobody knows whom, too long ago', () => Promise.resolve(null), minutesAgo(11), true],
  [
    'nobody knows whom, by a clock that is ahead',
    () => Promise.resolve(null),
    minutesAgo(-60),
    false,
  ],
])('work begun by %s: whether it is nobody’s any more', async (_, holder, begun, is) => {
  const named = await holder()
  const work = { holder: named && JSON.stringify({ turn: 'x', ...named }), begun }
  expect(await isAbandoned(work, { now: NOW, leaseMs: 10 * 60_000 })).toBe(is)
})
