type Props = {
  id: string
  /** Of the field in a form that is sent as it is. */
  name?: string
  options: readonly { id: string; name: string }[]
  value: string
  /** What it is called when nothing is chosen; without it something always is. */
  none?: string
  onChange: (value: string) => void
}

/** One of several things that have names. Its label is the caller's. */
export function NameChoice({ id, name, options, value, none, onChange }: Props) {
  return (
    <select
      id={id}
      name={name}
      className="ts-input"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  )
}
