'use client'

type Props = {
  back: string
  fields: { name: string; label: string; value: string }[]
  hidden: Record<string, string>
}

/** Above the paper, on the screen only: what the system does not know, and the way to the printer. */
export function PrintBar({ back, fields, hidden }: Props) {
  return (
    <form className="ts-paper-bar" method="get" action="/admin/lich/in">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, value }) => (
        <label key={name}>
          <span className="ts-label">{label}</span>
          <input className="ts-input" name={name} defaultValue={value} maxLength={120} />
        </label>
      ))}
      <div className="ts-paper-bar__actions">
        <button
          type="button"
          className="ts-button ts-button--primary"
          onClick={() => window.print()}
        >
          In
        </button>
        <button type="submit" className="ts-button ts-button--quiet">
          Điền vào bản in
        </button>
        <a className="ts-button ts-button--quiet" href={back}>
          Về trang lịch
        </a>
      </div>
    </form>
  )
}
