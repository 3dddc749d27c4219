import { paths } from '@/public-api/address'
import { listArticles } from '@/public-api/queries/articles'
import { findTopicIds, listTopics } from '@/public-api/queries/topics'

import { type Call, pageAnswer } from '../frame/answer'
import { breadcrumbsJson } from '../frame/data/breadcrumbs'
import { feedLink, frameHead, loadFrame } from '../frame/frame'
import { usualOutlet } from '../frame/outletOf'
import { cursorIn } from '../frame/query'
import { FeedLinks } from '../pieces/FeedLinks'
import { Page } from '../pieces/Page'
import { StoryList } from '../pieces/StoryList'
import { missing } from './missing'

const A_PAGE = 12

/** `/chu-de/{code}`: the texts on a topic, whichever outlet's, newest first. */
export async function topicPage({ reader, origin, query, path }: Call): Promise<Response> {
  const code = path.code ?? ''
  const cursor = cursorIn(query, 'tiep')
  const ids = await findTopicIds(reader, code)
  if (ids.length === 0 || cursor === null) return missing(reader)
  const topic = (await listTopics(reader)).find((one) => one.code === code)
  if (!topic) return missing(reader)
  const [{ frame }, articles] = await Promise.all([
    usualOutlet(reader).then((outlet) => loadFrame(reader, outlet)),
    listArticles(reader, { topics: ids, limit: A_PAGE, cursor }),
  ])
  const address = paths.topic(topic)
  const feed = paths.feed('topics', code, 'rss')
  const sample = articles.items.some((one) => one.sample)
  return pageAnswer({
    head: {
      ...frameHead(frame),
      title: topic.title,
      url: origin + address,
      feeds: [feedLink(topic.title, feed)],
      isHidden: sample,
      data: [
        breadcrumbsJson(
          [
            { name: frame.outlet?.name ?? 'Trang chủ', path: '/' },
            { name: topic.title, path: address },
          ],
          origin,
        ),
      ],
    },
    body: (
      <Page frame={frame} sample={sample}>
        <StoryList
          title={topic.title}
          about="Các bài theo chủ đề"
          articles={articles.items}
          empty="Chưa có bài nào về chủ đề này."
          newest={cursor ? address : null}
          older={articles.nextCursor && `${address}?tiep=${articles.nextCursor}`}
        >
          <FeedLinks links={[{ words: 'RSS của chủ đề', path: feed }]} />
        </StoryList>
      </Page>
    ),
  })
}
