/** Plain links: nothing is loaded from elsewhere, nobody learns who reads. */
export function Share({ title, url }: { title: string; url: string }) {
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`
  const facebook = `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`
  return (
    <section className="share" aria-label="Chia sẻ bài này">
      <p>
        <span className="label">Chia sẻ</span>
        <a href={mail}>Gửi thư</a>
        <a href={facebook} rel="noopener noreferrer">
          Facebook
        </a>
      </p>
      <p className="share-url">
        <span className="label">Địa chỉ bài</span> <code>{url}</code>
      </p>
    </section>
  )
}
