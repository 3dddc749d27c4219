import { addDays, civilDateOf, instantAt } from '@/domain/calendar/civil'

import type { Client } from './client'

/** An outlet's column that the client fills, with what is owed by it. */
export type Desk = { outlet: string; column: string; obligation: string }

/** Where the client writes. */
export type World = {
  desks: Desk[]
  /** The outlet of articles, and its column whose articles are airings. */
  online: { outlet: string; page: string }
  /** Who asks for issues. */
  issuer: string
  /** Another slot of a column each time: of a past day, or of one to come. */
  slot: (column: string, when: 'past' | 'future') => string
}

const DESKS = [
  'Truyền hình Lào Cai (mẫu)',
  'Phát thanh Lào Cai (mẫu)',
  'Truyền thanh khu vực Sa Pa (mẫu)',
  'Truyền thanh khu vực Bắc Hà (mẫu)',
]
const ONLINE = 'Lào Cai điện tử (mẫu)'
/** One that no column of the sample has: on one channel two programmes at a time stop a month. */
const CHANNEL = 'Kênh của lần thử'
const PAST_DAYS = 100
const SLOTS_A_DAY = 24

type Row = { id: string; name: string }

/** Makes a column and an obligation at each desk, as an administrator does. */
export async function makeWorld(client: Client): Promise<World> {
  const outlets = await list(client, 'outlets')
  const [plan] = await list(client, 'plans')
  const [issuer] = await list(client, 'organisations')
  const outletNamed = (name: string) => {
    const found = outlets.find((one) => one.name === name)
    if (!found) throw new Error(`The sample has no outlet ${name}`)
    return found.id
  }
  const validFrom = addDays(civilDateOf(Date.now()), -PAST_DAYS - 20)
  const make = async (collection: string, body: Record<string, unknown>): Promise<string> => {
    const path = `/${collection}?depth=0`
    const answer = await client.ask<{ doc: Row }>('administrator', { method: 'POST', path, body })
    if (answer.kind !== 'done') throw new Error(`${collection}: ${JSON.stringify(answer)}`)
    return answer.body.doc.id
  }
  const makeColumn = (outlet: string, kind: 'programme' | 'page') =>
    make('columns', {
      name: `Chuyên mục của lần thử (${kind})`,
      outlet,
      kind,
      validFrom,
      ...(kind === 'programme' && { durationMinutes: 15, channel: CHANNEL }),
      shortMonths: 'skip',
      holidayPolicy: 'keep',
    })
  const owe = (outlet: string, column: string) =>
    make('obligations', {
      title: 'Bốn số mỗi tháng của lần thử',
      outlet,
      columns: [column],
      plan: plan?.id,
      clause: '9.9',
      measureKind: 'count',
      count: 4,
      period: 'month',
      proration: 'full',
      lateAfterMinutes: 30,
      graceHours: 24,
      validFrom,
    })
  const desks: Desk[] = []
  for (const name of DESKS) {
    const outlet = outletNamed(name)
    const column = await makeColumn(outlet, 'programme')
    desks.push({ outlet, column, obligation: await owe(outlet, column) })
  }
  const online = outletNamed(ONLINE)
  const page = await makeColumn(online, 'page')
  desks.push({ outlet: online, column: page, obligation: await owe(online, page) })
  return { desks, online: { outlet: online, page }, issuer: issuer?.id ?? '', slot: slots() }
}

async function list(client: Client, collection: string): Promise<Row[]> {
  const path = `/${collection}?depth=0&limit=500&sort=id`
  const answer = await client.ask<{ docs: Row[] }>('administrator', { method: 'GET', path })
  if (answer.kind !== 'done') throw new Error(`${collection}: ${JSON.stringify(answer)}`)
  return answer.body.docs
}

function slots(): World['slot'] {
  const taken = new Map<string, number>()
  const today = civilDateOf(Date.now())
  return (column, when) => {
    const key = `${column}:${when}`
    const count = taken.get(key) ?? 0
    taken.set(key, count + 1)
    const days = 1 + (count % PAST_DAYS)
    const slot = Math.floor(count / PAST_DAYS) % (SLOTS_A_DAY * 2)
    const time = `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`
    const day = addDays(today, when === 'past' ? -days : days + 1)
    return new Date(instantAt(day, time)).toISOString()
  }
}
