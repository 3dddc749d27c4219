import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { comparedWithFirst, type VersionLine } from '@/domain/text/versions/versionLines'
import type { ArticleState } from '@/domain/workflow/article'
import { actionWord } from '@/newsroom/audit/views/eventWords'
import type { VersionPage } from '@/newsroom/versions/views/listVersions'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'

import { articleHref } from '../links/pages'
import { PageLinks } from '../ui/PageLinks'
import { versionHref, versionsHref } from './links'
import { WordCount, WordCounts } from './WordCounts'

type Props = { article: string; found: VersionPage; isUnfolded: boolean }

/** The versions of a text by rounds, newest first; two of them are chosen by name and compared. */
export function VersionList({ article, found, isUnfolded }: Props) {
  const { cycles, page, pages, total, newest } = found
  const lines = cycles.flatMap((cycle) => cycle.lines)
  const offered = comparedWithFirst(lines)
  return (
    <>
      <h1>Các bản</h1>
      <p className="ts-versions__lead">
        {total} lần lưu, mới nhất trước. Chọn hai bản rồi bấm So sánh; bấm vào một bản để xem bản đó
        đổi gì so với bản trước.{' '}
        <a href={versionsHref(article, { page, isUnfolded: !isUnfolded })}>
          {isUnfolded ? 'Gộp các lần lưu liền nhau' : 'Hiện từng lần lưu'}
        </a>
      </p>
      <form method="get" action={`${articleHref(article)}/versions`}>
        <WordCounts article={article} ids={lines.map(({ id }) => id)}>
          {cycles.map(({ number, lines: own }) => (
            <section key={number} aria-labelledby={`vong-${number}`}>
              <h2 id={`vong-${number}`}>{number === 1 ? 'Vòng đầu' : `Vòng ${number}`}</h2>
              <table className="ts-versions__table">
                <thead>
                  <tr>
                    <th scope="col">Cũ</th>
                    <th scope="col">Mới</th>
                    <th scope="col">Lúc</th>
                    <th scope="col">Bước</th>
                    <th scope="col">Việc</th>
                    <th scope="col">Ai</th>
                    <th scope="col">Số từ đổi</th>
                  </tr>
                </thead>
                <tbody>
                  {own.map((line) => (
                    <Row
                      key={line.id}
                      article={article}
                      line={line}
                      isFirst={line === lines[0]}
                      isOffered={line === lines[offered]}
                      isNewest={line.id === newest}
                    />
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </WordCounts>
        <div className="ts-versions__act">
          <button type="submit" className="ts-button ts-button--primary">
            So sánh hai bản
          </button>
        </div>
      </form>
      <PageLinks
        {...{ page, pages }}
        hrefOf={(to) => versionsHref(article, { page: to, isUnfolded })}
      />
    </>
  )
}

type RowProps = {
  article: string
  line: VersionLine
  isNewest: boolean
  isFirst: boolean
  /** As the older one, for a comparison with the first. */
  isOffered: boolean
}

function Row({ article, line, isNewest, isFirst, isOffered }: RowProps) {
  const at = formatDateTime(line.at)
  return (
    <tr data-version={line.id}>
      <td data-choice="Cũ">
        <Choice name="cu" line={line} label={`Bản cũ: ${at}`} isChosen={isOffered} />
      </td>
      <td data-choice="Mới">
        <Choice name="moi" line={line} label={`Bản mới: ${at}`} isChosen={isFirst} />
      </td>
      <th scope="row">
        <a className="ts-quiet-link" href={versionHref(article, line.id)}>
          {at}
        </a>
        {isNewest && <span className="ts-versions__mark">Hiện nay</span>}
        {line.isPublished && <span className="ts-versions__mark">Đã đăng</span>}
      </th>
      <td data-heading="Bước">{stepWords(line)}</td>
      <td data-heading="Việc">{workWords(line)}</td>
      <td data-heading="Ai">{line.who ?? 'Không ghi'}</td>
      <td data-heading="Số từ đổi">
        <WordCount id={line.id} />
      </td>
    </tr>
  )
}

type ChoiceProps = { name: string; line: VersionLine; label: string; isChosen: boolean }

const Choice = ({ name, line, label, isChosen }: ChoiceProps) => (
  <input type="radio" name={name} value={line.id} defaultChecked={isChosen} aria-label={label} />
)

function stepWords({ state, step }: VersionLine): string {
  const word = ARTICLE_STATE_WORDS[state as ArticleState]?.vi ?? 'Không rõ'
  return step ? `${word} · ${step}` : word
}

function workWords({ action, saves, since }: VersionLine): string {
  if (action) return actionWord(action)
  if (saves === 1) return 'Lưu'
  return `Lưu ${saves} lần, từ ${formatDateTime(since)}`
}
