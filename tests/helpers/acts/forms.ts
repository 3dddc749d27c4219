import { addDays } from '@/domain/calendar/civil'

import { textOf } from '../newsroom'
import { type Act, idOf, iso, must, settledByItself, through, today, type World } from './act'

type Form = {
  slug: string
  /** In words, with its article. */
  what: string
  who?: 'head' | 'scheduler'
  data: (world: World) => Record<string, unknown>
  change?: Record<string, unknown>
  stays?: boolean
}

const inAWeek = () => addDays(today(), 7)

/** Forms of the admin, by their collections: a row, its lists, the line of the log. */
const FORMS: Form[] = [
  {
    slug: 'organisations',
    what: 'an organisation',
    data: () => ({
      name: 'Sở mới',
      kind: 'other',
      formerNames: [{ name: 'Sở cũ', from: '2020-01-01' }],
    }),
    change: {
      formerNames: [
        { name: 'Sở A', from: '2020-01-01' },
        { name: 'Sở B', from: '2021-01-01' },
      ],
    },
  },
  {
    slug: 'outlets',
    what: 'an outlet',
    data: ({ outlet, department }) => ({
      name: 'Kênh mới',
      kind: 'radio',
      organisation: department,
      predecessors: [outlet],
      presenters: [{ name: 'Người dẫn', wordsPerMinute: 180 }],
    }),
    change: { presenters: [], predecessors: [], shortName: 'KM' },
  },
  {
    slug: 'plans',
    what: 'a plan',
    data: ({ department }) => ({
      title: 'Kế hoạch mới',
      number: '1/KH',
      issuedOn: '2026-01-01',
      issuer: department,
      validFrom: '2026-01-01',
      clauses: [{ ref: 'I', text: 'Một' }],
    }),
    change: { clauses: [{ ref: 'II', text: 'Hai' }, { ref: 'III' }], signer: 'Người ký' },
  },
  {
    slug: 'topics',
    what: 'a topic',
    data: ({ plan }) => ({ plan, code: '9.9', title: 'Chủ đề mới' }),
    change: { text: 'Nguyên văn' },
  },
  {
    slug: 'columns',
    what: 'a column',
    data: ({ outlet }) => ({
      name: 'Chuyên mục mới',
      outlet,
      kind: 'programme',
      validFrom: '2026-01-01',
      exceptions: [{ date: '2026-05-01' }],
      deadlines: [{ kind: 'tape', name: 'Nộp băng', daysBefore: 1, time: '10:00' }],
    }),
    change: { deadlines: [], description: 'Khác' },
  },
  {
    slug: 'obligations',
    what: 'an obligation',
    data: ({ outlet, column, plan }) => ({
      title: 'Hai số mỗi quý',
      outlet,
      plan,
      columns: [column],
      clause: '2.9',
      measureKind: 'count',
      count: 2,
      period: 'quarter',
      proration: 'full',
      lateAfterMinutes: 30,
      graceHours: 24,
      validFrom: inAWeek(),
    }),
    change: { note: 'Khác', count: 3 },
  },
  {
    slug: 'suspensions',
    what: 'a suspension',
    who: 'head',
    data: ({ outlet, column }) => ({
      outlet,
      columns: [column],
      from: inAWeek(),
      to: inAWeek(),
      reason: 'Nghỉ',
      document: '5/QĐ',
    }),
    change: { reason: 'Khác' },
  },
  {
    slug: 'approval-chains',
    what: 'a chain of approval',
    who: 'head',
    data: ({ outlet }) => ({
      name: 'Hai bước',
      outlet,
      genres: ['talk'],
      steps: [
        { name: 'Phòng', roles: ['sectionEditor', 'editorInChief'] },
        { name: 'Lãnh đạo', roles: ['outletHead'] },
      ],
      publishers: ['editorInChief'],
      takers: ['outletHead'],
    }),
    change: { steps: [{ name: 'Lãnh đạo', roles: ['outletHead'] }], genres: ['clip'] },
  },
  {
    slug: 'desks',
    what: 'a desk',
    who: 'head',
    data: ({ outlet, editor, reporter }) => ({
      name: 'Phòng mới',
      outlet,
      members: [editor.id, reporter.id],
    }),
    change: { members: [], active: false },
  },
  {
    slug: 'text-templates',
    what: 'a template of texts',
    who: 'head',
    data: ({ outlet, page }) => ({
      ...{ name: 'Bản tin', outlet, column: page, titlePattern: 'Bản tin số {số}' },
      content: textOf('Tại {tên xã}.'),
    }),
    change: { titlePattern: 'Bản tin {chuyên mục}', content: textOf('Chữ khác.') },
  },
  {
    slug: 'checklists',
    what: 'a checklist',
    who: 'head',
    data: ({ outlet }) => ({
      name: 'Clip',
      outlet,
      genres: ['clip'],
      items: [
        { condition: 'titleMax', limit: 80, severity: 'blocking', moves: ['submit'] },
        { condition: 'byHand', words: 'Đã xem hết', severity: 'warning', moves: ['publish'] },
      ],
    }),
    change: {
      items: [{ condition: 'cover', severity: 'warning', moves: ['submit', 'publish'] }],
      genres: ['clip', 'talk'],
    },
  },
  {
    slug: 'delegations',
    what: 'a delegation',
    who: 'head',
    data: ({ outlet, editor, reporter }) => ({
      outlet,
      from: editor.id,
      to: reporter.id,
      start: inAWeek(),
      end: inAWeek(),
    }),
    change: { note: 'Đi họp' },
  },
  {
    slug: 'activity-kinds',
    what: 'a kind of activity',
    data: () => ({ name: 'Pa nô thử', units: [{ unit: 'chiếc' }] }),
    change: { units: [{ unit: 'chiếc' }, { unit: 'điểm' }], order: 3 },
  },
  {
    slug: 'letterheads',
    what: 'a letterhead',
    data: ({ department }) => ({
      organisation: department,
      ...{ issuingBody: 'Sở Nội vụ', abbreviation: 'SNV' },
    }),
    change: { place: 'Lào Cai', recipients: 'Bộ Nội vụ' },
  },
  {
    slug: 'webhooks',
    what: 'a webhook',
    data: () => ({ name: 'Cổng tỉnh', url: 'https://cong.example.vn/nhan' }),
    change: { name: 'Cổng của tỉnh' },
  },
  {
    slug: 'ranking-weights',
    what: 'the weights of the ranking',
    data: () => ({
      ...{ document: '5/QĐ-SNV', complete: 50, onTime: 25, coverage: 25 },
      ...{ validFrom: '2001-01-01', validTo: '2001-12-31' },
    }),
    change: { complete: 60, onTime: 20, coverage: 20 },
  },
  {
    slug: 'indicators',
    what: 'an indicator',
    data: () => ({ name: 'Tờ rơi thử', unit: 'bản', group: 'visual', split: 'none' }),
    change: { unit: 'chiếc', split: 'field' },
  },
  {
    slug: 'report-rules',
    what: 'a rule of reports',
    data: () => ({
      ...{ name: 'Quý thử', fromMonthDay: '12-15', toMonthDay: '03-14' },
      ...{ dueMonthDay: '03-20', fromPreviousYear: true },
    }),
    change: { dueMonthDay: '03-25', source: 'Công văn khác' },
  },
  {
    slug: 'activities',
    what: 'an activity',
    who: 'scheduler',
    data: ({ outlet, activityKind }) => ({
      outlet,
      kind: activityKind,
      title: 'Phát tờ rơi ở chợ',
      doneOn: today(),
      quantities: { bản: 300 },
    }),
    change: { quantities: { bản: 500 }, place: 'Chợ Bắc Hà' },
  },
  {
    slug: 'requests',
    what: 'a request',
    who: 'scheduler',
    data: ({ outlet, department }) => ({
      number: '7/SNV',
      issuedOn: today(),
      issuer: department,
      outlet,
      wishedDates: [{ date: inAWeek() }],
    }),
    change: { wishedDates: [], summary: 'Khác' },
  },
  {
    slug: 'issues',
    what: 'an issue',
    who: 'scheduler',
    data: (world) => ({ column: world.column, plannedAt: iso(world.slotIn(5)), title: 'Số' }),
    change: { title: 'Tên khác' },
  },
]

const acts = ({ slug, what, who, data, change = {} }: Form): Act[] => {
  const making = through(`POST /${slug}`, { who: who ?? 'administrator', data })
  const made = async (world: World) => idOf(await must(making.run(world, '')))
  return [
    { name: `making ${what} by its form`, ...making },
    {
      name: `changing ${what} by its form`,
      ready: made,
      ...through(`PATCH /${slug}/:id`, { who: who ?? 'administrator', data: () => change }),
    },
    {
      name: `deleting ${what}`,
      ready: made,
      ...through(`DELETE /${slug}/:id`, { who: who ?? 'administrator' }),
    },
  ]
}

const issue = async (world: World) => world.issue(world.lastSlot())
const airing = {
  who: 'scheduler',
  data: (world: World) => ({
    startedAt: iso(world.lastSlot()),
    seconds: 900,
    kind: 'first' as const,
    channel: 'LCTV',
    evidenceUrl: 'https://example.vn/bang-ghi',
  }),
} as const
const several =
  (slug: string, method: 'PATCH' | 'DELETE', data?: object): Act['run'] =>
  (world, ids) =>
    world.rest(method, `/${slug}?where[id][in]=${ids.replace(' ', ',')}`, {
      token: world.scheduler.token,
      data,
    })
const twoIssues = async (world: World) =>
  `${await world.issue(world.slotIn(5))} ${await world.issue(world.slotIn(6))}`

/** What goes by the forms, the lists and REST alone. */
export const FORM_ACTS: Act[] = [
  ...FORMS.flatMap(acts),
  {
    name: 'putting an airing on file by its form',
    door: 'POST /airings',
    ready: issue,
    run: (world, id) =>
      world.rest('POST', '/airings', {
        token: world.scheduler.token,
        data: { ...airing.data(world), issue: id },
      }),
  },
  {
    name: 'confirming one by its form',
    ready: async (world) => {
      const of = await issue(world)
      const made = await world.make('airings', { ...airing.data(world), issue: of })
      return made.id
    },
    ...through('PATCH /airings/:id', { who: 'head', data: () => ({ confirmed: true }) }),
  },
  {
    name: 'renaming a day off',
    ready: async (world) =>
      (await world.make('holidays', { date: inAWeek(), name: 'Nghỉ', kind: 'off' })).id,
    ...through('PATCH /holidays/:id', { who: 'administrator', data: () => ({ name: 'Nghỉ bù' }) }),
  },
  {
    name: 'renaming several issues in the list',
    door: 'PATCH /issues',
    ready: twoIssues,
    ...settledByItself(several('issues', 'PATCH', { title: 'Tên khác' })),
  },
  {
    name: 'deleting several issues in the list',
    door: 'DELETE /issues',
    ready: twoIssues,
    ...settledByItself(several('issues', 'DELETE')),
  },
]
