type Props = { label: string; done: number; total: number; onCancel?: () => void }

/** Long work: how far, how many of how many, and a way to stop. */
export function ProgressBar({ label, done, total, onCancel }: Props) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0
  return (
    <div className="ts-progress">
      <div className="ts-progress__text">
        <span>{label}</span>
        <span className="ts-progress__count">
          {done}/{total}
        </span>
      </div>
      <div
        className="ts-progress__track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div className="ts-progress__bar" style={{ width: `${percent}%` }} />
      </div>
      {onCancel && (
        <button type="button" className="ts-button ts-button--quiet" onClick={onCancel}>
          Dừng lại
        </button>
      )}
    </div>
  )
}
