import { outletOfTheDay } from '@/public-api/queries/front'
import { findOutlet, findOutletById } from '@/public-api/queries/outlets'
import type { PublicReader } from '@/public-api/reader'
import type { OutletRow } from '@/public-api/views/outlet'

import type { Call } from './answer'
import { onlyOne } from './query'

/** The outlet whose page it is: the one that `?kenh=` names (`false`: it names none), else the one that `/` shows. */
export async function outletOf({
  reader,
  query,
}: Pick<Call, 'reader' | 'query'>): Promise<
  { outlet: OutletRow | null; isNamed: boolean } | false
> {
  const kenh = onlyOne(query, 'kenh')
  if (kenh === undefined) return { outlet: await usualOutlet(reader), isNamed: false }
  const outlet = kenh ? await findOutlet(reader, kenh) : null
  return outlet ? { outlet, isNamed: true } : false
}

/** The outlet around a page that belongs to none: the one whose host was asked, else the one that published last. */
export async function usualOutlet(reader: PublicReader): Promise<OutletRow | null> {
  const own = reader.outlet ? await findOutletById(reader, reader.outlet) : null
  return own ?? outletOfTheDay(reader)
}
