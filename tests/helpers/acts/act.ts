import type { Payload } from 'payload'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { periodOf } from '@/domain/calendar/periods'

import { deskWorld, type DeskWorld } from '../desk'
import { maker, person, type Person } from '../newsroom'
import type { Answer } from '../rest'

/** One write of several steps that a person or the worker makes. */
export type Act = {
  name: string
  /** How it comes in: `POST /issues/:id/move` of the staff API, or a task of the worker by its name. */
  door: string
  /** What the act needs; gives the ids of its door, a space between them. */
  ready?: (world: World) => Promise<string>
  run: (world: World, id: string) => Promise<Answer>
  /**
   * It is several acts: cut short it leaves some. This is what makes the rest, and then it is as if it had not been cut
   * short, or as if only this had been done.
   */
  settle?: (world: World, id: string) => Promise<unknown>
  /** Files on the disk are part of it. */
  files?: boolean
}

export type World = Awaited<ReturnType<typeof actWorld>>

/** The desk, an editor, and a page on which texts appear. */
export async function actWorld(payload: Payload) {
  const desk: DeskWorld = await deskWorld(payload)
  const { outlet } = desk
  const page = await maker(payload)('columns', {
    name: 'Trang cải cách',
    outlet,
    kind: 'page',
    validFrom: '2022-01-01',
  })
  const editor = await person(payload, 'Biên tập viên', [{ role: 'sectionEditor', outlet }])
  const colleague = await person(payload, 'Cán bộ giám sát khác', [
    { role: 'supervisor', organisation: desk.department },
  ])
  const kind = await maker(payload)('activity-kinds', {
    name: 'Tờ rơi thử',
    units: [{ unit: 'bản' }],
  })
  return { ...desk, editor, colleague, page: page.id, activityKind: kind.id }
}

type Who = {
  [Name in keyof World]: World[Name] extends Person ? Name : never
}[keyof World]

export const REASON = { reason: 'Có văn bản.' }
export const today = () => civilDateOf(Date.now())
export const iso = (at: number) => new Date(at).toISOString()
export const nextMonth = () => periodOf(addDays(periodOf(today(), 'month').to, 1), 'month')

/** Through a door of the staff API, with what is said there. */
export function through(
  door: string,
  {
    who = 'head',
    data,
    query = '',
  }: { who?: Who; data?: (world: World) => object; query?: string } = {},
): Pick<Act, 'door' | 'run'> {
  const [method = '', pattern = ''] = door.split(' ')
  return {
    door,
    run: (world, id) => {
      const ids = id.split(' ')
      const path = pattern.replace(/:\w+/g, () => ids.shift() ?? '')
      return world.rest(method, path + query, {
        token: world[who].token,
        ...(data && { data: data(world) }),
      })
    },
  }
}

/** Several acts, one for each row: asked for again it makes the rest. */
export const settledByItself = (run: Act['run']) => ({ run, settle: run })

/** What a preparation asked for, done; else the test would show nothing. */
export async function must(answer: Promise<Answer>): Promise<Answer> {
  const given = await answer
  if (given.status >= 300) throw new Error(`${given.status} ${given.text}`)
  return given
}

export const idOf = ({ body }: Answer): string => String(body.id ?? body.doc?.id)
