import type { ApprovalChain, Checklist } from '@/payload-types'
import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import type { Subject } from './accessTable'
import type { Cast } from './cast'
import { articleData, maker, pdf, picture, type Desk, type Ground } from './newsroom'
import { type Call, type Rest, uploadOf } from './rest'

export type Subjects = Record<string, Subject[]>

const AIRED = '2026-01-09T12:45:00.000Z'

/** Rows of every collection, at both outlets, in every state that rights depend on. */
export async function matrixRows(args: {
  payload: Payload
  rest: Rest
  ground: Ground
  cast: Cast
}): Promise<Subjects> {
  const { payload, ground, cast } = args
  const paper = await deskRows({
    ...args,
    desk: ground.paper,
    writer: cast.reporter,
    other: cast.sectionEditor,
    publisher: cast.editorInChief,
  })
  const station = await deskRows({
    ...args,
    desk: ground.station,
    writer: cast.stationReporter,
    other: cast.stationHead,
    publisher: cast.stationEditor,
  })
  const rows: Subjects = {}
  for (const part of [paper, station, await sharedRows(payload, ground, cast)]) {
    for (const [slug, subjects] of Object.entries(part)) {
      rows[slug] = [...(rows[slug] ?? []), ...subjects]
    }
  }
  return rows
}

async function deskRows({
  payload,
  rest,
  ground,
  desk,
  writer,
  other,
  publisher,
}: {
  payload: Payload
  rest: Rest
  ground: Ground
  desk: Desk
  writer: { id: string; token: string }
  other: { id: string; token: string }
  publisher: { token: string }
}): Promise<Subjects> {
  const make = maker(payload)
  const { outlet, programme } = desk
  const body = bodyOf(ground, desk)
  const article = async (title: string, { id, token }: { id: string; token: string }) => {
    const { body } = await rest('POST', '/articles?draft=true', {
      token,
      data: articleData(desk, title),
    })
    return { id: body.doc?.id ?? '', outlet, owner: id }
  }
  const published = await article('Bài đã đăng', writer)
  await publish(rest, published.id, { writer, publisher })
  const embargoed = await article('Bài đã đăng, còn cấm phát hành', writer)
  await rest('PATCH', `/articles/${embargoed.id}?draft=true`, {
    token: writer.token,
    data: { embargoUntil: '2099-01-01T00:00:00.000Z' },
  })
  await publish(rest, embargoed.id, { writer, publisher })
  const trashed = await article('Bài đã bỏ', writer)
  await payload.update({
    collection: 'articles',
    id: trashed.id,
    data: { deletedAt: new Date().toISOString() },
    overrideAccess: true,
  })
  const issue = await make('issues', { column: programme, plannedAt: AIRED, title: 'Số thử' })
  const airing = { issue: issue.id, startedAt: AIRED, kind: 'first' as const }
  const open = await make('airings', airing)
  const confirmed = await make('airings', {
    ...airing,
    confirmed: true,
    evidenceUrl: 'https://example.vn/bang-ghi',
  })
  const alert = await make('alerts', {
    key: `shortPeriod:${randomUUID()}`,
    kind: 'shortPeriod',
    message: 'Thiếu một số.',
    open: true,
    outlet,
    openedAt: AIRED,
  })
  const here = async (made: Promise<{ id: string }>): Promise<Subject> => ({
    id: (await made).id,
    outlet,
  })
  const evidence = await upload(payload, 'files', { title: 'Chứng cứ', outlet })
  const table = await make('imports', importData(outlet, evidence.id))
  return {
    articles: [
      await article('Bản thảo của phóng viên', writer),
      await article('Bản thảo của người khác', other),
      { ...published, published: true },
      embargoed,
    ],
    trashed: [trashed],
    columns: [{ id: programme, outlet }],
    issues: [{ id: issue.id, outlet }],
    airings: [
      { id: open.id, outlet },
      { id: confirmed.id, outlet, confirmed: true },
    ],
    obligations: [await here(make('obligations', obligationData(ground, desk)))],
    suspensions: [await here(make('suspensions', suspensionData(desk)))],
    'approval-chains': [await here(make('approval-chains', chainData(outlet, 'clip')))],
    desks: [await here(make('desks', deskData(outlet)))],
    'text-templates': [await here(make('text-templates', textTemplateData(outlet)))],
    checklists: [await here(make('checklists', checklistData(outlet)))],
    'checklist-ticks': [await here(make('checklist-ticks', tickData(outlet)))],
    comments: [await here(make('comments', commentData(outlet)))],
    delegations: [await here(make('delegations', delegationData(outlet, [writer.id, other.id])))],
    alerts: [{ id: alert.id, outlet }],
    'audit-events': [
      await here(
        make('audit-events', {
          at: AIRED,
          action: 'create',
          actorName: 'Hệ thống',
          subjectCollection: 'issues',
          subjectId: 'x',
          outlet,
        }),
      ),
    ],
    notices: [
      { ...(await here(make('notices', noticeData(alert.id, writer.id)))), owner: writer.id },
      { ...(await here(make('notices', noticeData(alert.id, other.id)))), owner: other.id },
    ],
    'proof-checks': [
      await here(
        make('proof-checks', {
          key: randomUUID(),
          airing: confirmed.id,
          url: 'https://example.vn/bang-ghi',
          result: 'alive',
          checkedAt: AIRED,
        }),
      ),
    ],
    requests: [await here(make('requests', requestData(ground, desk)))],
    activities: [await here(make('activities', activityData(ground, desk)))],
    reports: [await here(make('reports', reportData(outlet, 'Quý I')))],
    'indicator-values': [
      await here(
        make('indicator-values', {
          ...indicatorValueData(outlet),
          indicator: (await make('indicators', indicatorData('Chỉ tiêu nhập'))).id,
        }),
      ),
    ],
    'report-versions': [await here(make('report-versions', versionData(outlet)))],
    'period-closings': [await here(make('period-closings', closingData(outlet)))],
    consolidations: [await here(make('consolidations', consolidationData(body)))],
    'consolidation-versions': [
      await here(make('consolidation-versions', consolidationVersionData(body))),
    ],
    'signed-papers': [await here(make('signed-papers', paperData(outlet)))],
    'counted-facts': [await here(make('counted-facts', countedData()))],
    'preview-links': [await here(make('preview-links', previewData(published.id)))],
    'front-pins': [await here(make('front-pins', pinData('1', outlet)))],
    'api-keys': [await here(make('api-keys', apiKeyData()))],
    'calendar-links': [
      {
        ...(await here(make('calendar-links', calendarData(writer.id, outlet)))),
        owner: writer.id,
      },
    ],
    schedules: [
      await here(
        make('schedules', {
          key: `${outlet}:2026-01`,
          label: 'Tháng 1/2026',
          outlet,
          month: '2026-01',
          state: 'preparing',
        }),
      ),
    ],
    ...(await rundownRows(payload, desk, issue.id)),
    media: [await here(upload(payload, 'media', { alt: 'Ảnh thử', outlet }))],
    files: [{ id: evidence.id, outlet }],
    imports: [{ id: table.id, outlet }],
    'import-parts': [await here(make('import-parts', importPartData(table.id)))],
    'text-files': [await here(upload(payload, 'text-files', { title: 'Tài liệu', outlet }))],
  }
}

/** A rundown with what hangs on it, as its use cases leave them. */
async function rundownRows(
  payload: Payload,
  { outlet, programme }: Desk,
  issue: string,
): Promise<Subjects> {
  const make = maker(payload)
  const slot = { onAir: AIRED, offAir: '2026-01-09T13:00:00.000Z' }
  const tolerances = { overSeconds: 5, underSeconds: 30, gapSeconds: 30 }
  const { id: rundown } = await make('rundowns', {
    key: `issue:${issue}`,
    issue,
    column: programme,
    outlet,
    label: 'Số thử',
    ...slot,
    ...tolerances,
    firstSettings: tolerances,
    revision: 1,
  })
  const publication = make('publications', publicationData(outlet))
  const rows: Record<string, Promise<{ id: string }>> = {
    publications: publication,
    'public-texts': make('public-texts', publicTextData((await publication).id, outlet)),
    'archived-texts': make('archived-texts', archivedData(outlet)),
    'text-credits': make('text-credits', creditData(randomUUID(), outlet)),
    'rundown-entries': make('rundown-entries', entryData(rundown, outlet)),
    'rundown-changes': make('rundown-changes', changeData(rundown, outlet)),
    'rundown-runs': make('rundown-runs', runData(rundown, outlet)),
    'rundown-takes': make('rundown-takes', takeData(rundown, outlet)),
    'rundown-links': make('rundown-links', linkData(rundown)),
    'rundown-templates': make('rundown-templates', templateData(programme, outlet)),
    'column-changes': make('column-changes', columnChangeData(programme, outlet)),
  }
  const subjects: Subjects = { rundowns: [{ id: rundown, outlet }] }
  for (const [slug, made] of Object.entries(rows)) {
    subjects[slug] = [{ id: (await made).id, outlet }]
  }
  return subjects
}

const entryData = (rundown: string, outlet: string) => ({
  rundown,
  outlet,
  key: randomUUID(),
  entry: 'A',
  rank: 'V',
  revision: 1,
  title: 'Hình hiệu',
  kind: 'tape' as const,
  status: 'planned' as const,
})
const changeData = (rundown: string, outlet: string) => ({
  rundown,
  outlet,
  key: randomUUID(),
  revision: 1,
  at: AIRED,
  operations: [],
  rows: [],
})
const runData = (rundown: string, outlet: string) => ({
  rundown,
  outlet,
  key: randomUUID(),
  sequence: 0,
  state: 'idle' as const,
})
const takeData = (rundown: string, outlet: string) => ({
  rundown,
  outlet,
  key: randomUUID(),
  title: 'Hình hiệu',
  startedAt: AIRED,
  endedAt: AIRED,
  source: 'live' as const,
})
const calendarData = (owner: string, outlet: string) => ({
  owner,
  outlet,
  hash: randomUUID(),
  reach: 'outlet' as const,
})
const pinData = (key: string, outlet: string) => ({
  ...{ outlet, key: `${outlet}:${key}`, position: 1, articleId: 'x' },
  ...{ until: '2099-01-01T00:00:00.000Z', pinnedAt: AIRED },
})

const apiKeyData = () => ({
  ...{ name: 'Cổng tỉnh', mark: 'abcdef', hash: randomUUID(), perMinute: 100 },
  scopes: ['texts' as const],
})
const linkData = (rundown: string) => ({ rundown, hash: randomUUID(), kind: 'clock' as const })

const previewData = (article: string) => ({
  article,
  hash: randomUUID(),
  expiresAt: '2099-01-01T00:00:00.000Z',
})

const templateData = (column: string, outlet: string) => ({
  key: randomUUID(),
  column,
  outlet,
  name: 'Số thường',
  rows: [],
  at: AIRED,
})

const publicationData = (outlet: string) => ({
  key: randomUUID(),
  articleId: randomUUID(),
  outlet,
  revision: 'x',
  title: 'Bài đã đăng',
  genre: 'news',
  pictures: [],
  frozenAt: AIRED,
})

const publicTextData = (publication: string, outlet: string) => ({
  articleId: randomUUID(),
  publication,
  outlet,
  publishedAt: AIRED,
  revisedAt: AIRED,
  trashed: false,
})

const archivedData = (outlet: string) => ({
  key: `${outlet}:${randomUUID()}`,
  articleId: randomUUID(),
  outlet,
  publishedAt: AIRED,
  fingerprint: 'x',
  publication: randomUUID(),
})

/** With nobody in it: texts that people make meanwhile belong to none. */
const deskData = (outlet: string) => ({ name: `Phòng ${randomUUID().slice(0, 8)}`, outlet })

const columnChangeData = (column: string, outlet: string) => ({
  column,
  outlet,
  state: 'undone' as const,
  from: '2026-01-01',
  before: {},
  after: {},
  steps: { last: '2026-01-01', list: [] },
  reason: 'Đổi lịch',
  at: AIRED,
})

/** Rows of no outlet: registers, accounts, the system's own. */
async function sharedRows(payload: Payload, ground: Ground, cast: Cast): Promise<Subjects> {
  const make = maker(payload)
  const shared = async (made: Promise<{ id: string }>): Promise<Subject[]> => [
    { id: (await made).id, outlet: 'shared' },
  ]
  const one = (id: string): Subject => ({ id, outlet: 'shared' })
  return {
    plans: [one(ground.plan)],
    topics: [one(ground.topic)],
    'activity-kinds': [one(ground.activityKind)],
    letterheads: await shared(
      make('letterheads', { organisation: ground.department, issuingBody: 'Sở Nội vụ' }),
    ),
    'ranking-weights': await shared(make('ranking-weights', weightsData(2001))),
    indicators: await shared(make('indicators', indicatorData('Chỉ tiêu thử'))),
    'report-rules': await shared(make('report-rules', ruleData('Quý thử'))),
    organisations: [one(ground.department), one(ground.paper.organisation)],
    outlets: [one(ground.paper.outlet), one(ground.station.outlet)],
    users: Object.values(cast)
      .filter(({ token }) => token !== '')
      .map(({ id }) => ({ id, outlet: 'shared', owner: id })),
    holidays: await shared(
      make('holidays', { date: '2026-02-17', name: 'Tết Nguyên đán', kind: 'off' }),
    ),
    files: await shared(upload(payload, 'files', { title: 'Bản quét kế hoạch' })),
    'published-files': await shared(upload(payload, 'published-files', { sha256: randomUUID() })),
    // A line of the log that is no outlet's: for who runs the system.
    'audit-events': (
      await shared(
        make('audit-events', {
          at: AIRED,
          action: 'create',
          actorName: 'Hệ thống',
          subjectCollection: 'articles',
          subjectId: 'x',
        }),
      )
    ).map((row) => ({ ...row, outlet: 'nobody' })),
    'audit-seals': await shared(make('audit-seals', sealData(0))),
    'cron-runs': await shared(
      make('cron-runs', { task: 'check', key: randomUUID(), startedAt: AIRED, status: 'done' }),
    ),
    notices: (
      await shared(make('notices', noticeData(await alertOfSystem(make), cast.administrator.id)))
    ).map((row) => ({ ...row, owner: cast.administrator.id })),
    mails: await shared(
      make('mails', { key: randomUUID(), user: cast.administrator.id, status: 'waiting' }),
    ),
    webhooks: await shared(make('webhooks', webhookData(randomUUID()))),
    'webhook-deliveries': await shared(make('webhook-deliveries', deliveryData(randomUUID()))),
    claims: await shared(make('claims', { key: randomUUID(), expiresAt: '2099-01-01T00:00:00Z' })),
    changes: await shared(make('changes', loggedData(1_000_000))),
    'change-marks': await shared(make('change-marks', markData(randomUUID()))),
    'fact-marks': await shared(make('fact-marks', factMarkData(randomUUID()))),
  }
}

const alertOfSystem = async (make: ReturnType<typeof maker>) =>
  (
    await make('alerts', {
      key: `checkMissing:${randomUUID()}`,
      kind: 'checkMissing',
      message: 'Việc kiểm tra không chạy.',
      open: true,
      openedAt: AIRED,
    })
  ).id

function noticeData(alert: string, user: string) {
  return { key: randomUUID(), user, alert, reason: 'alert' as const, openedAt: AIRED }
}

/** Takes an article through the real workflow to publication. */
export async function publish(
  rest: Rest,
  id: string,
  { writer, publisher }: { writer: { token: string }; publisher: { token: string } },
): Promise<void> {
  const written = await rest('GET', `/articles/${id}?draft=true&depth=0`, { token: writer.token })
  const { revision } = written.body
  for (const move of ['submit', 'approve', 'publish']) {
    const { token } = move === 'submit' ? writer : publisher
    const { status, text } = await rest('POST', `/articles/${id}/moves`, {
      token,
      data: { move, revision },
    })
    if (status !== 200) throw new Error(`${move}: ${status} ${text}`)
  }
}

/** A call that adds a complete row of a collection, at an outlet where the collection has outlets. */
export async function creation(
  collection: string,
  ground: Ground,
  desk: Desk,
): Promise<{ query: string; call: Call }> {
  const key = randomUUID().slice(0, 8)
  const { outlet, programme } = desk
  const data: Record<string, Record<string, unknown>> = {
    articles: articleData(desk, `Bài ${key}`),
    columns: { name: `Chuyên mục ${key}`, outlet, kind: 'page', validFrom: '2026-01-01' },
    issues: { column: programme, plannedAt: AIRED, title: `Số ${key}` },
    airings: {
      issue: (desk as Desk & { issue?: string }).issue,
      startedAt: AIRED,
      kind: 'repeat',
    },
    obligations: obligationData(ground, desk),
    suspensions: suspensionData(desk),
    'approval-chains': chainData(outlet, freeGenre()),
    desks: deskData(outlet),
    'text-templates': textTemplateData(outlet),
    checklists: checklistData(outlet),
    'checklist-ticks': tickData(outlet),
    comments: commentData(outlet),
    delegations: delegationData(outlet, desk.people ?? []),
    requests: requestData(ground, desk),
    activities: activityData(ground, desk),
    schedules: { key, label: key, outlet, month: '2026-02', state: 'preparing' },
    reports: reportData(outlet, key),
    'report-versions': versionData(outlet),
    'period-closings': closingData(outlet),
    consolidations: consolidationData(bodyOf(ground, desk)),
    'consolidation-versions': consolidationVersionData(bodyOf(ground, desk)),
    'signed-papers': paperData(outlet),
    'counted-facts': countedData(),
    rundowns: {
      key,
      column: programme,
      outlet,
      label: key,
      onAir: AIRED,
      offAir: '2026-01-09T13:00:00.000Z',
      overSeconds: 5,
      underSeconds: 30,
      gapSeconds: 30,
      firstSettings: {},
      revision: 0,
    },
    publications: publicationData(outlet),
    'public-texts': publicTextData('x', outlet),
    'archived-texts': archivedData(outlet),
    'text-credits': creditData(key, outlet),
    'rundown-entries': entryData('x', outlet),
    'rundown-changes': changeData('x', outlet),
    'rundown-runs': runData('x', outlet),
    'rundown-takes': takeData('x', outlet),
    'rundown-links': linkData('x'),
    'preview-links': previewData('x'),
    'front-pins': pinData(key, outlet),
    'api-keys': apiKeyData(),
    'calendar-links': calendarData('x', outlet),
    'rundown-templates': templateData('x', outlet),
    'column-changes': columnChangeData('x', outlet),
    alerts: { key, kind: 'stale', message: 'Cũ', open: true, outlet, openedAt: AIRED },
    plans: {
      title: `Kế hoạch ${key}`,
      number: key,
      issuedOn: '2026-01-01',
      issuer: ground.department,
      validFrom: '2026-01-01',
    },
    organisations: { name: `Cơ quan ${key}`, kind: 'other' },
    outlets: { name: `Kênh ${key}`, kind: 'radio', organisation: desk.organisation },
    users: {
      name: `Người ${key}`,
      email: `${key}@toa-soan.example`,
      password: 'một mật khẩu đủ dài',
      memberships: [{ role: 'reporter', outlet }],
    },
    holidays: { date: freeDate(), name: `Ngày nghỉ ${key}`, kind: 'off' },
    indicators: indicatorData(`Chỉ tiêu ${key}`),
    'indicator-values': { ...indicatorValueData(outlet), indicator: 'x' },
    'report-rules': ruleData(`Kỳ ${key}`),
    'activity-kinds': { name: `Loại ${key}`, units: [{ unit: 'bản' }] },
    letterheads: { organisation: ground.department, issuingBody: `Cơ quan ${key}` },
    'ranking-weights': weightsData(freeYear()),
    topics: { plan: ground.plan, code: key, title: `Chủ đề ${key}` },
    'audit-events': { at: AIRED, action: 'create', subjectCollection: 'users', subjectId: 'x' },
    'audit-seals': sealData(9),
    'cron-runs': { task: 'check', key, startedAt: AIRED, status: 'done' },
    notices: { key, reason: 'alert', openedAt: AIRED },
    mails: { key, status: 'waiting', attempts: 0 },
    webhooks: webhookData(key),
    'webhook-deliveries': deliveryData(key),
    'proof-checks': { key, url: 'https://example.vn', result: 'alive', checkedAt: AIRED },
    imports: importData(outlet, 'x'),
    'import-parts': importPartData('x'),
    claims: { key, expiresAt: '2099-01-01T00:00:00Z' },
    changes: loggedData(2_000_000),
    'change-marks': markData(key),
    'fact-marks': factMarkData(key),
  }
  if (collection === 'media') {
    return { query: '', call: { raw: uploadOf(await png(), { alt: `Ảnh ${key}`, outlet }) } }
  }
  if (collection === 'files' || collection === 'text-files') {
    return { query: '', call: { raw: uploadOf(scan(), { title: `Tệp ${key}`, outlet }) } }
  }
  const query = collection === 'articles' ? '?draft=true' : ''
  return { query, call: { data: data[collection] } }
}

/** A harmless change of one row of a collection. */
export const CHANGES: Record<string, Record<string, unknown>> = {
  articles: { source: 'Nguồn khác' },
  columns: { description: 'Giới thiệu khác' },
  issues: { summary: 'Nội dung khác' },
  airings: { note: 'Ghi chú khác' },
  obligations: { note: 'Ghi chú khác' },
  suspensions: { reason: 'Lý do khác' },
  'approval-chains': { name: 'Tên khác' },
  desks: { active: false },
  'text-templates': { titlePattern: 'Tên khác' },
  checklists: { name: 'Tên khác' },
  'checklist-ticks': { words: 'Việc khác' },
  comments: { body: 'Lời khác' },
  delegations: { note: 'Lý do khác' },
  alerts: { message: 'Nội dung khác' },
  requests: { summary: 'Nội dung khác' },
  activities: { note: 'Ghi chú khác' },
  'activity-kinds': { order: 7 },
  letterheads: { place: 'Nơi khác' },
  'ranking-weights': { document: 'Văn bản khác' },
  'report-rules': { source: 'Căn cứ khác' },
  indicators: { unit: 'chiếc' },
  'indicator-values': { source: 'Nguồn khác' },
  schedules: { label: 'Tên khác' },
  reports: { label: 'Tên khác' },
  'report-versions': { reason: 'Lý do khác' },
  'period-closings': { reason: 'Lý do khác' },
  consolidations: { label: 'Tên khác' },
  'consolidation-versions': { reason: 'Lý do khác' },
  'signed-papers': { signer: 'Người khác' },
  'counted-facts': { toldAt: AIRED },
  rundowns: { label: 'Tên khác' },
  publications: { title: 'Tên khác' },
  'public-texts': { trashed: true },
  'archived-texts': { path: '/khac' },
  'text-credits': { name: 'Tên khác' },
  'rundown-entries': { title: 'Tên khác' },
  'rundown-changes': { client: 'khác' },
  'rundown-runs': { sequence: 9 },
  'rundown-takes': { title: 'Tên khác' },
  'rundown-links': { label: 'Tên khác' },
  'preview-links': { note: 'Tên khác' },
  'front-pins': { position: 2 },
  'api-keys': { perMinute: 1 },
  'calendar-links': { reach: 'own' },
  'rundown-templates': { name: 'Tên khác' },
  'column-changes': { reason: 'Lý do khác' },
  plans: { signer: 'Người khác' },
  media: { caption: 'Chú thích khác' },
  files: { title: 'Tên khác' },
  'text-files': { title: 'Tên khác' },
  'published-files': { sha256: 'khác' },
  organisations: { shortName: 'Tên khác' },
  outlets: { shortName: 'Tên khác' },
  users: { penName: 'Bút danh khác' },
  holidays: { source: 'Căn cứ khác' },
  topics: { text: 'Nguyên văn khác' },
  'audit-events': { reason: 'Khác' },
  'audit-seals': { count: 9 },
  'cron-runs': { summary: 'Khác' },
  notices: { readAt: AIRED },
  mails: { error: 'Khác' },
  webhooks: { name: 'Tên khác' },
  'webhook-deliveries': { answer: 'Khác' },
  'proof-checks': { detail: 'Khác' },
  imports: { title: 'Tên khác' },
  'import-parts': { wrong: 9 },
  claims: { key: 'khác' },
  changes: { kind: 'text.updated' },
  'change-marks': { thing: 'text:khác' },
  'fact-marks': { column: 'khác' },
}

const countedData = () => ({
  version: randomUUID(),
  report: randomUUID(),
  kind: 'issues',
  fact: randomUUID(),
})

/** Of a thing that is not there: nothing public comes of it. */
const loggedData = (sequence: number) => ({
  sequence,
  kind: 'text.withdrawn',
  thing: `text:${sequence}`,
  at: AIRED,
  gone: 'withdrawn',
  parts: {},
})
const webhookData = (key: string) => ({ name: `Cổng ${key}`, url: `https://${key}.example.vn/` })
const deliveryData = (key: string) => ({
  ...{ key, sequence: 1, kind: 'text.published', state: 'delivered' as const, attempts: 1 },
  ...{ firstAt: AIRED, lastAt: AIRED },
})

const markData = (id: string) => ({ thing: `text:${id}`, dueAt: '2099-01-01T00:00:00Z' })

const factMarkData = (column: string) => ({ column, stamp: 1, at: '2099-01-01T00:00:00Z' })

const sealData = (sequence: number) => ({
  sequence,
  sealedAt: AIRED,
  firstAt: AIRED,
  until: AIRED,
  count: 1,
  rows: [['x', AIRED, 'create', '', '']],
  rowsHash: 'x',
  previousHash: 'x',
  hash: 'x',
})

function obligationData({ plan }: Ground, { outlet, programme }: Desk) {
  return {
    title: 'Duy trì chuyên mục phát sóng định kỳ',
    outlet,
    columns: [programme],
    plan,
    clause: `III.2.6 (${randomUUID().slice(0, 8)})`,
    measureKind: 'count' as const,
    count: 2,
    period: 'month' as const,
    proration: 'nextFull' as const,
    lateAfterMinutes: 30,
    graceHours: 24,
    validFrom: '2022-03-14',
    validTo: '2022-12-31',
  }
}

/** Long over: nobody stands in for anybody in the tests. */
function delegationData(outlet: string, [from = '', to = '']: readonly string[]) {
  return { outlet, from, to, start: '2024-01-01', end: '2024-01-02' }
}

let genresTaken = 0
/** Of one genre there is one chain at an outlet. */
function freeGenre(): Genre {
  const genres: Genre[] = ['reportage', 'interview', 'talk', 'commentary', 'photo', 'graphic']
  genresTaken += 1
  return genres[genresTaken % genres.length] ?? 'news'
}
type Genre = NonNullable<ApprovalChain['genres']>[number]

function chainData(
  outlet: string,
  genre: Genre,
): Pick<ApprovalChain, 'name' | 'outlet' | 'genres' | 'steps' | 'publishers' | 'takers'> {
  return {
    name: `Quy trình ${genre}`,
    outlet,
    genres: [genre],
    steps: [{ name: 'Biên tập', roles: ['sectionEditor', 'editorInChief'] }],
    publishers: ['editorInChief'],
    takers: ['editorInChief'],
  }
}

/** Of a genre that no text of the matrix is of. */
function checklistData(outlet: string): Pick<Checklist, 'name' | 'outlet' | 'genres' | 'items'> {
  return {
    name: 'Danh mục clip',
    outlet,
    genres: ['clip'],
    items: [{ condition: 'titleMax', limit: 80, severity: 'blocking', moves: ['submit'] }],
  }
}

const textTemplateData = (outlet: string) => ({
  ...{ name: 'Mẫu bản tin', outlet, titlePattern: 'Bản tin số {số}' },
})

const creditData = (key: string, outlet: string) => ({
  ...{ key, articleId: 'none', isFirst: true, person: 'account:x', name: 'Hạ Vy', outlet },
  ...{ kind: 'writing' as const, share: 10_000, genre: 'news' as const, state: 'draft' as const },
  sortKey: `${AIRED} none writing`,
})

const tickData = (outlet: string) => ({
  articleId: 'none',
  outlet,
  revisionNumber: 1,
  words: 'Đã gọi',
  at: AIRED,
})

const commentData = (outlet: string) => ({
  articleId: 'none',
  outlet,
  kind: 'comment' as const,
  body: 'Xem lại số liệu.',
  at: AIRED,
})

const importData = (outlet: string, file: string) => ({
  ...{ title: 'lich-2025.xlsx', kind: 'issues' as const, outlet, file },
  ...{ state: 'mapping' as const, next: 0, parts: 1, lines: 1 },
})
const importPartData = (id: string) => ({
  ...{
    import: id,
    index: 0,
    firstLine: 2,
    lastLine: 2,
    rows: [{ line: 2, cells: [], as: 'unread' }],
  },
  ...{ wrong: 0, toMake: 0, made: 0, skipped: 0, same: 0 },
})
const reportData = (outlet: string, window: string) => ({
  ...{ key: randomUUID(), label: window, outlet, window, year: 2026, state: 'preparing' as const },
  ...{ from: '2025-12-15', to: '2026-03-14', due: '2026-03-20', ranges: [], textRevision: 0 },
})

const NO_FIGURES = { obligations: [], programmes: [], items: [], activities: [], topics: [] }
const versionData = (outlet: string) => ({
  ...{ key: randomUUID(), report: randomUUID(), outlet, number: 1, cutOff: AIRED, sentAt: AIRED },
  ...{ label: 'Quý I', figures: NO_FIGURES, names: {}, sections: [], comparisons: [], hash: 'x' },
})

const closingData = (outlet: string) => ({
  ...{ key: randomUUID(), obligation: randomUUID(), period: '2026-01', outlet, number: 1, row: {} },
  ...{ consolidation: randomUUID(), version: 1, closedAt: AIRED },
})

/** Who draws up what the outlets report: of the first the department that supervises it. */
const bodyOf = ({ department, paper }: Ground, { outlet, organisation }: Desk) =>
  outlet === paper.outlet ? department : organisation

const consolidationData = (organisation: string) => ({
  ...{
    key: randomUUID(),
    label: 'Tổng hợp',
    organisation,
    year: 2026,
    state: 'preparing' as const,
  },
  ...{ from: '2025-12-15', to: '2026-03-14', textRevision: 0, closings: 0 },
})

const consolidationVersionData = (organisation: string) => ({
  ...{ key: randomUUID(), consolidation: randomUUID(), organisation, number: 1, label: 'Tổng hợp' },
  ...{ content: {}, sections: [], hash: 'x', closedAt: AIRED },
})

const paperData = (outlet: string) => ({
  ...{ version: randomUUID(), outlet, number: '05/BC', signedOn: '2026-03-20', signer: 'Người ký' },
})

const indicatorData = (name: string) => ({
  ...{ name, unit: 'bản', group: 'visual' as const, split: 'none' as const },
})

const indicatorValueData = (outlet: string) => ({
  ...{ key: randomUUID(), report: randomUUID(), outlet, part: '', period: 3, source: 'Sổ' },
})

const ruleData = (name: string) => ({
  ...{ name, fromMonthDay: '12-15', toMonthDay: '03-14', dueMonthDay: '03-20' },
  fromPreviousYear: true,
})

const activityData = ({ activityKind }: Ground, { outlet }: Desk) => ({
  outlet,
  kind: activityKind,
  title: 'Phát tờ rơi',
  doneOn: '2026-01-09',
  quantities: { bản: 500 },
})

function requestData({ department }: Ground, { outlet }: Desk) {
  return { number: '12/SNV', issuedOn: '2026-01-05', issuer: department, outlet }
}

/** A day nobody else's suspension has, to come: what has passed is not freed without weighing it. */
function suspensionData({ outlet, programme }: Desk) {
  const date = freeDate()
  return {
    outlet,
    columns: [programme],
    from: date,
    to: date,
    reason: 'Nghỉ Tết',
    document: 'Thông báo 12/TB',
  }
}

const png = async () => ({
  name: `anh-${randomUUID()}.png`,
  type: 'image/png',
  bytes: await picture(),
})
const scan = () => ({ name: `tep-${randomUUID()}.pdf`, type: 'application/pdf', bytes: pdf() })

async function upload(
  payload: Payload,
  collection: 'media' | 'files' | 'text-files' | 'published-files',
  data: Record<string, unknown>,
): Promise<{ id: string }> {
  const { name, type, bytes } =
    collection.endsWith('files') && collection !== 'published-files' ? scan() : await png()
  return payload.create({
    collection,
    data: data as never,
    file: { name, mimetype: type, data: bytes, size: bytes.length },
    // A scan of no outlet is the administrators' to add.
    user: await administrator(payload),
    depth: 0,
    overrideAccess: true,
  })
}

async function administrator(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { name: { equals: 'administrator' } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  return docs[0]
}

/** Of one year, in which nobody else's weights hold. */
const weightsData = (year: number) => ({
  ...{ document: `Quyết định ${year}`, complete: 60, onTime: 20, coverage: 20 },
  ...{ validFrom: `${year}-01-01`, validTo: `${year}-12-31` },
})

let weightYears = 2100
function freeYear(): number {
  weightYears += 1
  return weightYears
}

let days = 0
function freeDate(): string {
  days += 1
  return new Date(Date.UTC(2030, 0, days)).toISOString().slice(0, 10)
}
