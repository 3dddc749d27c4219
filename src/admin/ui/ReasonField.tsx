type Props = {
  id: string
  label: string
  rows: number
  maxLength?: number
  value: string
  onChange: (value: string) => void
  /** Of the sentence that says what is wrong with it. */
  errorId?: string
}

/** A few lines in which a decision is explained. */
export function ReasonField({ id, label, rows, maxLength = 2000, ...props }: Props) {
  const { value, onChange, errorId } = props
  return (
    <>
      <label htmlFor={id} className="ts-label">
        {label}
      </label>
      <textarea
        id={id}
        className="ts-input"
        rows={rows}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-required="true"
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
      />
    </>
  )
}
