import { type ReactNode, useId } from 'react'

import type { ChosenPicture } from './wordFiles'

type Shown = Pick<ChosenPicture, 'at' | 'alt' | 'caption' | 'credit' | 'isTaken'>

type Props = {
  picture: Shown & { thumbnail: string | null }
  /** What it is called, where there is more to say than its number. */
  about?: string
  isLocked: boolean
  onChange: (part: Partial<Shown>) => void
  /** How far it is. */
  children?: ReactNode
}

const FIELDS = [
  { name: 'alt', label: 'Mô tả ảnh (cho người không nhìn thấy)', most: 250 },
  { name: 'caption', label: 'Chú thích', most: 500 },
  { name: 'credit', label: 'Nguồn ảnh', most: 250 },
] as const

/** A picture of a file or a paste, with the words the library asks for. */
export function PictureRow({ picture, about, isLocked, onChange, children }: Props) {
  const { at, thumbnail, isTaken } = picture
  const id = useId()
  return (
    <fieldset className="ts-word__picture" aria-describedby={about ? `${id}-about` : undefined}>
      <legend>
        <label className="ts-word__check">
          <input
            type="checkbox"
            checked={isTaken}
            disabled={isLocked}
            onChange={({ target }) => onChange({ isTaken: target.checked })}
          />{' '}
          Ảnh {at + 1}
        </label>
      </legend>
      <div>
        {thumbnail && <img src={thumbnail} alt={picture.alt || `Ảnh ${at + 1} trong tệp`} />}
        {about && (
          <p id={`${id}-about`} className="ts-hint">
            {about}
          </p>
        )}
      </div>
      <div>
        {children}
        {isTaken ? (
          FIELDS.map(({ name, label, most }) => (
            <label key={name} className="ts-label">
              {label}
              <input
                name={`picture-${name}`}
                className="ts-input"
                maxLength={most}
                disabled={isLocked}
                value={picture[name]}
                onChange={({ target }) => onChange({ [name]: target.value })}
              />
            </label>
          ))
        ) : (
          <p className="ts-none">Ảnh này không được đưa vào thư viện và bài.</p>
        )}
      </div>
    </fieldset>
  )
}
