import type { ChosenPicture } from './wordFiles'

type Props = {
  picture: ChosenPicture
  isLocked: boolean
  onChange: (part: Partial<ChosenPicture>) => void
}

const FIELDS = [
  { name: 'alt', label: 'Mô tả ảnh (cho người không nhìn thấy)', most: 250 },
  { name: 'caption', label: 'Chú thích', most: 500 },
  { name: 'credit', label: 'Nguồn ảnh', most: 250 },
] as const

/** A picture of a file, with the words the library asks for. */
export function PictureRow({ picture, isLocked, onChange }: Props) {
  const { at, thumbnail, isTaken } = picture
  return (
    <fieldset className="ts-word__picture">
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
      <img src={thumbnail} alt={picture.alt || `Ảnh ${at + 1} trong tệp`} />
      {isTaken ? (
        <div>
          {FIELDS.map(({ name, label, most }) => (
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
          ))}
        </div>
      ) : (
        <p className="ts-none">Ảnh này không được đưa vào thư viện và bài.</p>
      )}
    </fieldset>
  )
}
