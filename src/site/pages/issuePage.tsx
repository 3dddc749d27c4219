import { idOf } from '@/access/membership'
import { addressOf, paths } from '@/public-api/address'
import { findColumn, viewColumns } from '@/public-api/queries/columns'
import { details, findAiredIssue } from '@/public-api/queries/issues'
import { findOutletById } from '@/public-api/queries/outlets'
import { issueOf } from '@/public-api/queries/parameters'
import { recordingOf } from '@/public-api/queries/recordings'

import { atItsOwnHost, type Call, pageAnswer } from '../frame/answer'
import { breadcrumbsJson } from '../frame/data/breadcrumbs'
import { episodeJson } from '../frame/data/broadcasts'
import { frameHead, loadFrame } from '../frame/frame'
import { numberOf } from '../pieces/BroadcastStrip'
import { IssueText } from '../pieces/IssueText'
import { Page } from '../pieces/Page'
import { missing } from './missing'

/** `/chuyen-muc/{slug}/so/{year}-{number}`: one issue that aired: to hear or see again, what was said when, its articles. */
export async function issuePage(call: Call): Promise<Response> {
  const { reader, originOf, path } = call
  const row = await findColumn(reader, path.slug ?? '')
  const asked = issueOf(path.issue ?? '')
  const aired = row && asked ? await findAiredIssue(reader, { column: row.id, ...asked }) : null
  if (!row || !aired) return missing(reader)
  const owner = idOf(row.outlet)
  const away = atItsOwnHost(call, owner, `/chuyen-muc/${path.slug}/so/${path.issue}`)
  if (away) return away
  const origin = originOf(owner)
  const [outlet, [column], [issue], recording] = await Promise.all([
    findOutletById(reader, owner ?? ''),
    viewColumns(reader, [row]),
    details(reader, [aired]),
    recordingOf(reader, { column: row, ...aired }),
  ])
  if (!column || !issue) return missing(reader)
  const { frame } = await loadFrame(reader, outlet)
  const address = paths.issue(column, issue) ?? paths.column(column)
  const name = numberOf(issue)
  const crumbs = [
    {
      name: frame.outlet?.name ?? 'Trang chủ',
      path: outlet ? paths.outlet({ slug: addressOf(outlet) }) : '/',
    },
    { name: column.name, path: paths.column(column) },
    { name, path: address },
  ]
  const place = { origin, url: origin + address, outlet: frame.outlet }
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title: `${column.name}: ${[name, issue.title].filter(Boolean).join(' · ')}`,
      description: issue.title,
      url: origin + address,
      isHidden: column.sample,
      data: [
        ...(column.kind === 'programme'
          ? [episodeJson({ column, issue, recording, ...place })]
          : []),
        breadcrumbsJson(crumbs, origin),
      ],
    },
    body: (
      <Page frame={frame} current={column.slug} sample={column.sample}>
        <IssueText column={column} issue={issue} recording={recording} />
      </Page>
    ),
  })
}
