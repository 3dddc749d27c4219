import { archiveXlsx, FIRST_LINE, settle, upload } from '../archive'
import { jsonLines, uploadExport } from '../archiveExport'
import { picture, zipOf } from '../archiveZip'
import { uploadOf } from '../rest'
import { type Act, idOf, must, through, type World } from './act'

const COLUMN = 'Chuyên mục'
/** The headings of `archiveXlsx`, as a person chooses them. */
const MAPPING = { number: 2, date: 3, time: 4, title: 5 }
const AIRING_MAPPING = { number: 2, date: 3, time: 4, seconds: 6 }

const table = () => archiveXlsx([[1, COLUMN, 901, '3/1/2025', '19:45', 'Một cửa', 15]])

type Kind = 'issues' | 'airings'

const read = async (world: World, kind: Kind): Promise<string> => {
  const file = { name: 'lich.xlsx', bytes: await table(), kind, outlet: world.outlet }
  return idOf(await must(upload(world.rest, world.head.token, file)))
}
const ask = (world: World, id: string, path: string, data: object = {}) =>
  must(world.rest('POST', `/imports/${id}/${path}`, { token: world.head.token, data }))

const mapped = async (world: World, kind: Kind): Promise<string> => {
  const id = await read(world, kind)
  const mapping = kind === 'issues' ? MAPPING : AIRING_MAPPING
  await ask(world, id, 'mapping', { mapping, column: world.column })
  return id
}
const checked = async (world: World, kind: Kind = 'issues'): Promise<string> => {
  const id = await mapped(world, kind)
  await settle(world.rest, world.head.token, id)
  return id
}
const begun = async (world: World, kind: Kind = 'issues'): Promise<string> => {
  const id = await checked(world, kind)
  await ask(world, id, 'writing')
  return id
}
const written = async (world: World, kind: Kind = 'issues'): Promise<string> => {
  const id = await begun(world, kind)
  await settle(world.rest, world.head.token, id)
  return id
}

/** As many acts as there are rows: cut short it leaves some, and whoever asks again makes the rest. */
const step = (): Pick<Act, 'door' | 'run' | 'settle'> => {
  const { door, run } = through('POST /imports/:id/step', { data: () => ({}) })
  return { door, run, settle: run }
}

const texts = () =>
  jsonLines({
    ...{ id: 'mot', title: 'Bài cũ', publishedAt: '2019-05-12T07:30:00+07:00' },
    ...{ content: '<p>Chữ.</p>', url: 'https://cu.example.vn/mot.html' },
  })
const readTexts = (world: World) =>
  uploadExport(world.rest, world.administrator.token, {
    ...{ bytes: texts(), outlet: world.outlet, name: 'bai.jsonl' },
  })
const asAdministrator = (world: World, id: string, path: string, data: object = {}) =>
  world.rest('POST', `/imports/${id}/${path}`, { token: world.administrator.token, data })
const NAMES = { sections: {}, people: {} }
const checkedTexts = async (world: World): Promise<string> => {
  const id = idOf(await must(readTexts(world)))
  await must(asAdministrator(world, id, 'names', NAMES))
  await settle(world.rest, world.administrator.token, id)
  return id
}
const begunTexts = async (world: World): Promise<string> => {
  const id = await checkedTexts(world)
  await must(asAdministrator(world, id, 'writing'))
  return id
}
const stepTexts = (world: World, id: string) => asAdministrator(world, id, 'step')

/** Texts that another place published. */
const ARCHIVE_ACTS: Act[] = [
  { name: 'reading an export', door: 'POST /imports/texts', files: true, run: readTexts },
  {
    name: 'matching the names of an export',
    ready: async (world) => idOf(await must(readTexts(world))),
    door: 'POST /imports/:id/names',
    run: (world, id) => asAdministrator(world, id, 'names', NAMES),
  },
  {
    name: 'adding pictures to an export',
    ready: async (world) => idOf(await must(readTexts(world))),
    door: 'POST /imports/:id/pictures',
    files: true,
    run: async (world, id) => {
      const bytes = await zipOf({ 'anh/mot.jpg': await picture('white') })
      const raw = uploadOf({ name: 'anh.zip', type: 'application/zip', bytes }, {})
      return world.rest('POST', `/imports/${id}/pictures`, {
        token: world.administrator.token,
        raw,
      })
    },
  },
  {
    name: 'stopping an import',
    ready: begunTexts,
    door: 'POST /imports/:id/stop',
    run: (world, id) => asAdministrator(world, id, 'stop'),
  },
  {
    name: 'taking in a text of an export',
    ready: begunTexts,
    door: 'POST /imports/:id/step',
    run: stepTexts,
    settle: stepTexts,
  },
  {
    name: 'taking back a text of an export',
    ready: async (world) => {
      const id = await begunTexts(world)
      await settle(world.rest, world.administrator.token, id)
      await must(asAdministrator(world, id, 'undo'))
      return id
    },
    door: 'POST /imports/:id/step',
    run: stepTexts,
    settle: stepTexts,
  },
]

/** Tables of what came before. */
export const IMPORT_ACTS: Act[] = [
  ...ARCHIVE_ACTS,
  {
    name: 'reading a table',
    door: 'POST /imports/table',
    files: true,
    run: async (world) => {
      const file = { name: 'lich.xlsx', bytes: await table(), kind: 'issues', outlet: world.outlet }
      return upload(world.rest, world.head.token, file)
    },
  },
  {
    name: 'saying what the columns of a table are',
    ready: (world) => read(world, 'issues'),
    ...through('POST /imports/:id/mapping', {
      data: ({ column }) => ({ mapping: MAPPING, column, year: 2025 }),
    }),
  },
  {
    name: 'correcting a cell of a table',
    ready: (world) => checked(world),
    ...through('POST /imports/:id/cells', {
      data: () => ({ cells: [{ line: FIRST_LINE, at: 5, text: 'Tên khác' }] }),
    }),
  },
  {
    name: 'beginning to write a table',
    ready: (world) => checked(world),
    ...through('POST /imports/:id/writing', { data: () => ({}) }),
  },
  {
    name: 'beginning to take a table back',
    ready: (world) => written(world),
    ...through('POST /imports/:id/undo', { data: () => ({}) }),
  },
  { name: 'checking a table', ready: (world) => mapped(world, 'issues'), ...step() },
  { name: 'writing a table of issues', ready: (world) => begun(world), ...step() },
  {
    name: 'writing a table of airings',
    ready: async (world) => {
      await written(world)
      return begun(world, 'airings')
    },
    ...step(),
  },
  {
    name: 'taking a table back',
    ready: async (world) => {
      const id = await written(world)
      await ask(world, id, 'undo')
      return id
    },
    ...step(),
  },
  {
    name: 'confirming the airings of a table',
    ready: async (world) => {
      await written(world)
      return written(world, 'airings')
    },
    door: 'POST /imports/:id/confirmation',
    run: confirm,
    settle: confirm,
  },
]

function confirm(world: World, id: string) {
  const { token } = world.administrator
  const data = { acceptWarnings: true }
  return world.rest('POST', `/imports/${id}/confirmation`, { token, data })
}
