import type { Frame } from '../_lib/frame'

const LABELS = [
  ['governingBody', 'Cơ quan chủ quản'],
  ['licence', 'Giấy phép'],
  ['responsible', 'Chịu trách nhiệm nội dung'],
  ['address', 'Địa chỉ, liên hệ'],
] as const

/** The legal notice, as the outlet's register has it. */
export function Footer({ frame: { outlet } }: { frame: Frame }) {
  const lines = LABELS.flatMap(([key, label]) => {
    const value = outlet?.legal[key]
    return value ? [{ label, value }] : []
  })
  return (
    <footer className="footer">
      <div className="wrap footer-grid">
        <div>
          <p className="footer-name">{outlet?.name ?? 'Tòa soạn'}</p>
          {outlet?.organisation && <p>{outlet.organisation}</p>}
        </div>
        {lines.length > 0 && (
          <dl className="legal">
            {lines.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </footer>
  )
}
