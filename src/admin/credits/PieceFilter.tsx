import { WORK_KINDS } from '@/domain/credit/types'
import { WORK_WORDS } from '@/domain/credit/words'
import { ARTICLE_STATES } from '@/domain/workflow/article'
import { OUT, type PieceQuery } from '@/newsroom/credits/views/pieceQuery'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'
import { GENRE_WORDS } from '@/public-api/words'

type Choice = { value: string; words: string }
type Props = { query: PieceQuery; outlets: readonly { id: string; name: string }[] }

const WORKS = WORK_KINDS.map((kind) => ({ value: kind, words: WORK_WORDS[kind] }))
const KINDS = Object.entries(GENRE_WORDS).map(([value, words]) => ({ value, words }))
const STATES = [
  { value: OUT, words: 'Bạn đọc đang có' },
  ...ARTICLE_STATES.map((state) => ({ value: state, words: ARTICLE_STATE_WORDS[state].vi })),
]

/** Which of a person's texts: a form of the address, so that a list can be kept and passed on. */
export function PieceFilter({ query, outlets }: Props) {
  const places = outlets.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <form className="ts-log__filter" method="get" action="/admin/bai-cua" role="search">
      {query.account !== '' && <input type="hidden" name="nguoi" value={query.account} />}
      {query.account === '' && <input type="hidden" name="ten" value={query.name} />}
      {outlets.length > 1 && (
        <Choose name="kenh" label="Kênh" value={query.outlet} choices={places} />
      )}
      <Choose name="viec" label="Việc" value={query.work} choices={WORKS} />
      <Choose name="the-loai" label="Thể loại" value={query.genre} choices={KINDS} />
      <Choose name="trang-thai" label="Trạng thái" value={query.state} choices={STATES} />
      <Day name="tu" label="Từ ngày" value={query.from} example="01/11/2026" />
      <Day name="den" label="Đến ngày" value={query.until} example="30/11/2026" />
      <button type="submit" className="ts-button ts-button--primary">
        Lọc
      </button>
    </form>
  )
}

type ChooseProps = { name: string; label: string; value: string; choices: readonly Choice[] }

function Choose({ name, label, value, choices }: ChooseProps) {
  return (
    <label className="ts-log__field">
      <span className="ts-label">{label}</span>
      <select className="ts-input" name={name} defaultValue={value} key={value}>
        <option value="">Tất cả</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </label>
  )
}

type DayProps = { name: string; label: string; value: string; example: string }

function Day({ name, label, value, example }: DayProps) {
  return (
    <label className="ts-log__field">
      <span className="ts-label">{label}</span>
      <input
        className="ts-input"
        name={name}
        inputMode="numeric"
        placeholder={example}
        defaultValue={value}
      />
    </label>
  )
}
