import { paths } from '@/public-api/address'
import type { IssueDetailView, RecordingView } from '@/public-api/programmeSchemas'
import type { ColumnView } from '@/public-api/schemas'

import { clock, longDate, shortDate } from '../text/dates'
import { typeset } from '../text/typeset'
import { numberOf } from './BroadcastStrip'

type Props = { column: ColumnView; issue: IssueDetailView; recording: RecordingView | null }

/** An issue that went out: when, what of it can be heard or seen again, what was said when, and its articles. */
export function IssueText({ column, issue, recording }: Props) {
  const isProgramme = column.kind === 'programme'
  const { airedAt, articles, isMakeUp, title, topics } = issue
  return (
    <article className="issue">
      <header>
        <p className="kicker">
          <a href={paths.column(column)}>{column.name}</a>
        </p>
        <h1>{typeset([numberOf(issue), title].filter(Boolean).join(' · '))}</h1>
        <p className="byline">
          <time dateTime={airedAt}>
            {isProgramme ? 'Phát' : 'Đăng'} {longDate(airedAt)}, {clock(airedAt)}
          </time>
          {isMakeUp && <span>Phát bù</span>}
          {column.channel && <span>{column.channel}</span>}
        </p>
      </header>
      {recording && <Recording recording={recording} name={title ?? numberOf(issue)} />}
      {articles.length > 0 && (
        <section aria-labelledby="bai-cua-so">
          <h2 id="bai-cua-so">Bài trong số này</h2>
          <ul className="issue-articles">
            {articles.map((article) => (
              <li key={article.slug}>
                <a href={paths.article(article)}>{typeset(article.title)}</a>{' '}
                <time className="when" dateTime={article.publishedAt}>
                  {shortDate(article.publishedAt)}
                </time>
              </li>
            ))}
          </ul>
        </section>
      )}
      {topics.length > 0 && (
        <p className="issue-topics">
          <span className="label">Chủ đề</span>{' '}
          {topics.map((topic) => (
            <a key={topic.id} href={paths.topic(topic)}>
              {topic.title}
            </a>
          ))}
        </p>
      )}
    </article>
  )
}

function Recording({
  recording: { media, link, parts },
  name,
}: {
  recording: RecordingView
  name: string
}) {
  return (
    <>
      {media && (
        <figure className="issue-player">
          {media.kind === 'audio' ? (
            <audio controls preload="none" src={media.url} aria-label={`Nghe lại: ${name}`} />
          ) : (
            <video
              controls
              playsInline
              preload="none"
              width={16}
              height={9}
              src={media.url}
              aria-label={`Xem lại: ${name}`}
            />
          )}
        </figure>
      )}
      {link && (
        <p>
          <a className="action" href={link} rel="noopener noreferrer nofollow">
            Nghe, xem lại ở {hostOf(link)}
          </a>
        </p>
      )}
      {parts.length > 0 && (
        <section aria-labelledby="da-phat-gi">
          <h2 id="da-phat-gi">Đã phát</h2>
          <ol className="issue-parts">
            {parts.map((part) => (
              <li key={`${part.startedAt} ${part.title}`}>
                <time dateTime={part.startedAt}>{clock(part.startedAt)}</time>
                <span>{part.title}</span>
                <span className="when">{lengthWords(part.seconds)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'trang khác'
}

/** `2 phút 5 giây` */
function lengthWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return [minutes > 0 ? `${minutes} phút` : null, rest > 0 || minutes === 0 ? `${rest} giây` : null]
    .filter(Boolean)
    .join(' ')
}
