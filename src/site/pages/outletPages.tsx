import { addressOf, paths } from '@/public-api/address'
import { outletOfTheDay } from '@/public-api/queries/front'
import { findOutlet, findOutletById } from '@/public-api/queries/outlets'
import type { PublicReader } from '@/public-api/reader'
import type { OutletRow } from '@/public-api/views/outlet'

import { atItsOwnHost, type Call, pageAnswer } from '../frame/answer'
import { frontPageBody } from './frontPage'
import { missing } from './missing'

/** `/`: the front page of the outlet whose host was asked, else of the one that published last. */
export async function home(call: Call): Promise<Response> {
  const { reader, origin } = call
  const own = reader.outlet ? await findOutletById(reader, reader.outlet) : null
  return frontOf(reader, own ?? (await outletOfTheDay(reader)), `${origin}/`)
}

/** `/kenh/{slug}`: the front page of one outlet, which is `/` at its own host. */
export async function outletPage(call: Call): Promise<Response> {
  const { reader, originOf } = call
  const outlet = await findOutlet(reader, call.path.slug ?? '')
  if (!outlet) return missing()
  const path = paths.outlet({ slug: addressOf(outlet) })
  const away = atItsOwnHost(call, outlet.id, path)
  const hasHost = reader.hosts?.some((one) => one.outlet === outlet.id)
  return away ?? frontOf(reader, outlet, originOf(outlet.id) + (hasHost ? '/' : path))
}

async function frontOf(
  reader: PublicReader,
  outlet: OutletRow | null,
  url: string,
): Promise<Response> {
  const title = outlet?.name ?? 'Tòa soạn'
  return pageAnswer({
    head: { title, url, siteName: title },
    body: await frontPageBody(reader, outlet),
  })
}
