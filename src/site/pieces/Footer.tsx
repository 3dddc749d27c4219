import { paths } from '@/public-api/address'

import type { Frame } from '../frame/frame'

const LABELS = [
  ['governingBody', 'Cơ quan chủ quản'],
  ['licence', 'Giấy phép'],
  ['responsible', 'Chịu trách nhiệm nội dung'],
  ['address', 'Địa chỉ, liên hệ'],
] as const

/** The legal notice, as the outlet's register has it, and the way to the other outlets. */
export function Footer({ frame: { outlet, outlets, hasCompliance } }: { frame: Frame }) {
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
          {outlet?.about && <p className="footer-about">{outlet.about}</p>}
          <ul className="footer-links">
            <li>
              <a href={paths.corrections(outlet ?? undefined)}>Cải chính, xin lỗi</a>
            </li>
            <li>
              <a href={paths.schedule(outlet ?? undefined)}>Lịch phát sóng</a>
            </li>
            {outlet && hasCompliance && (
              <li>
                <a href={paths.compliance(outlet)}>Thực hiện nghĩa vụ</a>
              </li>
            )}
            {outlet && (
              <li>
                <a href={paths.feed('outlets', outlet.slug, 'rss')}>RSS</a>
              </li>
            )}
          </ul>
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
        {outlets.length > 1 && (
          <nav id="cac-kenh" className="outlets" aria-label="Các kênh">
            <ul>
              {outlets.map((one) => (
                <li key={one.slug}>
                  <a
                    href={paths.outlet(one)}
                    aria-current={one.slug === outlet?.slug ? 'true' : undefined}
                  >
                    {one.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  )
}
