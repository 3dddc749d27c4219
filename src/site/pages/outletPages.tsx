import { addressOf, paths } from '@/public-api/address'
import { outletOfTheDay } from '@/public-api/queries/front'
import { findOutlet } from '@/public-api/queries/outlets'
import type { OutletRow } from '@/public-api/views/outlet'

import { type Call, pageAnswer } from '../frame/answer'
import { organizationJson } from '../frame/data/organization'
import { frameHead, loadFrame } from '../frame/frame'
import { frontPageBody } from './frontPage'
import { missing } from './missing'

/** `/`: the front page of the outlet that published last. */
export async function home(call: Call): Promise<Response> {
  return frontOf(call, await outletOfTheDay(call.reader), '/')
}

/** `/kenh/{slug}`: the front page of one outlet. */
export async function outletPage(call: Call): Promise<Response> {
  const outlet = await findOutlet(call.reader, call.path.slug ?? '')
  if (!outlet) return missing(call.reader)
  return frontOf(call, outlet, paths.outlet({ slug: addressOf(outlet) }))
}

async function frontOf(
  { reader, origin }: Call,
  outlet: OutletRow | null,
  path: string,
): Promise<Response> {
  const loaded = await loadFrame(reader, outlet)
  const { frame } = loaded
  const title = outlet?.name ?? 'Tòa soạn'
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title,
      url: origin + path,
      siteName: title,
      data: frame.outlet ? [organizationJson(frame.outlet, origin)] : [],
    },
    body: await frontPageBody(reader, outlet, loaded),
  })
}
