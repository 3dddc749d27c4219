import type { PayloadRequest } from 'payload'

import { rowOrThrow } from '@/database/rows'
import { xlsxOf } from '@/documents/spreadsheet/xlsx'
import { slugify } from '@/domain/text/slug'

import { namesOf } from '../names'
import type { RundownRow } from '../rundownRow'
import type { Take } from '../takes'
import { proofSheet } from './proofSheet'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Keeps the table of takes as a file of the outlet; gives its id. */
export async function keepProof(
  req: PayloadRequest,
  rundown: RundownRow,
  takes: readonly Take[],
): Promise<string> {
  const names = await namesOf(
    req,
    takes.flatMap(({ operator }) => operator ?? []),
  )
  const outlet = await rowOrThrow(req, 'outlets', rundown.outlet ?? '', {
    select: { name: true },
    overrideAccess: true,
  })
  const sheet = proofSheet({ rundown, takes, names, outletName: outlet.name })
  const data = Buffer.from(await xlsxOf([sheet]))
  const title = `Bảng đã phát – ${rundown.title}`
  const { id } = await req.payload.create({
    collection: 'files',
    data: { title, outlet: rundown.outlet },
    file: {
      name: `${slugify(title).slice(0, 80)}.xlsx`,
      mimetype: XLSX,
      data,
      size: data.length,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}
