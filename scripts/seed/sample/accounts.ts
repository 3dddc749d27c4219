import type { RequiredDataFromCollectionSlug, TypedUser } from 'payload'

import type { Role } from '@/access/roles'
import { rowOrThrow } from '@/database/rows'

import { findId, type Seeding } from '../findOrCreate'
import type { Organisations } from '../founding/organisations'
import type { SampleOutlets } from './writeOutlets'

export type SampleAccount = { role: Role; title: string; email: string; name: string }

/** One account per role; the names say that nobody stands behind them. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  account('reporter', 'Phóng viên', 'phong-vien'),
  account('sectionEditor', 'Biên tập viên', 'bien-tap'),
  account('secretary', 'Thư ký biên tập', 'thu-ky'),
  account('editorInChief', 'Thư ký – Ban Biên tập', 'tong-bien-tap'),
  account('scheduler', 'Người xếp lịch', 'lich'),
  account('outletHead', 'Lãnh đạo kênh', 'lanh-dao'),
  account('supervisor', 'Cán bộ theo dõi (Sở Nội vụ)', 'theo-doi'),
  account('administrator', 'Quản trị hệ thống', 'quan-tri'),
]

function account(role: Role, title: string, mailbox: string): SampleAccount {
  const name = `${title.replace(/ \(.*\)$/, '')} (mẫu)`
  return { role, title, name, email: `${mailbox}@toasoan.test` }
}

export type Accounts = Record<Role, TypedUser>

/** The accounts, made with one password where they are missing; those there keep theirs. */
export async function seedAccounts(
  seeding: Seeding,
  {
    password,
    outlets,
    organisations,
  }: { password: string; outlets: SampleOutlets; organisations: Organisations },
): Promise<Accounts> {
  const accounts = {} as Accounts
  for (const { role, name, email } of SAMPLE_ACCOUNTS) {
    const data: RequiredDataFromCollectionSlug<'users'> = {
      email,
      password,
      name,
      memberships: membershipsOf(role, outlets, organisations),
    }
    const known = await findId(seeding.payload, 'users', { email: { equals: email } })
    const id = known ?? (await create(seeding, data))
    accounts[role] = {
      ...(await rowOrThrow(seeding.payload, 'users', id, { overrideAccess: true })),
      collection: 'users',
    }
  }
  return accounts
}

async function create(
  { payload, made }: Seeding,
  data: RequiredDataFromCollectionSlug<'users'>,
): Promise<string> {
  const { id } = await payload.create({ collection: 'users', data, depth: 0, overrideAccess: true })
  made.add('users')
  return id
}

type Memberships = RequiredDataFromCollectionSlug<'users'>['memberships']

function membershipsOf(
  role: Role,
  outlets: SampleOutlets,
  organisations: Organisations,
): Memberships {
  if (role === 'administrator') return [{ role }]
  if (role === 'supervisor') return [{ role, organisation: organisations.homeAffairs }]
  // The first outlet is the one a new article is offered.
  const press = [
    { role, outlet: outlets.online },
    { role, organisation: outlets.press },
  ]
  if (role !== 'scheduler' && role !== 'outletHead') return press
  const local = [outlets.saPa, outlets.batXat, outlets.bacHa]
  return [...press, ...local.map((outlet) => ({ role, outlet }))]
}
