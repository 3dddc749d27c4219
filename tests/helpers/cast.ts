import type { Payload } from 'payload'

import type { Holder } from './accessTable'
import { person, type Ground, type Person } from './newsroom'

export type Actor = Person & Holder

/** Everybody of the access tests, by what makes them special. */
export type Cast = Awaited<ReturnType<typeof castOf>>

/** One person per role at the paper, some at the station, and those whose rights changed after they logged in. */
export async function castOf(payload: Payload, { paper, station, department }: Ground) {
  const at =
    (outlet: string) =>
    async (name: string, role: Holder['roles'][number]['role']): Promise<Actor> => ({
      ...(await person(payload, name, [{ role, outlet }])),
      roles: [{ role, outlets: [outlet] }],
    })
  const atPaper = at(paper.outlet)
  const atStation = at(station.outlet)
  const cast = {
    reporter: await atPaper('reporter', 'reporter'),
    sectionEditor: await atPaper('section editor', 'sectionEditor'),
    secretary: await atPaper('secretary', 'secretary'),
    editorInChief: await atPaper('editor in chief', 'editorInChief'),
    scheduler: await atPaper('scheduler', 'scheduler'),
    outletHead: await atPaper('outlet head', 'outletHead'),
    supervisor: {
      ...(await person(payload, 'supervisor', [{ role: 'supervisor', organisation: department }])),
      roles: [{ role: 'supervisor', outlets: [paper.outlet] }],
    } satisfies Actor,
    administrator: {
      ...(await person(payload, 'administrator', [{ role: 'administrator' }])),
      roles: [{ role: 'administrator', outlets: [] }],
    } satisfies Actor,
    stationReporter: await atStation('station reporter', 'reporter'),
    stationEditor: await atStation('station editor', 'sectionEditor'),
    stationHead: await atStation('station head', 'outletHead'),
    /** A role of the whole press body reaches the outlets it owns. */
    wholePaper: {
      ...(await person(payload, 'whole paper', [
        { role: 'editorInChief', organisation: paper.organisation },
      ])),
      roles: [{ role: 'editorInChief', outlets: [paper.outlet] }],
    } satisfies Actor,
    twoOutlets: {
      ...(await person(payload, 'two outlets', [
        { role: 'scheduler', outlet: paper.outlet },
        { role: 'reporter', outlet: station.outlet },
      ])),
      roles: [
        { role: 'scheduler', outlets: [paper.outlet] },
        { role: 'reporter', outlets: [station.outlet] },
      ],
    } satisfies Actor,
    moved: await movedEditor(payload, paper.outlet, station.outlet),
    deactivated: await deactivatedChief(payload, paper.outlet),
    withoutRole: await personWithoutRole(payload, paper.outlet),
    anonymous: { id: 'nobody', email: '', name: 'anonymous', token: '', roles: [] } satisfies Actor,
  }
  paper.people = [cast.reporter.id, cast.sectionEditor.id]
  station.people = [cast.stationReporter.id, cast.stationEditor.id]
  return cast
}

/** Was section editor of one outlet when they logged in, is reporter of another now. */
async function movedEditor(payload: Payload, from: string, to: string): Promise<Actor> {
  const moved = await person(payload, 'moved', [{ role: 'sectionEditor', outlet: from }])
  await change(payload, moved.id, { memberships: [{ role: 'reporter', outlet: to }] })
  return { ...moved, roles: [{ role: 'reporter', outlets: [to] }] }
}

/** Was editor-in-chief when they logged in, is switched off now. */
async function deactivatedChief(payload: Payload, outlet: string): Promise<Actor> {
  const chief = await person(payload, 'deactivated', [{ role: 'editorInChief', outlet }])
  await change(payload, chief.id, { active: false })
  return { ...chief, roles: [] }
}

/** Had a role when they logged in, has none now. */
async function personWithoutRole(payload: Payload, outlet: string): Promise<Actor> {
  const gone = await person(payload, 'without role', [{ role: 'reporter', outlet }])
  await change(payload, gone.id, { memberships: [] })
  return { ...gone, roles: [] }
}

async function change(payload: Payload, id: string, data: object): Promise<void> {
  await payload.update({ collection: 'users', id, data, depth: 0, overrideAccess: true })
}
