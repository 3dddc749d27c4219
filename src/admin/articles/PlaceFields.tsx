import { useId } from 'react'

/** Where a text may be written. */
export type Places = {
  outlets: { id: string; name: string }[]
  columns: { id: string; name: string; outlet: string; template: string | null }[]
}
export type PlaceOf = { outlet: string; column: string }

type Props = Places & { place: PlaceOf; onChange: (place: PlaceOf) => void }

/** Outlet and column of a new text. */
export function PlaceFields({ outlets, columns, place, onChange }: Props) {
  const id = useId()
  const choices = columns.filter((one) => one.outlet === place.outlet)
  return (
    <>
      <label className="ts-label" htmlFor={`${id}-outlet`}>
        Kênh
      </label>
      <select
        id={`${id}-outlet`}
        name="outlet"
        className="ts-input"
        value={place.outlet}
        onChange={({ target }) => onChange({ outlet: target.value, column: '' })}
      >
        {outlets.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label className="ts-label" htmlFor={`${id}-column`}>
        Chuyên mục
      </label>
      <select
        id={`${id}-column`}
        name="column"
        className="ts-input"
        value={place.column}
        onChange={({ target }) => onChange({ ...place, column: target.value })}
      >
        <option value="">Chọn sau</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </>
  )
}
