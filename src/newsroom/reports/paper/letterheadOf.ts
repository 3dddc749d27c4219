import type { PayloadRequest } from 'payload'

import { activeMemberships, idOf, type Member } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import { namedOn } from '@/domain/report/paper/namedOn'
import type { Letterhead } from '@/domain/report/paper/types'
import type { Letterhead as LetterheadRow } from '@/payload-types'

/** Where nobody laid down what stands at the head: people see that something is to be filled in. */
const EMPTY: Letterhead = {
  parentBody: null,
  issuingBody: '(tên cơ quan ban hành)',
  abbreviation: '',
  place: '',
  signer: { authority: null, title: '', name: null },
  recipients: [],
}

/**
 * What stands at the head of a paper on a day: of the body that owns the outlet, or over several outlets of the one that the
 * person is of; without a template of that day the body by the name it had.
 */
export async function letterheadOf(
  req: PayloadRequest,
  outlet: string | null,
  day: CivilDate,
): Promise<Letterhead> {
  const organisation = await issuingOrganisation(req, outlet)
  return organisation === null ? EMPTY : letterheadOfBody(req, organisation, day)
}

/** The same of a body. */
export async function letterheadOfBody(
  req: PayloadRequest,
  organisation: string,
  day: CivilDate,
): Promise<Letterhead> {
  const rows = await rowsWhere(req, 'letterheads', {
    where: { organisation: { equals: organisation } },
    sort: ['-validFrom', 'id'],
    overrideAccess: true,
  })
  const inForce = rows.find(
    ({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo || day),
  )
  return inForce ? fromRow(inForce) : fromOrganisation(req, organisation, day)
}

async function issuingOrganisation(
  req: PayloadRequest,
  outlet: string | null,
): Promise<string | null> {
  if (outlet !== null) {
    const row = await rowOf(req, 'outlets', outlet, {
      select: { organisation: true },
      overrideAccess: true,
    })
    return idOf(row?.organisation)
  }
  const own = activeMemberships(req.user as Member | null)
  return own.map((one) => idOf(one.organisation)).find((id) => id !== null) ?? null
}

function fromRow(row: LetterheadRow): Letterhead {
  return {
    parentBody: row.parentBody || null,
    issuingBody: row.issuingBody,
    abbreviation: row.abbreviation ?? '',
    place: row.place ?? '',
    signer: {
      authority: row.signerAuthority || null,
      title: row.signerTitle ?? '',
      name: row.signerName || null,
    },
    recipients: (row.recipients ?? '').split('\n').filter((line) => line.trim() !== ''),
  }
}

async function fromOrganisation(
  req: PayloadRequest,
  id: string,
  day: CivilDate,
): Promise<Letterhead> {
  const own = await named(req, id, day)
  const parent = own?.parent ? await named(req, own.parent, day) : null
  if (!own) return EMPTY
  return {
    ...EMPTY,
    parentBody: parent?.name ?? null,
    issuingBody: own.name,
    abbreviation: own.shortName,
  }
}

async function named(req: PayloadRequest, id: string, day: CivilDate) {
  const row = await rowOf(req, 'organisations', id, {
    select: { name: true, shortName: true, parent: true, formerNames: true },
    overrideAccess: true,
  })
  if (!row) return null
  const formerNames = (row.formerNames ?? []).map(({ name, from, to }) => {
    return { name, from, to: to || null }
  })
  const shortName = row.shortName ?? ''
  return {
    name: namedOn({ name: row.name, formerNames }, day),
    // The number has no blanks in it.
    shortName: /\s/.test(shortName) ? '' : shortName,
    parent: idOf(row.parent),
  }
}
