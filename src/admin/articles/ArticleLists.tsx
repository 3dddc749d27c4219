import { piecesHref } from '../links/pages'

const LIST = '/admin/collections/articles'

/** The lists people go to most, each the same list with a filter that stands in it and can be taken off. */
export function ArticleLists({ me }: { me: string }) {
  const filtered = (field: string, value: string) =>
    `${LIST}?where[or][0][and][0][${field}][equals]=${encodeURIComponent(value)}`
  const lists = [
    { label: 'Tất cả', href: LIST },
    { label: 'Của tôi', href: filtered('author', me) },
    { label: 'Tôi tham gia', href: piecesHref({ account: me }) },
    { label: 'Chờ duyệt', href: filtered('state', 'submitted') },
    { label: 'Trả lại', href: filtered('state', 'returned') },
  ]
  return (
    <nav className="ts-lists" aria-label="Danh sách tin bài">
      {lists.map(({ label, href }) => (
        <a key={label} className="ts-button ts-button--quiet ts-button--small" href={href}>
          {label}
        </a>
      ))}
    </nav>
  )
}
