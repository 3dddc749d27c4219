import { pageAnswer } from '../frame/answer'
import { MissingText } from '../pieces/MissingText'

/** The page in place of one that is not there (404), or was taken down (410). */
export function missing({ isTakenDown = false } = {}): Response {
  return pageAnswer({
    status: isTakenDown ? 410 : 404,
    head: { title: 'Không tìm thấy trang', isHidden: true },
    body: <MissingText isTakenDown={isTakenDown} />,
  })
}
