import { paths } from '@/public-api/address'

type Props = { isTakenDown?: boolean; name: string | null }

/** Why there is nothing to read here, and where to go on; which of "never was" and "not yet" is not told. */
export function MissingText({ isTakenDown = false, name }: Props) {
  return (
    <div className="message">
      <h1>{isTakenDown ? 'Bài này đã được gỡ' : 'Không tìm thấy trang này'}</h1>
      <p>
        {isTakenDown
          ? `${name ?? 'Tòa soạn'} đã gỡ bài này khỏi trang.`
          : 'Bài có thể chưa đến giờ đăng, hoặc địa chỉ bị gõ nhầm.'}
      </p>
      <p>
        <a className="action" href="/">
          Về trang chủ
        </a>
        <a href={paths.search()}>Tìm kiếm bài khác</a>
      </p>
    </div>
  )
}
