import { civilDateOf } from '@/domain/calendar/civil'
import { addressOf, paths } from '@/public-api/address'
import { findOutlet } from '@/public-api/queries/outlets'

import { atItsOwnHost, type Call, pageAnswer } from '../frame/answer'
import { frameHead, loadFrame } from '../frame/frame'
import { onlyOne } from '../frame/query'
import { ComplianceTable } from '../pieces/ComplianceTable'
import { Page } from '../pieces/Page'
import { missing } from './missing'

const YEARS_BACK = 5

/** `/kenh/{slug}/nghia-vu`: what became of the obligations of an outlet that chose to publish it, `?nam=` of another year. */
export async function compliancePage(call: Call): Promise<Response> {
  const { reader, originOf, query, path } = call
  const outlet = await findOutlet(reader, path.slug ?? '')
  const nam = onlyOne(query, 'nam')
  const thisYear = Number(civilDateOf(reader.now.getTime()).slice(0, 4))
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, at) => thisYear - at)
  const year = nam === undefined ? thisYear : years.find((one) => String(one) === nam)
  const { complianceOf } = reader
  if (!outlet?.publishesCompliance || !complianceOf || year === undefined) return missing(reader)
  const address = paths.compliance({ slug: addressOf(outlet) })
  const away = atItsOwnHost(call, outlet.id, address)
  if (away) return away
  const [{ frame }, periods] = await Promise.all([
    loadFrame(reader, outlet),
    complianceOf(outlet.id, year),
  ])
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title: `Thực hiện nghĩa vụ năm ${year} – ${outlet.name}`,
      url: originOf(outlet.id) + address,
      isHidden: frame.isSample,
    },
    // It follows from rows that no change log tells of.
    isKept: false,
    body: (
      <Page frame={frame} sample={frame.isSample}>
        <ComplianceTable
          outlet={outlet.name}
          year={year}
          years={years}
          address={address}
          periods={periods}
        />
      </Page>
    ),
  })
}
