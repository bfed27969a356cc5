"""Dated posts: the list with excerpts, a page each, and the list by tag."""

from functools import partial

from lesstof.model.handbook import Post
from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.addresses import address, made_page, tag_id, tag_page, tag_slug
from lesstof.outputs.naming import long_date
from lesstof.outputs.site.rendering.boxes import hidden, link, title_block
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import FEED, Shelf
from lesstof.outputs.site.rendering.tags import e, joined, nodes
from lesstof.outputs.site.rendering.words import POSTS, summary
from lesstof.outputs.site.rendering.writing import written


def news_page(shelf: Shelf) -> SitePage:
    """The list of posts, newest first."""
    title = shelf.label("News")
    about = shelf.label("Columns and research notes that keep the book fresh between editions.")
    return SitePage(made_page(shelf.handbook, "news"), title, about, "news", _list_view, short=title)


def _list_view(shelf: Shelf) -> Nodes:
    label = shelf.label
    lead = label("Columns and research notes that keep the book fresh between editions.")
    ways = (
        e("span", icon("feed"), " ", link(f"file:{FEED}", label("Follow by RSS"))),
        link("made:tags", label("All subjects")),
    )
    posts = [_teaser(shelf, post) for post in shelf.posts]
    return nodes(title_block(label("News"), lead), e("p", joined(ways, " · "), class_="lt-ways"), posts)


def _teaser(shelf: Shelf, post: Post) -> Element:
    more = link(
        f"post:{post.id}", shelf.label("Read on"), hidden(f": {post.title}"), " ", icon("arrow"), class_="lt-more"
    )
    return e(
        "article",
        e("h2", link(f"post:{post.id}", post.title), id=f"post-{post.id}", data_toc="no"),
        e("p", _line(shelf, post), class_="lt-source"),
        written(shelf, post.excerpt, 3, False),
        e("p", more),
        class_="lt-teaser",
    )


def _line(shelf: Shelf, post: Post) -> Nodes:
    date = e("time", long_date(shelf.handbook.book.language, post.date), datetime=post.date)
    chapter = shelf.chapters.get(post.chapter)
    place = link(f"chapter:{chapter.id}", shelf.label("chapter {number}", number=chapter.number)) if chapter else None
    return joined([part for part in (shelf.label(POSTS[post.kind]), date, post.author, place) if part], " · ")


def post_lines(shelf: Shelf, posts: tuple[Post, ...]) -> Element:
    """Posts as a list of links with kind and date."""
    return e("ul", [_post_line(shelf, post) for post in posts], class_="lt-rows lt-rows--tall")


def _post_line(shelf: Shelf, post: Post) -> Element:
    about = f"{shelf.label(POSTS[post.kind])} · {long_date(shelf.handbook.book.language, post.date)}"
    return e("li", link(f"post:{post.id}", post.title), e("span", about, class_="lt-rows__about"))


def post_page(shelf: Shelf, post: Post) -> SitePage:
    """The page of a post."""
    return SitePage(
        address=address(shelf.handbook, "post", post.id),
        title=post.title,
        description=summary(plain(post.excerpt.nodes)),
        kind="post",
        view=partial(_post_view, post),
        accent=shelf.accent(post.chapter),
        short=post.title,
        tags=post.tags,
    )


def _post_view(post: Post, shelf: Shelf) -> Nodes:
    tags = [link(f"tag:{tag}", tag, class_="lt-tag") for tag in post.tags]
    head = e(
        "header",
        e("p", link("made:news", shelf.label("News")), class_="lt-head__above"),
        e("h1", post.title),
        e("p", _line(shelf, post), class_="lt-source"),
        class_="lt-head",
    )
    labelled = (
        e("p", e("span", shelf.label("Subjects:"), class_="lt-quiet"), " ", joined(tags, " "), class_="lt-tags")
        if tags
        else None
    )
    return nodes(
        head, e("div", written(shelf, post.excerpt, 2), class_="lt-lead"), written(shelf, post.rest, 2), labelled
    )


def tags_page(shelf: Shelf) -> SitePage:
    """The posts by tag."""
    title = shelf.label("News by subject")
    return SitePage(tag_page(shelf.handbook), title, title, "tags", _tags_view, short=shelf.label("Subjects"))


def _tags_view(shelf: Shelf) -> Nodes:
    tags = sorted({tag for post in shelf.posts for tag in post.tags}, key=lambda tag: (tag_slug(tag), tag))
    groups = [
        (e("h2", tag, id=f"tag-{tag_id(tag)}"), post_lines(shelf, tuple(p for p in shelf.posts if tag in p.tags)))
        for tag in tags
    ]
    above = link("made:news", shelf.label("News"))
    return nodes(title_block(shelf.label("News by subject"), above=above), groups)
