import { pageAnswer } from '../frame/answer'
import { BrokenText } from '../pieces/BrokenText'

/** The page in place of one that could not be made (500). It reads nothing, so that it can be made itself. */
export function broken(id: string): Response {
  return pageAnswer({
    status: 500,
    head: { title: 'Trang gặp lỗi', isHidden: true },
    body: <BrokenText id={id} />,
  })
}
