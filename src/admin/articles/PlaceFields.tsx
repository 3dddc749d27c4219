import { useId } from 'react'

import { NameChoice } from '../ui/NameChoice'

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
  return (
    <>
      <label className="ts-label" htmlFor={`${id}-outlet`}>
        Kênh
      </label>
      <NameChoice
        id={`${id}-outlet`}
        name="outlet"
        options={outlets}
        value={place.outlet}
        onChange={(outlet) => onChange({ outlet, column: '' })}
      />
      <label className="ts-label" htmlFor={`${id}-column`}>
        Chuyên mục
      </label>
      <NameChoice
        id={`${id}-column`}
        name="column"
        none="Chọn sau"
        options={columns.filter(({ outlet }) => outlet === place.outlet)}
        value={place.column}
        onChange={(column) => onChange({ ...place, column })}
      />
    </>
  )
}
