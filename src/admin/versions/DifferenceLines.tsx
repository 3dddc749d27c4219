import type { ShownLine } from '@/newsroom/versions/views/compareVersions'
import type { ShownPicture } from '@/newsroom/versions/views/shownPictures'

import { Parts } from './Parts'

/** Lines that stayed as they were beside what changed; more of them are folded. */
const BESIDE = 1

type Run = { isFolded: boolean; lines: readonly ShownLine[] }

/** The text line by line; long stretches that stayed open by a press. */
export function DifferenceLines({ lines }: { lines: readonly ShownLine[] }) {
  if (lines.length === 0) return <p className="ts-second">Cả hai bản chưa có nội dung.</p>
  return (
    <div className="ts-versions__lines">
      {runsOf(lines).map(({ isFolded, lines: own }, index) => {
        const shown = own.map((line, at) => <LineView key={at} line={line} />)
        if (!isFolded) return <div key={index}>{shown}</div>
        return (
          <details key={index}>
            <summary>{own.length} đoạn không đổi</summary>
            {shown}
          </details>
        )
      })}
    </div>
  )
}

function runsOf(lines: readonly ShownLine[]): Run[] {
  const isNear = (at: number) =>
    lines.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some(({ kind }) => kind !== 'same')
  const runs: { isFolded: boolean; lines: ShownLine[] }[] = []
  lines.forEach((line, at) => {
    const isFolded = line.kind === 'same' && !isNear(at)
    const last = runs.at(-1)
    if (last?.isFolded === isFolded) last.lines.push(line)
    else runs.push({ isFolded, lines: [line] })
  })
  return runs
}

const WORDS = { same: '', added: 'thêm', removed: 'bỏ', changed: 'sửa', moved: 'chuyển' }
const WAYS = { up: 'lên trên', down: 'xuống dưới' }

function LineView({ line }: { line: ShownLine }) {
  const { kind, way, shape, wasShape, parts, isPicture } = line
  const isMoved = kind === 'changed' && way !== null ? ', chuyển' : ''
  const label = `${WORDS[kind]}${isMoved}${way ? ` ${WAYS[way]}` : ''}`
  return (
    <div className="ts-versions__line" data-kind={kind}>
      <p className="ts-versions__what">
        {wasShape ? `${wasShape} → ${shape}` : shape}
        {label && <strong> · {label}</strong>}
      </p>
      {isPicture ? (
        <PictureLine line={line} />
      ) : (
        <p className="ts-versions__words">
          <Parts parts={parts} />
          {parts.every(({ text }) => text === '') && (
            <span className="ts-second">{shape === 'Đường kẻ' ? '———' : '(dòng trống)'}</span>
          )}
        </p>
      )}
    </div>
  )
}

/** The picture with what the text itself says under it; one that took another's place stands beside that. */
function PictureLine({ line: { parts, picture, wasPicture } }: { line: ShownLine }) {
  return (
    <div>
      <div className="ts-versions__pictures">
        {wasPicture && <Picture picture={wasPicture.picture} label="Ảnh cũ" />}
        <Picture picture={picture} label={wasPicture && 'Ảnh mới'} />
      </div>
      {parts.some(({ text }) => text !== '') && (
        <p className="ts-versions__words">
          <span className="ts-second">Chú thích trong bài: </span>
          <Parts parts={parts} />
        </p>
      )}
    </div>
  )
}

function Picture({ picture, label }: { picture: ShownPicture | null; label: string | null }) {
  const words = picture
    ? [picture.alt, picture.caption, picture.credit].filter(Boolean).join(' · ')
    : 'Ảnh không còn trong thư viện, hoặc bạn không xem được.'
  return (
    <figure>
      {picture?.src && <img src={picture.src} alt={picture.alt} loading="lazy" />}
      <figcaption>
        {label && <strong>{label}: </strong>}
        {words}
      </figcaption>
    </figure>
  )
}
