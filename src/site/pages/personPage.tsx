import { paths } from '@/public-api/address'
import { listArticles } from '@/public-api/queries/articles'
import { findPerson } from '@/public-api/queries/people'

import { type Call, elsewhere, pageAnswer } from '../frame/answer'
import { personJson } from '../frame/data/person'
import { frameHead, loadFrame } from '../frame/frame'
import { usualOutlet } from '../frame/outletOf'
import { cursorIn } from '../frame/query'
import { Page } from '../pieces/Page'
import { StoryList } from '../pieces/StoryList'
import { shortDate } from '../text/dates'
import { missing } from './missing'

const A_PAGE = 12
const LONGEST_NAME = 120

/** `/tac-gia/{name}`: the texts that bear a name, newest first. Nothing else is known of who it is. */
export async function personPage({ reader, origin, query, path }: Call): Promise<Response> {
  const name = path.name ?? ''
  const cursor = cursorIn(query, 'tiep')
  if (name.length > LONGEST_NAME || cursor === null) return missing(reader)
  const person = await findPerson(reader, name)
  if (!person) return missing(reader)
  const address = paths.person(person)
  // As the newest text writes it.
  if (person.name !== name) return elsewhere(307, address)
  const [{ frame }, articles] = await Promise.all([
    usualOutlet(reader).then((outlet) => loadFrame(reader, outlet)),
    listArticles(reader, { person: name, limit: A_PAGE, cursor }),
  ])
  const sample = articles.items.some((one) => one.sample)
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title: person.name,
      description: `Các bài của ${person.name}`,
      url: origin + address,
      isHidden: sample,
      data: [personJson({ name: person.name, url: origin + address })],
    },
    body: (
      <Page frame={frame} sample={sample}>
        <StoryList
          title={person.name}
          about={
            <>
              Bài mới nhất đăng ngày{' '}
              <time dateTime={person.latestAt}>{shortDate(person.latestAt)}</time>
            </>
          }
          articles={articles.items}
          empty="Không còn bài nào cũ hơn."
          newest={cursor ? address : null}
          older={articles.nextCursor && `${address}?tiep=${articles.nextCursor}`}
        />
      </Page>
    ),
  })
}
