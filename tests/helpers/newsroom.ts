import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import sharp from 'sharp'

import type { Role } from '@/access/roles'
import type { Article, Column, Issue, Outlet, User } from '@/payload-types'

export const PASSWORD = 'một mật khẩu dài để thử'

/** A person of the newsroom with a session. */
export type Person = { id: string; email: string; name: string; token: string }

type Reach = { outlet?: string; organisation?: string }
type Membership = { role: Role } & Reach

/** Opens an account and a session. */
export async function person(
  payload: Payload,
  name: string,
  memberships: Membership[],
): Promise<Person> {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@toa-soan.example`
  const { id } = await payload.create({
    collection: 'users',
    data: { name, email, password: PASSWORD, active: true, memberships },
    depth: 0,
    overrideAccess: true,
  })
  const { token } = await payload.login({
    collection: 'users',
    data: { email, password: PASSWORD },
  })
  return { id, email, name, token: token ?? '' }
}

/** A text of one paragraph, as the editor saves it. */
export function textOf(words: string): NonNullable<Article['content']> {
  const text = {
    type: 'text',
    version: 1,
    text: words,
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  }
  const paragraph = {
    type: 'paragraph',
    version: 1,
    direction: 'ltr' as const,
    format: '' as const,
    indent: 0,
    textFormat: 0,
    children: [text],
  }
  return {
    root: {
      type: 'root',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      children: [paragraph],
    },
  }
}

/** A real picture of a few hundred bytes. */
export function picture(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#0f766e' } })
    .png()
    .toBuffer()
}

/** A real PDF of one empty page. */
export function pdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text)
}

/** One outlet with everything that hangs on it. */
export type Desk = {
  organisation: string
  outlet: string
  programme: string
  page: string
  /** Two who work there, once a cast is made. */
  people?: readonly string[]
}

/** The ground every suite stands on: two press bodies with an outlet each, and the department that supervises the first. */
export type Ground = {
  paper: Desk
  station: Desk
  department: string
  plan: string
  topic: string
  activityKind: string
}

export async function ground(payload: Payload): Promise<Ground> {
  const make = maker(payload)
  const department = await make('organisations', { name: 'Sở Nội vụ', kind: 'department' })
  const plan = await make('plans', {
    title: 'Kế hoạch truyền thông cải cách hành chính',
    number: '97/KH-UBND',
    issuedOn: '2022-03-14',
    issuer: department.id,
    validFrom: '2022-03-14',
  })
  const topic = await make('topics', { plan: plan.id, code: '1.1', title: 'Cải cách thể chế' })
  const paper = await desk(payload, {
    organisation: 'Báo A',
    outlet: 'Báo A điện tử',
    kind: 'online',
    supervisors: [department.id],
  })
  const station = await desk(payload, {
    organisation: 'Đài B',
    outlet: 'Truyền hình B',
    kind: 'tv',
    supervisors: [],
  })
  const kind = await make('activity-kinds', { name: 'Tờ rơi thử', units: [{ unit: 'bản' }] })
  const ids = { department: department.id, plan: plan.id, topic: topic.id }
  return { paper, station, ...ids, activityKind: kind.id }
}

type DeskNames = {
  organisation: string
  outlet: string
  kind: Outlet['kind']
  supervisors: string[]
}

async function desk(payload: Payload, names: DeskNames): Promise<Desk> {
  const make = maker(payload)
  const organisation = await make('organisations', { name: names.organisation, kind: 'press' })
  const outlet = await make('outlets', {
    name: names.outlet,
    kind: names.kind,
    organisation: organisation.id,
    supervisors: names.supervisors,
  })
  const column = (name: string, kind: Column['kind']) =>
    make('columns', {
      name: `${name} · ${names.outlet}`,
      outlet: outlet.id,
      kind,
      validFrom: '2022-01-01',
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      time: '19:45',
      shortMonths: 'skip',
      holidayPolicy: 'keep',
    })
  return {
    organisation: organisation.id,
    outlet: outlet.id,
    programme: (await column('Chuyên mục truyền hình', 'programme')).id,
    page: (await column('Trang cải cách', 'page')).id,
  }
}

type Made = { id: string }
type MakeSlug =
  | 'organisations'
  | 'outlets'
  | 'plans'
  | 'topics'
  | 'columns'
  | 'issues'
  | 'airings'
  | 'obligations'
  | 'suspensions'
  | 'approval-chains'
  | 'delegations'
  | 'desks'
  | 'checklists'
  | 'text-templates'
  | 'checklist-ticks'
  | 'comments'
  | 'alerts'
  | 'requests'
  | 'activities'
  | 'activity-kinds'
  | 'letterheads'
  | 'ranking-weights'
  | 'report-rules'
  | 'indicators'
  | 'indicator-values'
  | 'reports'
  | 'report-versions'
  | 'period-closings'
  | 'consolidations'
  | 'consolidation-versions'
  | 'signed-papers'
  | 'counted-facts'
  | 'schedules'
  | 'holidays'
  | 'rundowns'
  | 'rundown-entries'
  | 'rundown-changes'
  | 'rundown-runs'
  | 'rundown-takes'
  | 'rundown-links'
  | 'publications'
  | 'public-texts'
  | 'front-pins'
  | 'archived-texts'
  | 'text-credits'
  | 'published-files'
  | 'api-keys'
  | 'calendar-links'
  | 'preview-links'
  | 'rundown-templates'
  | 'column-changes'
  | 'audit-events'
  | 'audit-seals'
  | 'cron-runs'
  | 'notices'
  | 'mails'
  | 'webhooks'
  | 'webhook-deliveries'
  | 'proof-checks'
  | 'imports'
  | 'import-parts'
  | 'claims'
  | 'changes'
  | 'change-marks'
  | 'fact-marks'

/** Adds rows as the system does, by the Local API without a user. */
export function maker(payload: Payload) {
  return <Slug extends MakeSlug>(
    collection: Slug,
    data: Partial<RequiredDataFromCollectionSlug<Slug>>,
  ): Promise<Made> =>
    payload.create({
      collection,
      data: data as never,
      depth: 0,
      overrideAccess: true,
    }) as unknown as Promise<Made>
}

/** The complete text of an article, ready to be sent. */
export function articleData({ outlet, page }: Desk, title: string): Partial<Article> {
  return {
    title,
    sapo: 'Một đoạn mở đầu.',
    content: textOf('Nội dung bài viết.'),
    outlet,
    column: page,
    genre: 'article',
  }
}

export type { Article, Column, Issue, User }
