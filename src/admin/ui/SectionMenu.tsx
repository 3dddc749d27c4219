type Props = { sections: readonly { id: string; title: string }[] }

/** The parts of a long page, always at hand; on a phone one line that is pushed sideways. */
export function SectionMenu({ sections }: Props) {
  return (
    <nav className="ts-sections" aria-label="Các phần của trang">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
