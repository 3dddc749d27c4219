import { addressOf, paths } from '@/public-api/address'
import { findOutlet } from '@/public-api/queries/outlets'
import type { OutletRow } from '@/public-api/views/outlet'

import { atItsOwnHost, type Call, pageAnswer } from '../frame/answer'
import { organizationJson } from '../frame/data/organization'
import { frameHead, loadFrame } from '../frame/frame'
import { usualOutlet } from '../frame/outletOf'
import { frontPageBody } from './frontPage'
import { missing } from './missing'

/** `/`: the front page of the outlet whose host was asked, else of the one that published last. */
export async function home(call: Call): Promise<Response> {
  return frontOf(call, await usualOutlet(call.reader), `${call.origin}/`)
}

/** `/kenh/{slug}`: the front page of one outlet, which is `/` at its own host. */
export async function outletPage(call: Call): Promise<Response> {
  const { reader, originOf } = call
  const outlet = await findOutlet(reader, call.path.slug ?? '')
  if (!outlet) return missing(reader)
  const path = paths.outlet({ slug: addressOf(outlet) })
  const away = atItsOwnHost(call, outlet.id, path)
  const hasHost = reader.hosts?.some((one) => one.outlet === outlet.id)
  return away ?? frontOf(call, outlet, originOf(outlet.id) + (hasHost ? '/' : path))
}

async function frontOf(
  { reader, originOf }: Call,
  outlet: OutletRow | null,
  url: string,
): Promise<Response> {
  const loaded = await loadFrame(reader, outlet)
  const { frame } = loaded
  const title = outlet?.name ?? 'Tòa soạn'
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title,
      url,
      siteName: title,
      data: outlet && frame.outlet ? [organizationJson(frame.outlet, originOf(outlet.id))] : [],
    },
    body: await frontPageBody(reader, outlet, loaded),
  })
}
