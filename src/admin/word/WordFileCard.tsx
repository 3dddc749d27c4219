import { type ReactNode, useId } from 'react'

import { LEGACY_WORDS } from '@/domain/text/legacy/encodings'

import { articleHref } from '../links/pages'
import { PictureRow } from './PictureRow'
import type { WordFile } from './wordFiles'

type Props = {
  file: WordFile
  /** Another chosen file with the same contents. */
  twin: string | null
  isLocked: boolean
  onChange: (part: Partial<WordFile>) => void
  onReadAs: (converts: boolean) => void
  onRemove: () => void
}

/** What one Word file would become, or why it becomes nothing. */
export function WordFileCard(props: Props) {
  const { file, isLocked, onChange, onRemove } = props
  const { state, message, preview, made, title } = file
  const id = useId()
  return (
    <section className="ts-word__file" data-state={state} aria-labelledby={`${id}-name`}>
      <header className="ts-word__head">
        <h2 id={`${id}-name`}>{file.file.name}</h2>
        {state === 'ready' && (
          <label className="ts-word__check">
            <input
              type="checkbox"
              checked={file.isTaken}
              disabled={isLocked}
              onChange={({ target }) => onChange({ isTaken: target.checked })}
            />{' '}
            Tạo bản nháp
          </label>
        )}
        {state !== 'made' && state !== 'making' && (
          <button
            type="button"
            className="ts-button ts-button--quiet"
            disabled={isLocked}
            onClick={onRemove}
          >
            Bỏ tệp này<span className="sr-only"> {file.file.name}</span>
          </button>
        )}
      </header>
      {(state === 'waiting' || state === 'reading') && <p className="ts-none">Đang đọc…</p>}
      {state === 'making' && <p className="ts-none">Đang tạo bản nháp…</p>}
      {message && (
        <p className="ts-error" role="alert">
          {message}
        </p>
      )}
      {made && (
        <p>
          Đã tạo bản nháp <a href={articleHref(made)}>{title}</a>.
        </p>
      )}
      {preview && state === 'ready' && <Preview {...props} />}
    </section>
  )
}

function Preview({ file, twin, isLocked, onChange, onReadAs }: Props) {
  const { preview, title, sapo, pictures } = file
  if (!preview) return null
  return (
    <div className="ts-word__preview">
      <Notes file={file} twin={twin} isLocked={isLocked} onReadAs={onReadAs} />
      <label className="ts-label">
        Tiêu đề
        <input
          name="title"
          className="ts-input"
          maxLength={250}
          disabled={isLocked}
          value={title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </label>
      <label className="ts-label">
        Sapo
        <textarea
          name="sapo"
          className="ts-input"
          rows={3}
          maxLength={1000}
          disabled={isLocked}
          value={sapo}
          onChange={({ target }) => onChange({ sapo: target.value })}
        />
      </label>
      <p className="ts-label">
        Nội dung{' '}
        <span className="ts-hint">
          {preview.words === 0 ? 'tệp không có chữ nào' : `${preview.words} chữ, phần đầu:`}
        </span>
      </p>
      <div className="ts-word__lines">
        {preview.lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      {pictures.map((picture, at) => (
        <PictureRow
          key={picture.at}
          picture={picture}
          isLocked={isLocked}
          onChange={(part) =>
            onChange({
              pictures: pictures.map((one, place) => (place === at ? { ...one, ...part } : one)),
            })
          }
        />
      ))}
    </div>
  )
}

function Notes({ file, twin, isLocked, onReadAs }: Omit<Props, 'onChange' | 'onRemove'>) {
  const { preview, converts } = file
  if (!preview) return null
  const { legacy, known, notes } = preview
  const lines: ReactNode[] = [
    ...(twin ? [`Tệp này giống hệt tệp “${twin}” vừa chọn.`] : []),
    ...known.map(({ id, title }) => (
      <>
        Tệp này đã thành bài <a href={articleHref(id)}>{title}</a>; tạo nữa sẽ có hai bài.
      </>
    )),
    ...notes,
  ]
  if (lines.length === 0) return null
  return (
    <div className="ts-word__notes" data-tone="warning">
      <ul>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {legacy && (
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={isLocked}
          onClick={() => onReadAs(!converts)}
        >
          {converts ? 'Không chuyển mã' : `Chuyển từ ${LEGACY_WORDS[legacy]} sang Unicode`}
        </button>
      )}
    </div>
  )
}
